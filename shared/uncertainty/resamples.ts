/** What the bootstrap gave for one figure: a metric of one model, or a difference of two. */
export interface Resamples {
  /** Of the rows themselves. */
  readonly estimate: number;
  /** Drawn replicates, NaN where undefined, [replicates]. */
  readonly drawn: Float64Array;
  /** With one group of rows or clusters left out each, [groups]. */
  readonly jackknife: Float64Array;
  /** Rows of the scarcer class, or clusters: the degrees of freedom are no more. */
  readonly units: number;
}

/**
 * Degrees of freedom of the figure's variance (Satterthwaite): 2 / (2 / units + excess kurtosis of the influences / their
 * number). A group's influence sums up its rows', so that its excess kurtosis over the number of groups is that of the rows
 * over their number. Few where few rows carry the variance.
 */
export function degreesOfFreedom({ jackknife, units }: Resamples): number {
  const mean = jackknife.reduce((sum, value) => sum + value, 0) / jackknife.length;
  let [squares, fourths] = [0, 0];
  for (const value of jackknife) {
    squares += (value - mean) ** 2;
    fourths += (value - mean) ** 4;
  }
  if (squares === 0) return units;
  const excess = Math.max(0, (jackknife.length * fourths) / squares ** 2 - 3);
  return 2 / (2 / units + excess / jackknife.length);
}
