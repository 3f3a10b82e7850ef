import type { RuleKind } from './rule-kind';

/** Changes of unit that are beyond doubt. One rule tells that there is none where this could fail the gate. */
export const unitChange = {
  kind: 'unit_change',
  judge({ gate: { unit_changes: severity, data }, findings: { transforms } }) {
    const common = { kind: 'unit_change', subgroup: null, value: null, bound: null, baseline: null } as const;
    if (severity === 'ignore') return [];
    const found = transforms.filter(({ confidence }) => confidence === 'high');
    if (found.length > 0) {
      return found.map(({ column, sentence }) => ({
        ...common,
        subject: column,
        status: 'fail',
        sentence,
        severity,
      }));
    }
    const isJudged = severity === 'critical' && data.reference !== undefined && data.train !== undefined;
    const sentence = 'No column looks as if its unit changed';
    return isJudged ? [{ ...common, subject: 'unit_changes', status: 'pass', sentence, severity }] : [];
  },
} satisfies RuleKind;
