import type { Clock, Columns } from '../engines';
import type { ModelScorer } from './model-scorer';

/** Every size is a multiple of it. */
export const smallestBatch = 1024;
const sizes: readonly number[] = [smallestBatch, 4096, 16_384, 65_536];

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
 * nothing is measured, nor where the scores depend on the batch: those must not change with the machine. Nor may a time
 * that was measured change the last digit of a score: only a size with which the rows get the same bits as with the
 * smallest one is taken.
 */
export async function tuneBatch(
  scorer: TunedScorer,
  rows: number,
  { clock, readRows }: TuneOptions,
): Promise<number> {
  const mostRows = mostBytes / (bytesPerNumber * (scorer.features.length + Math.max(1, scorer.width)));
  const fitting = sizes.filter((size, at) => at === 0 || (size <= rows && size <= mostRows));
  if (fitting.length === 1 || scorer.dependsOnBatch) return smallestBatch;
  const sample = await readRows(Math.max(...fitting));
  const start = clock.now();
  let best = { size: smallestBatch, rate: 0 };
  let msPerRow = 0;
  for (const size of fitting) {
    const isTooSlow = clock.now() - start + 2 * size * msPerRow > budget;
    if (size > sample.rows || isTooSlow) break;
    const { ms, answers } = await fastestCall(scorer, sample, size, clock);
    msPerRow = ms / size;
    const isWorthwhile = size / ms > best.rate * worthwhile;
    if (isWorthwhile && (size === smallestBatch || (await areOfSmallBatches(answers, scorer, sample, size))))
      best = { size, rate: size / ms };
  }
  return best.size;
}

type Answers = readonly string[] | Float64Array;

function ask(scorer: TunedScorer, sample: Columns, from: number, to: number): Promise<Answers> {
  return scorer.gives === 'labels' ? scorer.labels(sample, from, to) : scorer.score(sample, from, to);
}

/**
 * Whether the first and the last of these rows have the same answers in small batches. Where a runtime reckons otherwise
 * for many rows, it does so for all of them.
 */
async function areOfSmallBatches(answers: Answers, scorer: TunedScorer, sample: Columns, size: number) {
  const width = answers.length / size;
  for (const row of [0, size - smallestBatch]) {
    const small = await ask(scorer, sample, row, row + smallestBatch);
    for (const [at, answer] of small.entries()) {
      if (answer !== answers[row * width + at]) return false;
    }
  }
  return true;
}

/** Its milliseconds, and what the model says. */
async function fastestCall(
  scorer: TunedScorer,
  sample: Columns,
  size: number,
  clock: Pick<Clock, 'now'>,
): Promise<{ ms: number; answers: Answers }> {
  const start = clock.now();
  let fastest = Number.POSITIVE_INFINITY;
  let answers: Answers = [];
  for (let call = 0; call <= mostCalls; call++) {
    const before = clock.now();
    answers = await ask(scorer, sample, 0, size);
    const after = clock.now();
    if (call > 0) fastest = Math.min(fastest, after - before);
    if (call > 0 && after - start > msForEach) break;
  }
  // A clock may stand still for a very short call.
  return { ms: Math.max(fastest, 1e-6), answers };
}
