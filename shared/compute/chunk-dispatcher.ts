import type { ComputeOptions } from '../engines';
import { stopIfCancelled } from '../pipeline/cancelled';
import { lanes } from '../uncertainty/poisson-weights';

export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** Rows times models that a thread goes through before it reports: some tenths of a second. */
const chunkWork = 2 ** 22;
/** So many chunks for each thread at least: the last ones end at about the same time. */
const chunksPerThread = 4;

/** How many replicates one chunk has: whole walks over the rows. `workPerReplicate` is rows times models. */
export function chunkSize(replicates: number, workPerReplicate: number, threads: number): number {
  const bearable = Math.floor(chunkWork / Math.max(workPerReplicate, 1));
  const fair = Math.ceil(replicates / (threads * chunksPerThread));
  return lanes * Math.max(1, Math.floor(Math.min(bearable, fair) / lanes));
}

/**
 * Hands out 0 to `count` in chunks of `size`, the next one to whoever comes free, until all are done. Stops handing
 * out and rejects with the first failure of a taker, or with a `CancelledError` when a chunk ends after the signal.
 */
export async function dispatchChunks(
  count: number,
  size: number,
  takers: readonly ((chunk: Chunk) => Promise<void>)[],
  { signal, onProgress }: ComputeOptions,
): Promise<void> {
  stopIfCancelled(signal);
  // Whoever leaves its loop early closes the generator, and with it the loops of all others.
  const chunks = chunksOf(count, size);
  let done = 0;
  await Promise.all(
    takers.map(async (take) => {
      for (const chunk of chunks) {
        await take(chunk);
        stopIfCancelled(signal);
        done += chunk.to - chunk.from;
        onProgress(done / count);
      }
    }),
  );
}

function* chunksOf(count: number, size: number): Generator<Chunk> {
  for (let from = 0; from < count; from += size) yield { from, to: Math.min(from + size, count) };
}
