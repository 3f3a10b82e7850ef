const digitBits = 11;
const buckets = 1 << digitBits;
const mask = buckets - 1;
/** Up to so many rows, comparing neighbours is faster than counting digits. */
const shortRun = 96;

/** Two words for each place; whatever is sorted by `key` takes `row` with it. */
interface Places {
  readonly key: Uint32Array;
  readonly row: Uint32Array;
}

/**
 * Row numbers of finite `scores` [n] from the highest score to the lowest, equal scores in row order; -0 equals 0.
 * A radix sort from the lowest digit up (Knuth, The Art of Computer Programming, volume 3, section 5.2.5) of the upper
 * halves of the doubles, and then of the lower halves within each run of equal upper ones: linear in n, and stable.
 */
export function fallingOrder(scores: Float64Array): Uint32Array {
  const n = scores.length;
  const { low, high } = sortableWords(scores);
  let places: Places = { key: high, row: countingUp(n) };
  let spare: Places = { key: new Uint32Array(n), row: new Uint32Array(n) };
  for (let shift = 0; shift < 32; shift += digitBits) {
    if (!scatter(places, spare, 0, n, shift)) continue;
    [places, spare] = [spare, places];
  }
  sortRuns(places, low, spare);
  return places.row;
}

function countingUp(n: number): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(n);
  for (let row = 0; row < n; row++) rows[row] = row;
  return rows;
}

/**
 * The halves of one unsigned 64-bit number for each score, which grows as the score falls.
 * A negative double already grows in its bits as it falls; a positive one does once its bits below the sign are inverted.
 */
function sortableWords(scores: Float64Array): { readonly low: Uint32Array; readonly high: Uint32Array } {
  const n = scores.length;
  const low = new Uint32Array(n);
  const high = new Uint32Array(n);
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  double[0] = 1;
  const upper = words[1] === 0 ? 0 : 1;
  for (let row = 0; row < n; row++) {
    double[0] = (scores[row] as number) + 0;
    const highBits = words[upper] as number;
    const lowBits = words[1 - upper] as number;
    const inverted = (highBits >>> 31) - 1;
    low[row] = lowBits ^ inverted;
    high[row] = highBits ^ (inverted & 0x7fffffff);
  }
  return { low, high };
}

/** Sorts places `from` to `to` of `places` by one digit into `into`; false, and nothing written, where all share it. */
function scatter({ key, row }: Places, into: Places, from: number, to: number, shift: number): boolean {
  const starts = new Uint32Array(buckets);
  for (let place = from; place < to; place++) {
    const digit = ((key[place] as number) >>> shift) & mask;
    starts[digit] = (starts[digit] as number) + 1;
  }
  let start = from;
  for (let digit = 0; digit < buckets; digit++) {
    const count = starts[digit] as number;
    if (count === to - from) return false;
    starts[digit] = start;
    start += count;
  }
  const { key: keyInto, row: rowInto } = into;
  for (let place = from; place < to; place++) {
    const word = key[place] as number;
    const digit = (word >>> shift) & mask;
    const target = starts[digit] as number;
    starts[digit] = target + 1;
    keyInto[target] = word;
    rowInto[target] = row[place] as number;
  }
  return true;
}

/** Sorts the rows of each run of equal keys by their lower words. */
function sortRuns(places: Places, low: Uint32Array, spare: Places): void {
  const { key } = places;
  for (let from = 0; from < key.length; ) {
    const word = key[from] as number;
    let to = from + 1;
    while (to < key.length && key[to] === word) to += 1;
    if (to - from > shortRun) sortLongRun(places.row, low, spare, from, to);
    else if (to - from > 1) sortShortRun(places.row, low, from, to);
    from = to;
  }
}

function sortShortRun(rows: Uint32Array, low: Uint32Array, from: number, to: number): void {
  for (let place = from + 1; place < to; place++) {
    const row = rows[place] as number;
    const word = low[row] as number;
    let at = place;
    while (at > from && (low[rows[at - 1] as number] as number) > word) {
      rows[at] = rows[at - 1] as number;
      at -= 1;
    }
    rows[at] = row;
  }
}

/** Passes go to and fro between arrays of the run's own and its places in `spare`. */
function sortLongRun(rows: Uint32Array, low: Uint32Array, spare: Places, from: number, to: number): void {
  const n = to - from;
  const row = rows.slice(from, to);
  const key = new Uint32Array(n);
  for (let place = 0; place < n; place++) key[place] = low[row[place] as number] as number;
  let run: Places = { key, row };
  let other: Places = { key: spare.key.subarray(from, to), row: spare.row.subarray(from, to) };
  for (let shift = 0; shift < 32; shift += digitBits) {
    if (!scatter(run, other, 0, n, shift)) continue;
    [run, other] = [other, run];
  }
  rows.set(run.row, from);
}
