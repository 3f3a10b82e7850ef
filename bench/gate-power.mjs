const seed = Number(process.env.ASSAY_BENCH_SEED ?? 20_261);
const draws = Number(process.env.ASSAY_BENCH_DRAWS ?? 2000);
const sizes = [500, 2_000, 8_000];
const prevalences = [0.5, 0.2, 0.05];
const tolerance = 0.01;
const power = 0.8;
const parts = 20;
const partRows = 500;
const partPrevalence = 0.3;
const mostFalseBlocks = 0.05;

/** @typedef {{ pass: number, fail: number, not_enough_data: number }} Tally */

/** @type {import('./benchmarks.mjs').Benchmark} */
export const gatePower = {
  id: 'gate-power',
  onRequest: true,
  title: `False blocks and power of a gate on ROC-AUC, of ${draws.toLocaleString('en')} draws`,
  async run(context) {
    const simulation = await context.project('shared/gate-rules/reference/power.ts');
    console.log(`\nseed ${seed}; paired scores, ROC-AUC of the baseline 0.921, 95% intervals\n`);
    const one = await wholeSet(simulation);
    const many = await manySubgroups(simulation);
    const falseBlocks = [...one.falseBlocks, ...many.falseBlocks];
    return [
      {
        what: `False blocks by the interval, nothing changed (${falseBlocks.length} cells)`,
        unit: '%',
        samples: falseBlocks,
        limit: 100 * (mostFalseBlocks + noise(mostFalseBlocks)),
      },
      { what: 'False blocks by the point, tolerance 0', unit: '%', samples: one.byPoint },
      {
        what: `Regressions of the stated detectable effect that do not fail (${one.missed.length} cells)`,
        unit: '%',
        samples: one.missed,
        limit: 100 * (1 - power + noise(power)),
      },
    ];
  },
};

/** One rule on the whole eval set: nothing changed, judged with no tolerance and with some; then worse by the stated effect. */
async function wholeSet(/** @type {any} */ { powerGate, simulateGates, statedEffect }) {
  const gates = {
    strict: powerGate(0, false, { decide_on: 'interval' }),
    tolerant: powerGate(tolerance, false, { decide_on: 'interval' }),
    strictPoint: powerGate(0, false, { decide_on: 'point' }),
    tolerantPoint: powerGate(tolerance, false, { decide_on: 'point' }),
  };
  /** @type {{ falseBlocks: number[], byPoint: number[], missed: number[] }} */
  const found = { falseBlocks: [], byPoint: [], missed: [] };
  const headings = [
    'rows',
    'prevalence',
    'tolerance 0: interval fails',
    'not enough data',
    'point fails',
    `tolerance ${tolerance}: interval fails`,
    'not enough data',
    'point fails',
    'stated detectable effect',
    'worse by it: interval fails',
  ];
  console.log(row(headings));
  console.log(row(headings.map(() => '---:')));
  for (const rowsOfPart of sizes) {
    for (const prevalence of prevalences) {
      const cell = { rowsOfPart, prevalence, seed };
      const same = await simulateGates({ ...cell, drops: [0], draws }, gates);
      const effect = await statedEffect(cell, tolerance, power);
      const worse =
        effect === null
          ? null
          : await simulateGates({ ...cell, drops: [tolerance + effect], draws, seed: seed + 2 }, gates);
      found.falseBlocks.push(percent(same.strict.fail), percent(same.tolerant.fail));
      found.byPoint.push(percent(same.strictPoint.fail));
      if (worse !== null) found.missed.push(100 - percent(worse.tolerant.fail));
      console.log(
        row([
          rowsOfPart.toLocaleString('en'),
          prevalence,
          shown(same.strict.fail),
          shown(same.strict.not_enough_data),
          shown(same.strictPoint.fail),
          shown(same.tolerant.fail),
          shown(same.tolerant.not_enough_data),
          shown(same.tolerantPoint.fail),
          effect === null ? 'no interval' : effect.toFixed(4),
          worse === null ? '' : shown(worse.tolerant.fail),
        ]),
      );
    }
  }
  return found;
}

/** A rule on each of the subgroups, with no tolerance: none is worse, then one is. */
async function manySubgroups(/** @type {any} */ { powerGate, simulateGates, statedEffect }) {
  const gate = (/** @type {string} */ multiple_testing) =>
    powerGate(0, true, { decide_on: 'interval', multiple_testing });
  const gates = {
    point: powerGate(0, true, { decide_on: 'point' }),
    none: gate('none'),
    holm: gate('holm'),
    'benjamini-hochberg': gate('benjamini-hochberg'),
  };
  const cell = { rowsOfPart: partRows, prevalence: partPrevalence, draws, seed: seed + 4 };
  const effect = await statedEffect(cell, 0, power);
  const noDrop = Array.from({ length: parts }, () => 0);
  const same = await simulateGates({ ...cell, drops: noDrop }, gates);
  const worse = await simulateGates({ ...cell, drops: [2 * effect, ...noDrop.slice(1)] }, gates);
  console.log(
    `\n${parts} subgroups of ${partRows} rows, prevalence ${partPrevalence}, tolerance 0; the detectable effect of one alone is ${effect.toFixed(4)}\n`,
  );
  const headings = [
    'adjusted by',
    'none is worse: fails',
    'not enough data',
    'one is worse by twice that: fails',
  ];
  console.log(row(headings));
  console.log(row(headings.map(() => '---:')));
  for (const [name, tally] of /** @type {[keyof typeof gates, Tally][]} */ (Object.entries(same))) {
    const told = name === 'point' ? 'decide_on: point' : name;
    console.log(row([told, shown(tally.fail), shown(tally.not_enough_data), shown(worse[name].fail)]));
  }
  return { falseBlocks: [percent(same.holm.fail), percent(same['benjamini-hochberg'].fail)] };
}

/** Three standard errors of a share of the draws. */
function noise(/** @type {number} */ share) {
  return 3 * Math.sqrt((share * (1 - share)) / draws);
}

function percent(/** @type {number} */ count) {
  return (100 * count) / draws;
}

function shown(/** @type {number} */ count) {
  return `${percent(count).toFixed(1)}%`;
}

function row(/** @type {readonly (string | number)[]} */ cells) {
  return `| ${cells.join(' | ')} |`;
}
