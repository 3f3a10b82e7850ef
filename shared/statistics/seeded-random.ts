const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;
const parity = 0x1bd11bda;

/**
 * Two 32-bit words from a 64-bit key and a 64-bit counter: Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror and Shaw,
 * Parallel random numbers: as easy as 1, 2, 3, SC 2011), in integer arithmetic that is the same on every machine.
 */
export function threefry2x32(
  [key0, key1]: readonly [number, number],
  [counter0, counter1]: readonly [number, number],
): [number, number] {
  const keys = [key0, key1, parity ^ key0 ^ key1] as const;
  let x = (counter0 + key0) | 0;
  let y = (counter1 + key1) | 0;
  for (let group = 0; group < 5; group++) {
    for (let round = 0; round < 4; round++) {
      const rotation = rotations[(group * 4 + round) % 8] as number;
      x = (x + y) | 0;
      y = ((y << rotation) | (y >>> (32 - rotation))) ^ x;
    }
    x = (x + (keys[(group + 1) % 3] as number)) | 0;
    y = (y + (keys[(group + 2) % 3] as number) + group + 1) | 0;
  }
  return [x >>> 0, y >>> 0];
}

/**
 * A number in [0, 1) on the grid of 2^-53, the same for the same (seed, stream, index) in any order of asking.
 * `seed` and `stream` are whole numbers below 2^32, `index` below 2^53; streams of one seed are independent.
 */
export function uniform(seed: number, stream: number, index: number): number {
  const [high, low] = threefry2x32([seed, stream], [index >>> 0, Math.floor(index / 2 ** 32)]);
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
}
