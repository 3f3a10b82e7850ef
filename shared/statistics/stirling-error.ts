const firstOfSeries = 16;
const exactErrors = errorsOfHalves(2 * firstOfSeries);

/**
 * ln(Gamma(n + 1)) less Stirling's formula for it, (n + 1/2) ln(n) - n + ln(2 pi) / 2; n a multiple of 1/2 above 0.
 * With it a binomial or Poisson chance of large numbers is one exponential in which nothing large cancels (Loader, Fast
 * and accurate computation of binomial probabilities, 2000).
 */
export function stirlingError(n: number): number {
  if (n < firstOfSeries) return exactErrors[2 * n] as number;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / n;
}

/** Element i is the error of i / 2; the first has none. */
function errorsOfHalves(count: number): number[] {
  const logGammas = [0, Math.log(Math.PI) / 2 - Math.LN2];
  for (let i = 2; i < count; i++) logGammas.push((logGammas[i - 2] as number) + Math.log(i / 2));
  return logGammas.map((logGamma, i) => {
    const n = i / 2;
    return n === 0 ? 0 : logGamma - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
  });
}
