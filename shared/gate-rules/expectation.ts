import { formatCount, formatNumber } from '../figures';
import type { CheckRecord, TransformRecord } from '../run/schema';
import { shorten } from '../shorten';
import type { RuleKind } from './rule-kind';

/** Every declared check must pass. */
export const expectation = {
  kind: 'expectation',
  judge: ({ findings: { checks, transforms } }) =>
    checks.map((check) => ({
      kind: 'expectation',
      subject: check.column === null ? check.type : `${check.type}(${check.column})`,
      subgroup: null,
      status: check.status === 'pass' ? 'pass' : 'fail',
      severity: check.status === 'error' && check.suite === null ? 'critical' : check.severity,
      value: null,
      bound: null,
      baseline: null,
      sentence: `${check.sentence}${examplesOf(check)}${explanation(check, transforms)}`,
    })),
} satisfies RuleKind;

/** A failing figure of a column whose unit changed has its cause. */
function explanation(
  { status, column, dataset }: CheckRecord,
  transforms: readonly TransformRecord[],
): string {
  if (status !== 'fail') return '';
  const cause = transforms.find(
    (one) => one.column === column && one.between.current === dataset && one.confidence === 'high',
  );
  return cause === undefined || cause.claim === '' ? '' : `; it ${cause.claim}`;
}

/** `; such as UK (2,048)`; nothing where the values say no more than that they are missing. */
function examplesOf({ status, unexpected }: CheckRecord): string {
  if (status !== 'fail') return '';
  const told = (unexpected?.partial_unexpected_counts ?? [])
    .filter(({ value }) => value !== null && value !== 'NULL')
    .slice(0, 2)
    .map(({ value, count }) => `${shownValue(value)} (${formatCount(count)})`);
  return told.length === 0 ? '' : `; such as ${told.join(', ')}`;
}

function shownValue(value: string | number | null): string {
  return typeof value === 'number' ? formatNumber(value) : `"${shorten(String(value), 40)}"`;
}
