import { driftMethod, driftMethodIds } from '../drift';
import { formatNumber, formatPercent } from '../figures';
import type { DriftRecord } from '../run/schema';
import type { RuleFinding, RuleKind } from './rule-kind';

/** The columns that the gate says must not drift, and the share of columns that may. */
export const drift = {
  kind: 'drift',
  judge: ({ gate: { drift: declared }, findings: { drift: records } }) => [
    ...Object.entries(declared.columns).flatMap(([column, { severity }]) => {
      const found = records.filter((record) => record.column === column && record.role !== 'prediction');
      const judged = found.map((record) => ({ ...judgeColumn(record), severity }));
      return judged.length > 0 ? judged : [{ ...notCompared(column), severity }];
    }),
    ...(declared.max_drifted_share === undefined
      ? []
      : judgeShare(records, declared.max_drifted_share).map((one) => ({
          ...one,
          severity: declared.severity,
        }))),
  ],
} satisfies RuleKind;

const common = { kind: 'drift', subgroup: null, baseline: null } as const;

/** Its values drift, or whether they are there. */
export function hasDrifted({ drifted, missing_drift }: DriftRecord): boolean {
  return drifted === true || missing_drift?.drifted === true;
}

function notCompared(column: string): RuleFinding {
  const sentence = `Drift of ${column} could not be judged: no two data sets of the gate have it`;
  return { ...common, subject: column, status: 'not_judged', value: null, bound: null, sentence };
}

function judgeColumn(record: DriftRecord): RuleFinding {
  const { column, between, value, threshold, drifted, missing_drift, missing_share } = record;
  const compared = { ...common, subject: column, between: { ...between } };
  const pair = `from ${between.reference} to ${between.current}`;
  if (missing_drift?.drifted === true) {
    const [before, now] = [missing_share.reference, missing_share.current].map(formatPercent);
    return {
      ...compared,
      status: 'fail',
      value: missing_drift.value,
      bound: missing_drift.threshold,
      sentence: `${column} drifts ${pair}: ${before} of its values are missing there, ${now} here; ${figureOf(missing_drift)}`,
    };
  }
  if (drifted === null || value === null || threshold === null) {
    const sentence = `Drift of ${column} ${pair} could not be judged: ${record.reason}`;
    return { ...compared, status: 'not_judged', value: null, bound: null, sentence };
  }
  return {
    ...compared,
    status: drifted ? 'fail' : 'pass',
    value,
    bound: threshold,
    sentence: `${column} ${drifted ? 'drifts' : 'does not drift'} ${pair}: ${figureOf(record)}`,
  };
}

/** `wasserstein is 0.31, the threshold 0.1`; `ks has p = 0.003, the threshold 0.05`. */
export function figureOf({
  method,
  value,
  threshold,
}: Pick<DriftRecord, 'method' | 'value' | 'threshold'>): string {
  const id = driftMethodIds.find((known) => known === method);
  const isTest = id !== undefined && driftMethod(id).judges === 'p_value';
  return `${method} ${isTest ? 'has p =' : 'is'} ${formatNumber(value ?? 0)}, the threshold ${formatNumber(threshold ?? 0)}`;
}

function judgeShare(records: readonly DriftRecord[], most: number): readonly RuleFinding[] {
  const measured = records.filter(({ status, role }) => status === 'measured' && role !== 'prediction');
  const pairs = [
    ...new Set(measured.map(({ between }) => `from ${between.reference} to ${between.current}`)),
  ];
  if (pairs.length === 0) {
    const sentence = 'The share of drifted columns could not be judged: no drift was measured';
    return [
      { ...common, subject: 'max_drifted_share', status: 'not_judged', value: null, bound: most, sentence },
    ];
  }
  return pairs.map((pair) => {
    const ofPair = measured.filter(
      ({ between }) => `from ${between.reference} to ${between.current}` === pair,
    );
    const drifted = ofPair.filter(hasDrifted);
    const between = ofPair[0]?.between ?? null;
    const share = drifted.length / ofPair.length;
    return {
      ...common,
      subject: 'max_drifted_share',
      between,
      status: share <= most ? 'pass' : 'fail',
      value: share,
      bound: most,
      sentence: `${drifted.length} of ${ofPair.length} columns (${formatPercent(share)}) drift ${pair}; at most ${formatPercent(most)} may`,
    };
  });
}
