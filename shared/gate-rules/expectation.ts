import type { RuleKind } from './rule-kind';

/** Every declared check must pass. */
export const expectation = {
  kind: 'expectation',
  title: 'Expectation',
  judge: (_gate, { checks }) =>
    checks.map((check) => ({
      kind: 'expectation',
      subject: check.column === null ? check.type : `${check.type}(${check.column})`,
      subgroup: null,
      status: check.status === 'pass' ? 'pass' : 'fail',
      severity: check.status === 'error' && check.suite === null ? 'critical' : check.severity,
      value: null,
      bound: null,
      baseline: null,
      sentence: check.sentence,
    })),
} satisfies RuleKind;
