import { uniform } from '../statistics/seeded-random';

/** Apart from the streams of the bootstrap. */
const stream = 0x7475726e;

/** The order in which `count` models take their turns in a round, any of them with the same chance: a permutation of 0 to count - 1. */
export function turnOrder(count: number, seed: number, round: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const chosen = Math.floor(uniform(seed, stream, round * count + last) * (last + 1));
    const moved = order[last] as number;
    order[last] = order[chosen] as number;
    order[chosen] = moved;
  }
  return order;
}
