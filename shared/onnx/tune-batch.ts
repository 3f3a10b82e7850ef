import type { Clock, Columns } from '../engines';
import type { ModelScorer } from './model-scorer';

const sizes: readonly number[] = [1024, 4096, 16_384, 65_536];

/** Milliseconds for all sizes together: a size whose two calls would not fit in what is left is not tried. */
const budget = 300;

/** A size is called until this much time is spent on it, at least twice; the first call, which allocates, is left out. */
const msForEach = 40;
const mostCalls = 6;

/** What a batch may take at once: inputs as they come and as they go, and outputs. */
const mostBytes = 2 ** 28;
const bytesPerNumber = 16;

/** A larger batch must be this much faster than the best smaller one, which takes less memory. */
const worthwhile = 1.03;

type TunedScorer = Pick<ModelScorer, 'score' | 'labels' | 'gives' | 'features' | 'width' | 'dependsOnBatch'>;

interface TuneOptions {
  readonly clock: Pick<Clock, 'now'>;
  /** The first `rows` rows of what will be scored, or all where there are fewer, with the scorer's features. */
  readonly readRows: (rows: number) => Promise<Columns>;
}

/**
 * The number of rows to score in a call, of 1,024, 4,096, 16,384 and 65,536: that of the most rows per second, measured
 * for about 0.3 s. No larger than the data needs, nor than 256 MiB of numbers; where the first size holds all rows
 * nothing is measured, nor where the scores depend on the batch: those must not change with the machine.
 */
export async function tuneBatch(
  scorer: TunedScorer,
  rows: number,
  { clock, readRows }: TuneOptions,
): Promise<number> {
  const smallest = sizes[0] ?? 1;
  const mostRows = mostBytes / (bytesPerNumber * (scorer.features.length + Math.max(1, scorer.width)));
  const fitting = sizes.filter((size, at) => at === 0 || (size <= rows && size <= mostRows));
  if (fitting.length === 1 || scorer.dependsOnBatch) return smallest;
  const sample = await readRows(Math.max(...fitting));
  const start = clock.now();
  let best = { size: smallest, rate: 0 };
  let msPerRow = 0;
  for (const size of fitting) {
    const isTooSlow = clock.now() - start + 2 * size * msPerRow > budget;
    if (size > sample.rows || isTooSlow) break;
    const ms = await fastestCall(scorer, sample, size, clock);
    msPerRow = ms / size;
    if (size / ms > best.rate * worthwhile) best = { size, rate: size / ms };
  }
  return best.size;
}

async function fastestCall(
  scorer: TunedScorer,
  sample: Columns,
  size: number,
  clock: Pick<Clock, 'now'>,
): Promise<number> {
  const start = clock.now();
  let fastest = Number.POSITIVE_INFINITY;
  for (let call = 0; call <= mostCalls; call++) {
    const before = clock.now();
    if (scorer.gives === 'labels') await scorer.labels(sample, 0, size);
    else await scorer.score(sample, 0, size);
    const after = clock.now();
    if (call > 0) fastest = Math.min(fastest, after - before);
    if (call > 0 && after - start > msForEach) break;
  }
  // A clock may stand still for a very short call.
  return Math.max(fastest, 1e-6);
}
