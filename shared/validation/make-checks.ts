import { checkFor } from '../checks';
import type { Answers, CheckedTable, CheckOutcome, Dataset } from '../checks/check';
import type { CancelSignal, DataEngine } from '../engines';
import { formatNumber } from '../figures';
import { stopIfCancelled } from '../pipeline/cancelled';
import { ProblemError } from '../problem';
import type { CheckRecord, UnexpectedRows } from '../run/schema';
import { type Answered, askAll, type Question, reasonOf } from './ask-checks';
import { unreadableAmong } from './columns-read';
import { columnOfExpectation, type Declared } from './declared';
import { findUnexpectedRows } from './unexpected-rows';

export type CheckedTables = Partial<Readonly<Record<Dataset, CheckedTable>>>;

export interface ChecksRequest {
  readonly declared: readonly Declared[];
  readonly tables: CheckedTables;
  /** The column that names a row, where the tables have it. */
  readonly key: string | undefined;
  readonly data: Pick<DataEngine, 'query'>;
  readonly signal: CancelSignal;
  readonly onDone: (checks: number) => void;
}

/** Makes every check, and tells of each: one that cannot be made is an `error` and disturbs no other. */
export async function makeChecks(request: ChecksRequest): Promise<readonly CheckRecord[]> {
  const { declared, data, signal, onDone } = request;
  const planned = declared.map((one) => plan(one, request.tables));
  const questions = planned.flatMap((one) => ('question' in one ? [one.question] : []));
  const answers = await askAll(questions, data, (done) => {
    stopIfCancelled(signal);
    onDone(done);
  });
  const judged = planned.map((one) => {
    if (!('question' in one)) return one;
    const answered = answers[questions.indexOf(one.question)];
    if (answered === undefined) throw new Error(`${one.declared.expectation.type} was not answered`);
    return judge(one, answered, null);
  });
  const withReference = await compareWithReference(judged, request);
  const records: CheckRecord[] = [];
  for (const one of withReference) {
    stopIfCancelled(signal);
    records.push(await recordOf(one, request));
  }
  return records;
}

interface Planned {
  readonly declared: Declared;
  readonly question: Question;
}

interface NotMade {
  readonly declared: Declared;
  readonly reason: string;
}

interface Judged extends Planned {
  readonly answers: Answers;
  readonly outcome: CheckOutcome;
}

function plan(declared: Declared, tables: CheckedTables): Planned | NotMade {
  const { expectation } = declared;
  const table = tables[expectation.dataset];
  if (table === undefined) return { declared, reason: `the gate names no ${expectation.dataset} data` };
  const question = questionFor(declared, table, tables);
  return typeof question === 'string' ? { declared, reason: question } : { declared, question };
}

/** A text says why the table cannot be asked. */
function questionFor(declared: Declared, table: CheckedTable, others: CheckedTables): Question | string {
  const { expectation } = declared;
  const unreadable = unreadableAmong(declared, others);
  if (unreadable !== null) return unreadable.message;
  try {
    return { table, where: expectation.where, plan: checkFor(expectation).plan(expectation, table, others) };
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
}

function judge(planned: Planned, answered: Answered, reference: Answers | null): Judged | NotMade {
  const { expectation } = planned.declared;
  if (!answered.ok)
    return {
      declared: planned.declared,
      reason: `${expectation.type} could not be asked: ${answered.reason}`,
    };
  const { answers } = answered;
  const outcome = checkFor(expectation).judge(expectation, answers, planned.question.table, reference);
  return { ...planned, answers, outcome };
}

/** Failing checks also ask the reference, so that their sentences can say what was different there. */
async function compareWithReference(
  judged: readonly (Judged | NotMade)[],
  { tables, data }: ChecksRequest,
): Promise<readonly (Judged | NotMade)[]> {
  const { reference } = tables;
  if (reference === undefined) return judged;
  const asked = judged.flatMap((one) => {
    if (!('outcome' in one) || one.outcome.status === 'pass' || one.question.table === reference) return [];
    const question = questionFor(one.declared, reference, tables);
    return typeof question === 'string' ? [] : [{ one, question }];
  });
  const answers = await askAll(
    asked.map(({ question }) => question),
    data,
    () => {},
  );
  return judged.map((one) => {
    const answered = answers[asked.findIndex((other) => other.one === one)];
    if (!('outcome' in one) || answered === undefined || !answered.ok) return one;
    return judge(one, { ok: true, answers: one.answers }, answered.answers);
  });
}

async function recordOf(one: Judged | NotMade, { data, key, tables }: ChecksRequest): Promise<CheckRecord> {
  const { expectation, suite } = one.declared;
  const { type, title } = checkFor(expectation);
  const common = {
    type,
    title,
    dataset: expectation.dataset,
    column: columnOfExpectation(expectation),
    severity: expectation.severity,
    where: expectation.where ?? null,
    suite,
  };
  if (!('outcome' in one))
    return { ...common, status: 'error', sentence: one.reason, observed: {}, unexpected: null };
  const { outcome } = one;
  const keyColumn = tables[expectation.dataset]?.info.columns.find(({ name }) => name === key);
  const { unexpected, note } = await listUnexpected(
    one,
    keyColumn?.unreadable === undefined ? keyColumn?.name : undefined,
    data,
  );
  return {
    ...common,
    status: outcome.status,
    sentence: `${outcome.sentence}${note}`,
    observed: Object.fromEntries(
      Object.entries(outcome.observed).map(([name, value]) => [name, inJson(value)]),
    ),
    unexpected,
  };
}

/** A verdict stands even where its rows cannot be shown, such as a time that no calendar has; `note` then says why. */
async function listUnexpected(
  { answers, question }: Judged,
  key: string | undefined,
  data: ChecksRequest['data'],
): Promise<{ readonly unexpected: UnexpectedRows | null; readonly note: string }> {
  if (answers.rows.unexpected_count === 0) return { unexpected: null, note: '' };
  try {
    return { unexpected: await findUnexpectedRows(question, key, data), note: '' };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return { unexpected: null, note: `; its rows cannot be listed: ${reasonOf(error)}` };
  }
}

/** JSON has no infinity: it is written as a word. */
function inJson(value: number | string | null): number | string | null {
  return typeof value === 'number' && !Number.isFinite(value) ? formatNumber(value) : value;
}
