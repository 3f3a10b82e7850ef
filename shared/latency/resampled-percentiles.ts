import { uniform } from '../statistics/seeded-random';

const stream = 0x6c617465;

export interface Resampling {
  readonly replicates: number;
  /** A whole number below 2^32. */
  readonly seed: number;
  /** Rounds of each session, one session after another; their sum is n. */
  readonly sessions: readonly number[];
}

/**
 * What the percentiles of several samples, measured in the same `n` rounds, would be in other runs: element
 * [sample][percentile] holds one value for each replicate, all samples of a replicate with the same rounds.
 *
 * A bootstrap in two steps: as many sessions as there were are drawn, and from each of them its number of rounds in
 * circular blocks (Politis and Romano, A circular block-resampling procedure for stationary data, 1992) of about the
 * cube root of it, since a disturbance of the machine outlasts a call.
 */
export function resampledPercentiles(
  samples: readonly Float64Array[],
  thousandths: readonly number[],
  { replicates, seed, sessions }: Resampling,
): Float64Array[][] {
  const orders = samples.map(sortedOrder);
  const found = samples.map(() => thousandths.map(() => new Float64Array(replicates)));
  const draw = createDraw(sessions, seed);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const { weights, drawn } = draw();
    for (const [index, sample] of samples.entries()) {
      const order = orders[index] as Uint32Array;
      let position = -1;
      let reached = 0;
      for (const [at, each] of thousandths.entries()) {
        const rank = Math.ceil((drawn * each) / 1000);
        while (reached < rank) reached += weights[order[++position] as number] as number;
        (found[index]?.[at] as Float64Array)[replicate] = sample[order[position] as number] as number;
      }
    }
  }
  return found;
}

/** Draws a replicate: how often each round is taken, [n], written anew each time, and how many that are together. */
function createDraw(sessions: readonly number[], seed: number) {
  const starts = sessions.map((_, index) =>
    sessions.slice(0, index).reduce((sum, rounds) => sum + rounds, 0),
  );
  const weights = new Int32Array(sessions.reduce((sum, rounds) => sum + rounds, 0));
  let draws = 0;
  const below = (count: number) => Math.floor(uniform(seed, stream, draws++) * count);
  return (): { weights: Int32Array; drawn: number } => {
    weights.fill(0);
    let drawn = 0;
    for (let session = 0; session < sessions.length; session++) {
      const chosen = below(sessions.length);
      const rounds = sessions[chosen] as number;
      const start = starts[chosen] as number;
      const length = Math.max(1, Math.round(Math.cbrt(rounds)));
      for (let left = rounds; left > 0; left -= length) {
        const first = below(rounds);
        const end = first + Math.min(length, left);
        for (let round = first; round < end; round++) {
          weights[start + (round % rounds)] = (weights[start + (round % rounds)] as number) + 1;
        }
      }
      drawn += rounds;
    }
    return { weights, drawn };
  };
}

function sortedOrder(sample: Float64Array): Uint32Array {
  return Uint32Array.from(sample, (_, index) => index).sort(
    (left, right) => (sample[left] as number) - (sample[right] as number) || left - right,
  );
}
