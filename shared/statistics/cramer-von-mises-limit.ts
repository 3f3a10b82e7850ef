const nodes = 128;
const angles = Float64Array.from({ length: nodes }, (_, index) => ((index + 0.5) * Math.PI) / nodes);

/**
 * P(W >= x), 0 to 1, for the limit W of the Cramer-von Mises statistic in large samples, x > 0. Smirnov's alternating
 * series (1937; Anderson and Darling, Annals of Mathematical Statistics 23, 1952, section 4):
 * (2 / pi) sum over k >= 1 of (-1)^(k+1) times the integral over s from (2k - 1) pi to 2k pi of
 * exp(-x s^2 / 2) / (s sqrt(-sin(s) / s)). Every integral is a midpoint sum over an angle that takes away the
 * singularities at its ends. Exact in the upper tail, where one less the distribution would cancel.
 */
export function cramerVonMisesLimit(x: number): number {
  if (x < 0.003) return 1;
  let sum = 0;
  for (let k = 1; ; k++) {
    const term = intervalIntegral(x, (2 * k - 1) * Math.PI);
    sum += k % 2 === 1 ? term : -term;
    if (term <= 1e-17 * sum) return Math.min(1, Math.max(0, (2 / Math.PI) * sum));
  }
}

function intervalIntegral(x: number, start: number): number {
  let sum = 0;
  for (const angle of angles) {
    const phase = (Math.PI / 2) * (1 - Math.cos(angle));
    const s = start + phase;
    sum += (Math.sin(angle) * Math.exp((-x * s * s) / 2)) / Math.sqrt(s * Math.sin(phase));
  }
  return (sum * Math.PI ** 2) / (2 * nodes);
}
