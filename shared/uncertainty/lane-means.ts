import { block } from '../metrics/mean-of-rows';
import { lanes } from './poisson-weights';

/** Every second byte: sums of two lanes, which cannot overflow within a block. */
const evenBytes = 0x00ff00ff;

/** The mean of `values` [n] under the weights of each lane, added up as `meanOfRows` does; NaN where no row has weight. */
export function laneMeans(values: Float64Array, words: Int32Array): Float64Array {
  const weights = new Float64Array(lanes);
  let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
  for (let from = 0; from < values.length; from += block) {
    const to = Math.min(from + block, values.length);
    let [part0, part1, part2, part3] = [0, 0, 0, 0];
    let [even, odd] = [0, 0];
    for (let row = from; row < to; row++) {
      const word = words[row] as number;
      const value = values[row] as number;
      part0 += (word & 255) * value;
      part1 += ((word >>> 8) & 255) * value;
      part2 += ((word >>> 16) & 255) * value;
      part3 += (word >>> 24) * value;
      even += word & evenBytes;
      odd += (word >>> 8) & evenBytes;
    }
    sum0 += part0;
    sum1 += part1;
    sum2 += part2;
    sum3 += part3;
    [even & 0xffff, odd & 0xffff, even >>> 16, odd >>> 16].forEach((weight, lane) => {
      weights[lane] = (weights[lane] as number) + weight;
    });
  }
  return weights.map((weight, lane) => ([sum0, sum1, sum2, sum3][lane] as number) / weight);
}
