import type { CheckRecord, TransformRecord } from '../run/schema';
import type { RuleKind } from './rule-kind';

/** Every declared check must pass. */
export const expectation = {
  kind: 'expectation',
  title: 'Expectation',
  judge: (_gate, { checks, transforms }) =>
    checks.map((check) => ({
      kind: 'expectation',
      subject: check.column === null ? check.type : `${check.type}(${check.column})`,
      subgroup: null,
      status: check.status === 'pass' ? 'pass' : 'fail',
      severity: check.status === 'error' && check.suite === null ? 'critical' : check.severity,
      value: null,
      bound: null,
      baseline: null,
      sentence: `${check.sentence}${explanation(check, transforms)}`,
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
