/** A share of 1 in two decimals at most; never 0% or 100% for what is neither: `0.92%`, `<0.01%`, `>99.99%`. */
export function briefPercent(share: number): string {
  const percent = Math.round(share * 10_000) / 100;
  if (percent === 0 && share > 0) return '<0.01%';
  if (percent === 100 && share < 1) return '>99.99%';
  return `${percent}%`;
}
