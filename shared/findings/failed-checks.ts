import { formatCount } from '../figures';
import type { CheckRecord } from '../run/schema';
import type { DataSections, Finding } from './finding';
import { groupByColumn } from './group-by-column';

const strengths = { critical: 1, warning: 0.5, info: 0.25 } as const satisfies Record<
  CheckRecord['severity'],
  number
>;

/** The gravest check of each column that did not pass; one that could not be made counts as failed. */
export function failedChecks({ checks }: DataSections): Finding[] {
  const failed = checks.flatMap((check) =>
    check.column === null || check.status === 'pass' ? [] : [{ ...check, column: check.column }],
  );
  return groupByColumn(failed).map(({ column, items }) => {
    const gravest = items.reduce((worst, check) =>
      strengths[check.severity] > strengths[worst.severity] ? check : worst,
    );
    return {
      column,
      between: null,
      strength: strengths[gravest.severity],
      sentence: gravest.sentence,
      brief: formatCount(items.length, 'failed check'),
    };
  });
}
