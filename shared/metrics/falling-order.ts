const digitBits = 11;
const digits = 1 << digitBits;
const digitMask = digits - 1;

/**
 * Row numbers of finite `scores` [n] from the highest score to the lowest, equal scores in row order; -0 equals 0.
 * A least-significant-digit radix sort on the bits of the doubles (Knuth, The Art of Computer Programming, volume 3,
 * section 5.2.5): linear in n, stable, and without a comparison function.
 */
export function fallingOrder(scores: Float64Array): Uint32Array {
  const words = sortableWords(scores);
  let order = new Uint32Array(scores.length).map((_, row) => row);
  let next = new Uint32Array(scores.length);
  for (const word of words) {
    for (let shift = 0; shift < 32; shift += digitBits) {
      if (!sortByDigit(word, shift, order, next)) continue;
      [order, next] = [next, order];
    }
  }
  return order;
}

/**
 * The low and the high half of one unsigned 64-bit number per score, which grows as the score falls.
 * A negative double already grows in its bits as it falls; a positive one does once its bits below the sign are inverted.
 */
function sortableWords(scores: Float64Array): readonly [low: Uint32Array, high: Uint32Array] {
  const view = new DataView(new ArrayBuffer(8));
  const low = new Uint32Array(scores.length);
  const high = new Uint32Array(scores.length);
  for (let row = 0; row < scores.length; row++) {
    view.setFloat64(0, (scores[row] as number) + 0);
    const isNegative = view.getInt32(0) < 0;
    low[row] = isNegative ? view.getUint32(4) : ~view.getUint32(4);
    high[row] = isNegative ? view.getUint32(0) : ~view.getUint32(0) & 0x7fffffff;
  }
  return [low, high];
}

/** Writes the rows of `order` into `next`, sorted by one digit of `word`; false, and nothing written, where all share it. */
function sortByDigit(word: Uint32Array, shift: number, order: Uint32Array, next: Uint32Array): boolean {
  const starts = new Uint32Array(digits);
  for (let row = 0; row < word.length; row++) {
    const digit = ((word[row] as number) >>> shift) & digitMask;
    starts[digit] = (starts[digit] as number) + 1;
  }
  if (starts.includes(word.length)) return false;
  let start = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = starts[digit] as number;
    starts[digit] = start;
    start += count;
  }
  for (let place = 0; place < order.length; place++) {
    const row = order[place] as number;
    const digit = ((word[row] as number) >>> shift) & digitMask;
    const target = starts[digit] as number;
    next[target] = row;
    starts[digit] = target + 1;
  }
  return true;
}
