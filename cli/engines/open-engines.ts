import type { ComputeEngine, Engines, ModelEngine, ScoreCache } from '../../shared/engines';
import { filesOfGate } from '../../shared/gate/files';
import type { Gate } from '../../shared/gate/schema';
import { type NativeDataEngine, openNativeDataEngine } from './native-data-engine';
import type { NodeFiles } from './node-files';

export const providerChoices = ['cpu', 'wasm'] as const;
export type ProviderChoice = (typeof providerChoices)[number];

export interface OpenedEngines extends Engines {
  readonly data: NativeDataEngine;
  close(): void;
}

export interface EngineChoices {
  readonly provider: ProviderChoice;
  readonly compute: ComputeEngine;
  readonly scores: ScoreCache;
}

/** The engines for one gate: they reach the files that it names and nothing else. */
export async function openEngines(
  gate: Gate,
  files: NodeFiles,
  { provider, compute, scores }: EngineChoices,
): Promise<OpenedEngines> {
  const models = await openModelEngine(provider);
  const data = await openTables(gate, files);
  return { files, data, models, compute, scores, close: data.close };
}

/** DuckDB over the Parquet files of the gate. */
export function openTables(gate: Gate, files: NodeFiles): Promise<NativeDataEngine> {
  const tables = filesOfGate(gate).filter(({ kind }) => kind === 'parquet');
  return openNativeDataEngine(
    tables.map(({ name }) => name),
    files.path,
  );
}

/** A runtime is imported only when it is asked for: each takes a while to start. */
async function openModelEngine(provider: ProviderChoice): Promise<ModelEngine> {
  if (provider === 'wasm') return (await import('./wasm-model-engine')).createWasmModelEngine();
  return (await import('./native-model-engine')).createNativeModelEngine();
}
