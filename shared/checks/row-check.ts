import type { z } from 'zod';
import { formatCount, formatPercent } from '../figures';
import type { Check, CheckPlan, RowCounts, RowRule } from './check';
import type { Common } from './parameters';

type RowSchema = z.ZodType<Common & { readonly mostly: number }>;

interface RowCheck<Schema extends RowSchema>
  extends Pick<Check<Schema>, 'type' | 'title' | 'schema' | 'columns' | 'otherColumns'> {
  readonly rule: (...asked: Parameters<Check<Schema>['plan']>) => RowRule & Pick<CheckPlan, 'source'>;
  /** What goes with `All 1,000 values of age …` and `12 of 1,000 values of age (1.2%) …`. */
  readonly words: (expectation: z.output<Schema>) => Words;
  /** What is counted; `values of age` when left out. */
  readonly subject?: string;
}

/** A check of every row by itself, of which the share `mostly` must hold. */
export function rowCheck<Schema extends RowSchema>({
  rule,
  words,
  subject,
  ...common
}: RowCheck<Schema>): Check<Schema> {
  return {
    ...common,
    plan(...asked) {
      const { source, ...rows } = rule(...asked);
      return { ...(source === undefined ? {} : { source }), rows };
    },
    judge(expectation, { rows }, _table, reference) {
      const { mostly } = expectation;
      const judged = rows.element_count - rows.missing_count;
      const passed = judged === 0 || (judged - rows.unexpected_count) / judged >= mostly;
      const counted = subject ?? `values of ${common.columns(expectation).join(', ')}`;
      const seen = inWords(rows, counted, words(expectation));
      const allowance = mostly === 1 ? '' : `; at most ${formatPercent(1 - mostly)} may be`;
      return {
        status: passed ? 'pass' : 'fail',
        sentence: passed ? seen : `${seen}${allowance}${ofReference(reference?.rows)}`,
        observed: {
          ...rowFigures(rows),
          ...(reference === null ? {} : { reference_percent: unexpectedShare(reference.rows) * 100 }),
        },
      };
    },
  };
}

export interface Words {
  readonly holds: string;
  readonly breaks: string;
}

/** Words for a condition that values fulfil or do not: `are between 0 and 1`, `are not between 0 and 1`. */
export function areOrNot(condition: string): Words {
  return { holds: `are ${condition}`, breaks: `are not ${condition}` };
}

/** `match /^a/`, `do not match /^a/`. */
export function doOrNot(deed: string): Words {
  return { holds: deed, breaks: `do not ${deed}` };
}

export function opposite({ holds, breaks }: Words): Words {
  return { holds: breaks, breaks: holds };
}

/** Counts and percentages by Great Expectations' names. */
export function rowFigures(rows: RowCounts): Record<string, number> {
  const percent = (count: number) => (rows.element_count === 0 ? 0 : (100 * count) / rows.element_count);
  return {
    ...rows,
    missing_percent: percent(rows.missing_count),
    unexpected_percent: unexpectedShare(rows) * 100,
    unexpected_percent_total: percent(rows.unexpected_count),
  };
}

function unexpectedShare({ element_count, missing_count, unexpected_count }: RowCounts): number {
  const judged = element_count - missing_count;
  return judged === 0 ? 0 : unexpected_count / judged;
}

function inWords(rows: RowCounts, subject: string, { holds, breaks }: Words): string {
  const judged = rows.element_count - rows.missing_count;
  const missing = rows.missing_count === 0 ? '' : ` (${formatCount(rows.missing_count)} missing)`;
  if (judged === 0) return `No ${subject} to judge in ${formatCount(rows.element_count, 'row')}`;
  if (rows.unexpected_count === 0) return `All ${formatCount(judged)} ${subject} ${holds}${missing}`;
  return `${formatCount(rows.unexpected_count)} of ${formatCount(judged)} ${subject} (${formatPercent(unexpectedShare(rows))}) ${breaks}`;
}

function ofReference(rows: RowCounts | undefined): string {
  if (rows === undefined || rows.element_count === rows.missing_count) return '';
  const share = unexpectedShare(rows);
  return `; in the reference ${share === 0 ? 'none' : formatPercent(share)}`;
}
