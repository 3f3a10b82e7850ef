import type { Gate } from '../../shared/gate/schema';
import { noScoreCache } from '../../shared/no-score-cache';
import type { RunOutcome } from '../../shared/pipeline/progress';
import { runPipeline } from '../../shared/pipeline/run';
import { inProcessCompute } from '../../shared/uncertainty/in-process-compute';
import { createNodeFiles } from '../engines/node-files';
import { openEngines } from '../engines/open-engines';

/** Runs a gate over the files of a folder, on the native engines, in this thread and without what earlier runs kept. */
export async function runGate(folder: string, gate: Gate): Promise<RunOutcome> {
  const engines = await openEngines(gate, createNodeFiles(folder), {
    provider: 'cpu',
    compute: inProcessCompute,
    scores: noScoreCache,
  });
  try {
    return await runPipeline(gate, engines, {
      runId: 'test',
      gatePath: 'test.assay.yaml',
      gateSha256: '0'.repeat(64),
      environment: { assay: '0', runtime: 'test', platform: 'test' },
      clock: { now: () => performance.now(), timestamp: () => '2026-01-01T00:00:00Z' },
      signal: { aborted: false },
      onEvent: () => {},
    });
  } finally {
    engines.close();
  }
}
