import type { RunDocument } from '../../shared/run/schema';
import type { Finding } from './defect';

/** Whether the run tells this finding and the gate fails for it. */
export function isFound(finding: Finding, { checks, transforms, rules }: RunDocument): boolean {
  const fails = (kind: string, subject: string) =>
    rules.some(
      (rule) =>
        rule.kind === kind &&
        rule.subject === subject &&
        rule.status === 'fail' &&
        rule.severity === 'critical',
    );
  switch (finding.kind) {
    case 'check': {
      const { type, column } = finding;
      const isTold = checks.some(
        (one) => one.type === type && one.column === column && one.status === 'fail',
      );
      return isTold && fails('expectation', column === null ? type : `${type}(${column})`);
    }
    case 'drift':
      return fails('drift', finding.column);
    case 'transform': {
      const { transform, column } = finding;
      const isTold = transforms.some((one) => one.transform === transform && one.column === column);
      return isTold && fails('unit_change', column);
    }
  }
}

/** `factor of amount`, `drift of pages`, `expect_column_values_to_be_in_set of device`. */
export function describeFinding(finding: Finding): string {
  if (finding.kind === 'drift') return `drift of ${finding.column}`;
  if (finding.kind === 'transform') return `${finding.transform} of ${finding.column}`;
  return finding.column === null ? finding.type : `${finding.type} of ${finding.column}`;
}

/** All that is held against a table, judged or only told. */
export function faultsOf({ checks, drift, transforms, rules }: RunDocument): readonly string[] {
  return [
    ...checks.filter(({ status }) => status !== 'pass').map(({ sentence }) => sentence),
    ...drift
      .filter(({ drifted }) => drifted === true)
      .map(
        ({ column, between, method, value }) => `${column} drifts to ${between.current}: ${method} ${value}`,
      ),
    ...transforms.map(({ sentence }) => sentence),
    ...rules
      .filter(({ status, kind }) => status !== 'pass' && kind !== 'expectation')
      .map(({ sentence }) => sentence),
  ];
}
