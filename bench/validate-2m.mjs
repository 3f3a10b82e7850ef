import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { alternate, timed } from './measure.mjs';
import { stageTimes } from './stages.mjs';

/** @type {import('./benchmarks.mjs').Benchmark} */
export const validateLarge = {
  id: 'validate-2m',
  title: 'Validation of 2,000,000 rows x 15 columns on the command line',
  async run(context) {
    const gate = await context.largeGate();
    const asked = await queriesOf(context, gate);
    const taken = await alternate(5, {
      assay: () => context.assay('run', gate, '--json'),
      duckdb: () => askDirectly(asked),
    });
    const stages = taken.assay.map(({ stdout }) => stageTimes(JSON.parse(stdout)));
    const peer = {
      name: `the same ${asked.queries.length} queries over \`read_parquet\`, in DuckDB alone`,
      samples: taken.duckdb,
    };
    return [
      {
        what: 'Load and Validate',
        unit: 'ms',
        samples: stages.map(({ load, validate }) => load + validate),
        peer,
      },
      {
        what: 'Load: fingerprints, and all columns into memory',
        unit: 'ms',
        samples: stages.map(({ load }) => load),
      },
      {
        what: 'Validate: checks and distributions',
        unit: 'ms',
        samples: stages.map(({ validate }) => validate),
      },
      { what: 'The whole command', unit: 'ms', samples: taken.assay.map(({ ms }) => ms) },
    ];
  },
};

/** @typedef {{ tables: [name: string, file: string][], queries: string[] }} Asked */

/**
 * The SQL of the stages Load and Validate, taken down while they run.
 * @param {import('./context.mjs').Context} context
 * @param {string} gatePath
 * @returns {Promise<Asked>}
 */
async function queriesOf(context, gatePath) {
  const [{ openGate }, { openTables }, { load, namedTables }, { validate }] = await Promise.all([
    context.project('cli/open-gate.ts'),
    context.project('cli/engines/open-engines.ts'),
    context.project('shared/pipeline/load.ts'),
    context.project('shared/pipeline/validate.ts'),
  ]);
  const { gate, files } = await openGate(gatePath);
  const data = await openTables(gate, files);
  /** @type {string[]} */
  const queries = [];
  const recorded = {
    ...data,
    query(/** @type {string} */ sql) {
      queries.push(sql);
      return data.query(sql);
    },
  };
  const surroundings = {
    gate,
    gatePath,
    engines: { files, data: recorded },
    signal: { aborted: false },
    report() {},
  };
  const { found } = await load.run(surroundings, { tables: {} });
  await validate.run(surroundings, found);
  data.close();
  const tables = namedTables(gate).map(({ dataset, path: file }) => [
    dataset,
    path.join(path.dirname(gatePath), file),
  ]);
  return { tables, queries };
}

/**
 * @param {Asked} asked
 * @returns {Promise<number>} milliseconds
 */
async function askDirectly({ tables, queries }) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [name, file] of tables)
    await connection.run(`CREATE VIEW ${name} AS FROM read_parquet('${file}')`);
  const ms = await timed(async () => {
    for (const sql of queries) await connection.runAndReadAll(sql);
  });
  connection.closeSync();
  instance.closeSync();
  return ms;
}
