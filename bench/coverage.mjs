const seed = Number(process.env.ASSAY_BENCH_SEED ?? 20_261);
const draws = Number(process.env.ASSAY_BENCH_DRAWS ?? 2000);
const method = process.env.ASSAY_BENCH_METHOD ?? 'percentile';
const prevalences = [0.5, 0.05, 0.005];

/** Rows, and replicates of the bootstrap: few where rows are many; the interval's quantiles allow for their number. */
const sizes = [
  [500, 300],
  [5_000, 300],
  [50_000, 200],
];
const lowest = 93.5;
const highest = 96.5;

/** @type {import('./benchmarks.mjs').Benchmark} */
export const coverage = {
  id: 'coverage',
  title: `How often 95% intervals hold the truth, of ${draws.toLocaleString('en')} draws (${method})`,
  onRequest: true,
  async run(context) {
    const { coverageOf } = await context.project('shared/uncertainty/reference/coverage.ts');
    console.log(`\nseed ${seed}; each must be from ${lowest}% to ${highest}% where an interval is given\n`);
    console.log('| rows | prevalence | figure | true value | coverage | no interval | because |');
    console.log('| ---: | ---: | --- | ---: | ---: | ---: | --- |');
    const figures = [];
    for (const [n, replicates] of sizes) {
      for (const prevalence of prevalences) {
        const found = await coverageOf({ n, prevalence, draws, replicates, method, seed });
        for (const one of found) {
          const share = one.given === 0 ? null : (100 * one.covered) / one.given;
          const cells = [
            n.toLocaleString('en'),
            prevalence,
            one.figure,
            one.truth.toFixed(4),
            share === null
              ? ''
              : `${share.toFixed(1)}%${share < lowest || share > highest ? ' **missed**' : ''}`,
            `${((100 * (draws - one.given)) / draws).toFixed(1)}%`,
            one.reason ?? '',
          ];
          console.log(`| ${cells.join(' | ')} |`);
          if (share !== null) figures.push(share);
        }
      }
    }
    const missed = figures.filter((share) => share < lowest || share > highest).length;
    return [
      { what: `Coverage of ${figures.length} figures`, unit: '%', samples: figures },
      { what: 'Figures that miss it', unit: 'alarms', samples: [missed], limit: 1 },
    ];
  },
};
