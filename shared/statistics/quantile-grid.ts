const tails = [0.001, 0.005, 0.01];

/** The shares, rising from 0 to 1, at which the quantiles of a column are kept for pictures: every 2%, denser in the tails. */
export const quantileGrid: readonly number[] = [
  0,
  ...tails,
  ...Array.from({ length: 49 }, (_, index) => (index + 1) / 50),
  ...tails.map((share) => 1 - share).reverse(),
  1,
];
