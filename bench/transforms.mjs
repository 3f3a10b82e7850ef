import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { timed } from './measure.mjs';

const seed = Number(process.env.ASSAY_BENCH_SEED ?? 20_261);
const pairs = 1000;
const rounds = 2;
const mostRows = 100_000;
const mostPlantedRows = 50_000;
const largeRows = 1_000_000;

/** Columns of the example, as expressions, and how they may drift. */
const realColumns = [
  ['transaction_amount', 'amounts'],
  ['user_age_days', 'weights'],
  ['hour_of_day', 'weights'],
  ['day_of_week', 'weights'],
  ['n_transactions_24h', 'counts'],
  ['is_fraud', 'weights'],
  ['epoch(event_time)', 'window'],
];

/** @type {import('./benchmarks.mjs').Benchmark} */
export const transforms = {
  id: 'transforms',
  title: 'Unit and transform detector: false alarms, planted transforms, time',
  async run(context) {
    const corpus = await context.project('shared/transforms/reference/corpus.ts');
    const bases = [...corpus.bases, ...(await realBases(context, corpus))];
    console.log(`\nseed ${seed}, ${bases.length} base distributions`);
    const alarms = falseAlarms(corpus, bases);
    const units = unknownUnits(corpus, bases);
    const plain = planted(corpus, bases, false);
    const drifted = planted(corpus, bases, true);
    console.log('\nPlanted, nothing else different:');
    console.table(plain.counts);
    console.log(
      'Planted beside slight drift (later days, amounts up to 3% higher or lower, places moved by up to a tenth of the deviation):',
    );
    console.table(drifted.counts);
    console.log('Excluded, by kind and reason (base distributions):');
    for (const [reason, names] of plain.excluded) console.log(`- ${reason}: ${[...names].join(', ')}`);
    return [
      { what: `False alarms in ${pairs} pairs of snapshots`, unit: 'alarms', samples: [alarms], limit: 1 },
      {
        what: `Factors that no unit has, called a transform (of ${units.pairs})`,
        unit: 'alarms',
        samples: [units.alarms],
      },
      {
        what: `Planted transforms missed or taken for another (of ${plain.planted})`,
        unit: '%',
        samples: [plain.missed],
        limit: 1,
      },
      {
        what: `The same beside slight drift (of ${drifted.planted})`,
        unit: '%',
        samples: [drifted.missed],
      },
      ...(await times(corpus)),
    ];
  },
};

/** @param {import('./context.mjs').Context} context @param {any} corpus */
async function realBases({ root }, { resampled }) {
  const file = path.join(root, 'examples', 'fraud', 'data', 'train.parquet').replaceAll("'", "''");
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const found = [];
  for (const [column, drift] of realColumns) {
    const answer = await connection.runAndReadAll(`SELECT (${column})::DOUBLE FROM '${file}'`);
    found.push(resampled(`example: ${column}`, drift, Float64Array.from(answer.getColumns()[0], Number)));
  }
  connection.closeSync();
  instance.closeSync();
  return found;
}

/** @param {any} corpus @param {any[]} bases */
function falseAlarms(corpus, bases) {
  let alarms = 0;
  for (let index = 0; index < pairs; index++) {
    const base = bases[index % bases.length];
    const { what, reference, current } = corpus.benignPair(base, corpus.seededRandom(seed, index), mostRows);
    const found = detect(corpus, reference, current);
    if (found === null) continue;
    alarms++;
    console.log(`false alarm: ${what}: ${found.sentence}`);
  }
  return alarms;
}

/** @param {any} corpus @param {any[]} bases */
function unknownUnits(corpus, bases) {
  const scaled = bases.filter(({ drift }) => drift !== 'window');
  let alarms = 0;
  for (const [which, factor] of corpus.unknownFactors.entries()) {
    for (const [index, base] of scaled.entries()) {
      const random = corpus.seededRandom(seed, 2_000_000 + which * 1000 + index);
      const reference = corpus.snapshot(base, corpus.someRows(random, mostPlantedRows), random);
      const current = corpus.snapshot(base, corpus.someRows(random, mostPlantedRows), random);
      const found = detect(
        corpus,
        reference,
        current.map((/** @type {number} */ value) => value * factor),
      );
      if (found === null) continue;
      alarms++;
      console.log(`false alarm: ${base.id} x ${factor}: ${found.sentence}`);
    }
  }
  return { alarms, pairs: scaled.length * corpus.unknownFactors.length };
}

/** @param {any} corpus @param {any[]} bases @param {boolean} hasDrift */
function planted(corpus, bases, hasDrift) {
  /** @type {Record<string, { planted: number, right: number, wrong: number, missed: number, excluded: number }>} */
  const counts = {};
  /** @type {Map<string, Set<string>>} */
  const excluded = new Map();
  for (const base of bases) {
    const facts = corpus.factsOf(base);
    for (const [which, { plant: planter, times }] of corpus.planters.entries()) {
      for (let round = 0; round < rounds * times; round++) {
        const stream = 1_000_000 + ((round * bases.length + bases.indexOf(base)) * 100 + which);
        const random = corpus.seededRandom(seed, stream);
        const [n, m] = [corpus.someRows(random, mostPlantedRows), corpus.someRows(random, mostPlantedRows)];
        const plant = planter({ facts, n, m, random });
        if (plant === null) continue;
        counts[plant.kind] ??= { planted: 0, right: 0, wrong: 0, missed: 0, excluded: 0 };
        const count = counts[plant.kind];
        if (plant.hidden !== null) {
          count.excluded++;
          const reason = `${plant.kind}: ${plant.hidden}`;
          excluded.set(reason, (excluded.get(reason) ?? new Set()).add(base.id));
          continue;
        }
        const reference = corpus.snapshot(base, n, random);
        const drawn = corpus.snapshot(base, m, random);
        const current = plant.change(hasDrift ? corpus.slightDrift(base, drawn, random) : drawn, random);
        if (!current.every(Number.isFinite)) {
          count.excluded++;
          continue;
        }
        const found = detect(corpus, reference, current);
        count.planted++;
        if (found !== null && plant.isRight(found)) count.right++;
        else if (found === null) count.missed++;
        else count.wrong++;
        if (!hasDrift && (found === null || !plant.isRight(found))) {
          console.log(
            `not found: ${base.id}, ${n} and ${m} rows, ${plant.kind} ${plant.what}: ${found?.sentence}`,
          );
        }
      }
    }
  }
  const total = Object.values(counts).reduce((sum, count) => sum + count.planted, 0);
  const right = Object.values(counts).reduce((sum, count) => sum + count.right, 0);
  return { counts, excluded, planted: total, missed: (100 * (total - right)) / total };
}

/** @param {any} corpus */
async function times(corpus) {
  const random = corpus.seededRandom(seed, 3_000_000);
  const found = [];
  for (const [id, what, change] of /** @type {[string, string, (value: number) => number][]} */ ([
    ['lognormal', 'unchanged', (value) => value],
    ['amounts with cents', 'in cents', (value) => value * 100],
    ['hours', 'turned by 5', (value) => (value + 5) % 24],
    ['balances', 'a tenth in thousandths', (value) => (random() < 0.1 ? value * 1000 : value)],
  ])) {
    const base = corpus.bases.find((/** @type {{ id: string }} */ other) => other.id === id);
    const reference = corpus.snapshot(base, largeRows, random).sort();
    const current = corpus.snapshot(base, largeRows, random).map(change).sort();
    const samples = [];
    for (let repetition = 0; repetition < 5; repetition++) {
      samples.push(await timed(() => corpus.detectTransform(id, { reference, current })));
    }
    found.push({
      what: `${largeRows.toLocaleString('en')} values in either sample: ${id}, ${what}`,
      unit: /** @type {const} */ ('ms'),
      samples,
      limit: 150,
    });
  }
  return found;
}

/** @param {any} corpus @param {Float64Array} reference @param {Float64Array} current */
function detect(corpus, reference, current) {
  return corpus.detectTransform('value', { reference: reference.toSorted(), current: current.toSorted() });
}
