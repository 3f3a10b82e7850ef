import { checkFor, type Expectation } from '../checks';
import type { CheckedTable, Dataset } from '../checks/check';
import { formatNumber } from '../figures';
import type { Gate } from '../gate/schema';
import { type Problem, ProblemError } from '../problem';
import type { CheckRecord, DistributionRecord } from '../run/schema';
import { stopIfCancelled } from './cancelled';
import { columnsCheckedToExist } from './columns-needed';
import { distributionOf } from './distribution';
import type { RunState, Stage, StageContext } from './stage';

/** Makes every declared check, and takes the distribution of every feature and of the target in each data set. */
export const validate: Stage = {
  id: 'validate',
  title: 'Validate',
  weight: 3,
  async run(context, state) {
    const { gate } = context;
    const columns = [...gate.features, gate.target];
    const steps = gate.expectations.length + columns.length;
    const checks = await makeChecks(context, state, (done, note) =>
      context.report({ fraction: done / steps, note }),
    );

    const distributions: DistributionRecord[] = [];
    for (const [index, column] of columns.entries()) {
      stopIfCancelled(context.signal);
      context.report({
        fraction: (gate.expectations.length + index) / steps,
        note: `distribution of ${column}`,
      });
      const distribution = await distributionOf(column, state.tables, context.engines.data);
      if (distribution !== null) distributions.push(distribution);
    }
    const failed = checks.filter((check) => check.status !== 'pass');
    return {
      status: failed.length === 0 ? 'done' : 'failed',
      summary: summarize(checks, failed),
      rows: Object.values(state.tables).reduce((sum, table) => sum + table.info.rows, 0),
      found: { checks, distributions },
    };
  },
};

function summarize(checks: readonly CheckRecord[], failed: readonly CheckRecord[]): string {
  if (checks.length === 0) return 'No checks declared';
  if (failed.length === 0) return `All ${checks.length} checks pass`;
  return `${failed.length} of ${checks.length} checks fail: ${failed[0]?.sentence}`;
}

async function makeChecks(
  context: StageContext,
  state: RunState,
  report: (done: number, note: string) => void,
): Promise<CheckRecord[]> {
  const records: CheckRecord[] = [];
  const problems: Problem[] = [];
  for (const [index, expectation] of context.gate.expectations.entries()) {
    stopIfCancelled(context.signal);
    report(index, expectation.type);
    try {
      records.push(await makeCheck(context, state, expectation));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { gate } = context;
      if (error.problems.every((problem) => isReportedMissing(problem, gate, expectation.dataset)))
        records.push(notMade(expectation, error));
      else problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return records;
}

async function makeCheck(
  context: StageContext,
  state: RunState,
  expectation: Expectation,
): Promise<CheckRecord> {
  const table = checkedTable(context, state, expectation.dataset);
  if (table === null)
    throw new Error(`${expectation.type} asks for ${expectation.dataset}, which was not loaded`);
  const reference = expectation.dataset === 'reference' ? null : checkedTable(context, state, 'reference');
  const check = checkFor(expectation);
  const outcome = await check.run(expectation, table, reference);
  return {
    type: check.type,
    title: check.title,
    dataset: expectation.dataset,
    column: 'column' in expectation ? expectation.column : null,
    status: outcome.status,
    sentence: outcome.sentence,
    observed: Object.fromEntries(
      Object.entries(outcome.observed).map(([name, value]) => [name, inJson(value)]),
    ),
  };
}

/** JSON has no infinity: it is written as a word. */
function inJson(value: number | string | null): number | string | null {
  return typeof value === 'number' && !Number.isFinite(value) ? formatNumber(value) : value;
}

/** Where the gate also checks that the column exists, its absence is that check's finding and not the end of the run. */
function isReportedMissing(problem: Problem, gate: Gate, dataset: Dataset): boolean {
  const { field } = problem.where;
  return (
    problem.kind === 'column-missing' &&
    field !== undefined &&
    columnsCheckedToExist(gate, dataset).has(field)
  );
}

function notMade(expectation: Expectation, error: ProblemError): CheckRecord {
  return {
    type: expectation.type,
    title: checkFor(expectation).title,
    dataset: expectation.dataset,
    column: 'column' in expectation ? expectation.column : null,
    status: 'error',
    sentence: error.message,
    observed: {},
  };
}

function checkedTable({ engines }: StageContext, state: RunState, dataset: Dataset): CheckedTable | null {
  const table = state.tables[dataset];
  if (table === undefined) return null;
  return {
    dataset,
    file: table.file,
    info: table.info,
    query: (sql) => engines.data.query(`WITH t AS (FROM ${dataset}) ${sql}`),
  };
}
