/** How make-reference.py generated a large case, in the same integer arithmetic. */
export interface GeneratedRows {
  readonly seed: number;
  readonly rows: number;
  /** Number of distinct scores; 0 for scores that differ. */
  readonly levels: number;
  /** The chance of a positive is this times the score's square. */
  readonly rate: number;
}

export function generatedRows({ seed, rows, levels, rate }: GeneratedRows) {
  const scores = mulberry32(seed, rows).map((score) =>
    levels === 0 ? score : Math.floor(score * levels) / levels,
  );
  const chances = mulberry32(seed + 1, rows);
  const labels = Uint8Array.from(chances, (chance, row) => {
    const score = scores[row] as number;
    return Number(chance < rate * score * score);
  });
  return { labels, scores };
}

/** `count` numbers in [0, 1) on the grid of 2^-32, by Tommy Ettinger's generator. */
export function mulberry32(seed: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => {
    const state = (seed + Math.imul(index + 1, 0x6d2b79f5)) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  });
}
