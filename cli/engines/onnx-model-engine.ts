import { availableParallelism } from 'node:os';
import type { InferenceSession, InferenceSessionFactory, TensorConstructor } from 'onnxruntime-node';
import type { LoadedModel, ModelEngine, ProviderId } from '../../shared/engines';
import { fromOrtTensor, toOrtTensor } from './onnx-tensors';

/** What onnxruntime-node and onnxruntime-web have in common. */
export interface OnnxRuntime {
  readonly InferenceSession: InferenceSessionFactory;
  readonly Tensor: TensorConstructor;
}

/** More threads than this seldom make a batch of rows faster. */
export const threads = Math.min(availableParallelism(), 8);

/** Failures carry a message on exceptions; the runtime's own log would only repeat them on the terminal. */
const fatalOnly = 4;

export function createOnnxModelEngine(
  { InferenceSession, Tensor }: OnnxRuntime,
  provider: ProviderId,
  version: string,
): ModelEngine {
  return {
    version,
    providers: [provider],
    threads,
    async load(model) {
      const session = await InferenceSession.create(model, {
        executionProviders: [provider],
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
        executionMode: 'sequential',
        logSeverityLevel: fatalOnly,
      });
      return asLoadedModel(session, Tensor, provider);
    },
    memoryBytes: async () => process.memoryUsage.rss(),
  };
}

function asLoadedModel(
  session: InferenceSession,
  create: TensorConstructor,
  provider: ProviderId,
): LoadedModel {
  return {
    provider,
    async run(inputs, outputs) {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, tensor]) => [name, toOrtTensor(create, tensor)]),
      );
      const results = await session.run(feeds, outputs);
      return Object.fromEntries(outputs.map((name) => [name, fromOrtTensor(name, tensorOf(results, name))]));
    },
    release: () => session.release(),
  };
}

function tensorOf(results: InferenceSession.OnnxValueMapType, name: string) {
  const value = results[name];
  if (value === undefined) throw new Error(`the model gave no output '${name}'`);
  return value;
}
