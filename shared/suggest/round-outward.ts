/** The largest round number at or below `value`: with two digits, or with more where `slack` is small beside it. */
export function roundDown(value: number, slack: number, toWhole: boolean): number {
  const unit = Math.min(unitOf(slack), unitOf(Math.abs(value)));
  if (!(unit > 0)) return value;
  const step = toWhole ? Math.max(1, unit) : unit;
  return Math.min(value, inUnits(Math.floor(value / step), step));
}

/** The smallest one at or above it. */
export function roundUp(value: number, slack: number, toWhole: boolean): number {
  const rounded = -roundDown(-value, slack, toWhole);
  return rounded === 0 ? 0 : rounded;
}

/** The place of the second digit. */
function unitOf(size: number): number {
  return size > 0 ? 10 ** (Math.floor(Math.log10(size)) - 1) : 0;
}

/** Without the digits that binary fractions add: 3 * 0.1 is 0.3. */
function inUnits(count: number, unit: number): number {
  const value = Number((count * unit).toPrecision(12));
  return value === 0 ? 0 : value;
}
