const digitBits = 11;
const buckets = 1 << digitBits;
const mask = buckets - 1;
const digits = 6;
const smallest = 4096;

/**
 * The same values ascending, [n]; NaN is not allowed, and -0 comes before 0. A radix sort of the doubles' bits, from
 * the lowest digit up (Knuth, The Art of Computer Programming 3, 5.2.5): linear in n, and about twice as fast as
 * comparing from some thousands of values on. May sort in place.
 */
export function sortNumbers(values: Float64Array): Float64Array {
  const n = values.length;
  if (n < smallest) return values.sort();
  const bits = new Uint32Array(values.buffer, values.byteOffset, 2 * n);
  let low = new Uint32Array(n);
  let high = new Uint32Array(n);
  readKeys(bits, low, high);
  const counts = countDigits(low, high);
  let otherLow = new Uint32Array(n);
  let otherHigh = new Uint32Array(n);
  for (let digit = 0; digit < digits; digit += 1) {
    const starts = counts.subarray(digit * buckets, (digit + 1) * buckets);
    if (!turnIntoStarts(starts, n)) continue;
    scatter(low, high, otherLow, otherHigh, starts, digit);
    [low, otherLow] = [otherLow, low];
    [high, otherHigh] = [otherHigh, high];
  }
  writeKeys(low, high, bits);
  return values;
}

/** Unsigned keys in the order of the doubles: of a negative one all bits are turned, of another the sign alone. */
function readKeys(bits: Uint32Array, low: Uint32Array, high: Uint32Array): void {
  for (let index = 0; index < low.length; index += 1) {
    const lowBits = bits[2 * index] as number;
    const highBits = bits[2 * index + 1] as number;
    const isNegative = highBits >>> 31 === 1;
    low[index] = isNegative ? ~lowBits : lowBits;
    high[index] = isNegative ? ~highBits : highBits ^ 0x80000000;
  }
}

function writeKeys(low: Uint32Array, high: Uint32Array, bits: Uint32Array): void {
  for (let index = 0; index < low.length; index += 1) {
    const lowKey = low[index] as number;
    const highKey = high[index] as number;
    const wasNegative = highKey >>> 31 === 0;
    bits[2 * index] = wasNegative ? ~lowKey : lowKey;
    bits[2 * index + 1] = wasNegative ? ~highKey : highKey ^ 0x80000000;
  }
}

function countDigits(low: Uint32Array, high: Uint32Array): Uint32Array {
  const counts = new Uint32Array(digits * buckets);
  const add = (at: number) => {
    counts[at] = (counts[at] as number) + 1;
  };
  for (let index = 0; index < low.length; index += 1) {
    const l = low[index] as number;
    const h = high[index] as number;
    add(l & mask);
    add(buckets + ((l >>> 11) & mask));
    add(2 * buckets + (((l >>> 22) | (h << 10)) & mask));
    add(3 * buckets + ((h >>> 1) & mask));
    add(4 * buckets + ((h >>> 12) & mask));
    add(5 * buckets + (h >>> 23));
  }
  return counts;
}

/** False where all keys have the same digit, so that there is nothing to sort by it. */
function turnIntoStarts(counts: Uint32Array, n: number): boolean {
  let start = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const count = counts[bucket] as number;
    if (count === n) return false;
    counts[bucket] = start;
    start += count;
  }
  return true;
}

function scatter(
  low: Uint32Array,
  high: Uint32Array,
  otherLow: Uint32Array,
  otherHigh: Uint32Array,
  starts: Uint32Array,
  digit: number,
): void {
  for (let index = 0; index < low.length; index += 1) {
    const l = low[index] as number;
    const h = high[index] as number;
    const bucket = digitOf(l, h, digit);
    const to = starts[bucket] as number;
    starts[bucket] = to + 1;
    otherLow[to] = l;
    otherHigh[to] = h;
  }
}

function digitOf(low: number, high: number, digit: number): number {
  switch (digit) {
    case 0:
      return low & mask;
    case 1:
      return (low >>> 11) & mask;
    case 2:
      return ((low >>> 22) | (high << 10)) & mask;
    case 3:
      return (high >>> 1) & mask;
    case 4:
      return (high >>> 12) & mask;
    default:
      return high >>> 23;
  }
}
