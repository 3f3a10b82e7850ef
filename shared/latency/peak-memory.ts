import type { CancelSignal, Columns, ModelEngine } from '../engines';
import type { ModelScorer } from '../onnx/model-scorer';
import { stopIfCancelled } from '../pipeline/cancelled';
import { ProblemError } from '../problem';
import { callModel, type TimedModel } from './timed-model';

const batchCalls = 2;

/**
 * By how many bytes the process grows while each model is loaded anew and called with one row and with `batch` rows: the
 * highest reading less the one before; null where it cannot be read or the model fails. One model after another, and
 * all are held until the last is measured: memory that one gave back would be used again by the next, which would then
 * seem to need none.
 */
export async function peakMemory(
  models: readonly TimedModel[],
  rows: Columns,
  batch: number,
  engine: ModelEngine,
  signal: CancelSignal,
): Promise<(number | null)[]> {
  const held: ModelScorer[] = [];
  const growths: (number | null)[] = [];
  try {
    for (const { scorer } of models) {
      growths.push(
        await growthDuring(engine, async (look) => {
          const fresh = await scorer.reopen();
          held.push(fresh);
          await look();
          for (const size of [1, ...Array<number>(batchCalls).fill(batch)]) {
            stopIfCancelled(signal);
            await callModel(fresh, rows, 0, size);
            await look();
          }
        }),
      );
    }
    return growths;
  } finally {
    await Promise.all(held.map((scorer) => scorer.release()));
  }
}

/** Memory is read before the work and whenever it asks for a look. */
async function growthDuring(
  engine: ModelEngine,
  work: (look: () => Promise<void>) => Promise<void>,
): Promise<number | null> {
  const before = await engine.memoryBytes();
  if (before === null) return null;
  let highest = before;
  try {
    await work(async () => {
      highest = Math.max(highest, (await engine.memoryBytes()) ?? 0);
    });
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
  return highest - before;
}
