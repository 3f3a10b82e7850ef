/** The position of the first of `sorted` (ascending) that exceeds `value`, from `start` on; its length where none does. */
export function firstAbove(sorted: Float64Array, value: number, start = 0): number {
  let low = start;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
