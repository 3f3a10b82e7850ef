/** In standard deviations of a share, for snapshots with few rows. */
const noise = 5;

/**
 * A `mostly` for what some of the rows break: half as many again as now, and one in a hundred more, and what chance adds
 * in a table this small. With two digits, rounded down; 0 where it would say nothing.
 */
export function mostlyFor(rows: number, breaking: number): number {
  const share = breaking / rows;
  const chance = noise * Math.sqrt((share * (1 - share)) / rows);
  const allowed = Math.max(share * 1.5 + 0.01, share + chance);
  return Math.max(0, Math.floor((1 - allowed) * 100) / 100);
}

/** A range for a share of the rows: its odds may halve or double, and chance counts as above. */
export function shareRange(rows: number, counted: number): { readonly low: number; readonly high: number } {
  const share = counted / rows;
  const odds = share / (1 - share);
  const chance = noise * Math.sqrt((share * (1 - share)) / rows);
  const shareOf = (one: number) => (one === Number.POSITIVE_INFINITY ? 1 : one / (1 + one));
  const low = Math.max(0, Math.min(shareOf(odds / 2), share - chance));
  const high = Math.min(1, Math.max(shareOf(odds * 2), share + chance));
  return { low: inDigits(low, Math.floor), high: inDigits(high, Math.ceil) };
}

/** Two digits that count. */
function inDigits(share: number, round: (value: number) => number): number {
  if (share === 0 || share === 1) return share;
  const unit = 10 ** (Math.floor(Math.log10(share)) - 1);
  return Number((round(share / unit) * unit).toPrecision(6));
}
