import { threefry2x32 } from '../statistics/seeded-random';

/** How many of the 256 bytes stand for a weight of 0, 1, 2, ... */
const bytesOfWeight = [94, 95, 46, 16, 4, 1];
const weightOfByte = Uint8Array.from(bytesOfWeight.flatMap((bytes, weight) => Array(bytes).fill(weight)));

/** Replicates whose weights share a word, a byte for each, so that one walk along the rows serves them all. */
export const lanes = 4;
export const highestWeight = bytesOfWeight.length - 1;

/**
 * Adds to the byte `lane` of each of `n` words how often a replicate of the bootstrap draws that row (or cluster):
 * independent draws of a Poisson distribution of mean 1 in steps of 1/256. Its mean (1) and its variance (1) are exact,
 * its third central moment is 0.98 where Poisson has 1, and no weight is above 5 (Poisson: 0.06% of them). Up to three
 * words behind the last one are written, too, where there are any.
 *
 * The drawing depends on (seed, replicate) alone, in integer arithmetic, so that it is the same bits on every machine and
 * for every way of sharing replicates out. One 32-bit number of the generator sfc32 (C. Doty-Humphrey, PractRand), whose
 * state Threefry makes of seed and replicate, gives four weights.
 */
export function drawPoissonWeights(
  seed: number,
  replicate: number,
  n: number,
  words: Int32Array,
  lane: number,
): void {
  const shift = 8 * lane;
  let [a, b] = threefry2x32([seed, 1], [replicate, 0]);
  let [c, counter] = threefry2x32([seed, 1], [replicate, 1]);
  for (let at = 0; at < n; at += 4) {
    const bits = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + bits) | 0;
    words[at] = (words[at] as number) | ((weightOfByte[bits & 255] as number) << shift);
    words[at + 1] = (words[at + 1] as number) | ((weightOfByte[(bits >>> 8) & 255] as number) << shift);
    words[at + 2] = (words[at + 2] as number) | ((weightOfByte[(bits >>> 16) & 255] as number) << shift);
    words[at + 3] = (words[at + 3] as number) | ((weightOfByte[bits >>> 24] as number) << shift);
  }
}
