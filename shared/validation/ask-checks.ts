import type { Answers, CheckedTable, CheckPlan } from '../checks/check';
import type { Columns, DataEngine } from '../engines';
import { listNames } from '../nearest';
import { ProblemError } from '../problem';
import { identifier } from '../sql';

/** A plan and the table that it is for. */
export interface Question {
  readonly table: CheckedTable;
  readonly where: string | undefined;
  readonly plan: CheckPlan;
}

export type Answered =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly reason: string };

type Data = Pick<DataEngine, 'query'>;

/** Aggregates that one statement takes at most: some hold all values of their column while they run. */
const mostAggregates = 100;

/** The answers to each question, in order. Aggregates over the same rows are taken in one pass. */
export async function askAll(
  questions: readonly Question[],
  data: Data,
  onAnswered: (answered: number) => void,
): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  let done = 0;
  for (const batch of batches(questions)) {
    const together = await tryTogether(batch, data);
    for (const [index, { at, question }] of batch.entries()) {
      answered[at] = await answer(question, together?.[index] ?? null, data);
      done += 1;
      onAnswered(done);
    }
  }
  return answered;
}

interface Numbered {
  readonly at: number;
  readonly question: Question;
}

function batches(questions: readonly Question[]): readonly (readonly Numbered[])[] {
  const bySource = new Map<string, Numbered[][]>();
  for (const [at, question] of questions.entries()) {
    const source = sourceOf(question);
    const ofSource = bySource.get(source) ?? [];
    const last = ofSource.at(-1);
    const size = (last ?? []).reduce(
      (sum, one) => sum + Object.keys(aggregatesOf(one.question.plan)).length,
      0,
    );
    if (last === undefined || size >= mostAggregates) ofSource.push([{ at, question }]);
    else last.push({ at, question });
    bySource.set(source, ofSource);
  }
  return [...bySource.values()].flat();
}

/** `WITH t AS …, s AS …`: `s` is what the plan's SQL runs over. */
function sourceOf({ table, where, plan }: Question): string {
  const rows = where === undefined ? `FROM ${table.dataset}` : `FROM ${table.dataset} WHERE (${where})`;
  return `WITH t AS NOT MATERIALIZED (${rows})${plan.source === undefined ? '' : `, s AS NOT MATERIALIZED (${plan.source})`}`;
}

function aggregatesOf({ aggregates = {}, rows }: CheckPlan): Readonly<Record<string, string>> {
  if (rows === undefined) return aggregates;
  return {
    ...aggregates,
    element_count: 'count(*)',
    missing_count: `count(*) FILTER (WHERE NOT coalesce((${rows.judged}), FALSE))`,
    unexpected_count: `count(*) FILTER (WHERE (${rows.judged}) AND (${rows.unexpected}))`,
  };
}

type Figures = Readonly<Record<string, number | null>>;

/** null where one of them cannot be asked: they are then asked one by one, so that only that one has no answer. */
async function tryTogether(batch: readonly Numbered[], data: Data): Promise<readonly Figures[] | null> {
  try {
    return await askTogether(
      batch.map(({ question }) => question),
      data,
    );
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return null;
  }
}

async function askTogether(questions: readonly Question[], data: Data): Promise<readonly Figures[]> {
  const expressions = [...new Set(questions.flatMap(({ plan }) => Object.values(aggregatesOf(plan))))];
  const [first] = questions;
  if (first === undefined || expressions.length === 0) return questions.map(() => ({}));
  const list = expressions.map((sql, index) => `CAST(${sql} AS DOUBLE) AS a${index}`);
  const from = first.plan.source === undefined ? 't' : 's';
  const found = await data.query(`${sourceOf(first)} SELECT ${list.join(',\n')} FROM ${from}`);
  const figureOf = (sql: string) => figureAt(found, `a${expressions.indexOf(sql)}`);
  return questions.map(({ plan }) =>
    Object.fromEntries(Object.entries(aggregatesOf(plan)).map(([name, sql]) => [name, figureOf(sql)])),
  );
}

function figureAt({ columns }: Columns, name: string): number | null {
  const value = columns[name]?.[0];
  return typeof value === 'number' && !Number.isNaN(value) ? value : null;
}

async function answer(question: Question, together: Figures | null, data: Data): Promise<Answered> {
  try {
    const figures = together ?? (await askTogether([question], data))[0] ?? {};
    const selects: Record<string, Columns> = {};
    for (const [name, sql] of Object.entries(question.plan.selects ?? {}))
      selects[name] = await data.query(`${sourceOf(question)} ${sql}`);
    const { element_count = 0, missing_count = 0, unexpected_count = 0 } = figures;
    const rows = {
      element_count: element_count ?? 0,
      missing_count: missing_count ?? 0,
      unexpected_count: unexpected_count ?? 0,
    };
    return { ok: true, answers: { aggregates: figures, rows, selects } };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return { ok: false, reason: (await faultOfWhere(question, data)) ?? reasonOf(error) };
  }
}

/** What is wrong with the condition alone, as for a column that is not there; null where it is not to blame. */
async function faultOfWhere({ table, where }: Question, data: Data): Promise<string | null> {
  if (where === undefined) return null;
  try {
    await data.query(`SELECT count(*) AS n FROM ${table.dataset} WHERE (${where})`);
    return null;
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const reason = reasonOf(error).replace(/^(Binder|Conversion|Parser|Catalog) Error: /, '');
    return `its condition (where: ${where}) is refused by the data engine: ${reason}; text stands in single quotes, and the columns are ${listNames(table.info.columns.map(({ name }) => name))}`;
  }
}

/** The first line of the engine's message, without the statement that it repeats. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? message).replace(/\s+/g, ' ').trim();
}

/** The name of a column that numbers the rows of a table, which no column of the table has. */
function rowColumn({ info }: CheckedTable): string {
  const names = info.columns.map(({ name }) => name.toLowerCase());
  let name = 'row_number';
  while (names.includes(name)) name = `${name}_`;
  return identifier(name);
}

/** The start of a SELECT over the rows that break the expectation, with the number of each row as `row`. */
export function unexpectedRowsOf(
  question: Question,
): { readonly with: string; readonly row: string; readonly from: string } | null {
  const { table, where, plan } = question;
  if (plan.rows === undefined) return null;
  const row = rowColumn(table);
  const numbered = `SELECT *, row_number() OVER () AS ${row} FROM ${table.dataset}`;
  const rows =
    where === undefined ? numbered : `SELECT * FROM (${numbered}) AS ${table.dataset} WHERE (${where})`;
  const source = plan.source === undefined ? '' : `, s AS (${plan.source})`;
  return {
    with: `WITH t AS (${rows})${source}`,
    row,
    from: `FROM ${plan.source === undefined ? 't' : 's'} WHERE (${plan.rows.judged}) AND (${plan.rows.unexpected})`,
  };
}
