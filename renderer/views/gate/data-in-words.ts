import { formatNumber, formatPercent } from '../../../shared/figures';
import { driftMethodTitle } from '../../../shared/findings/drifted-columns';
import type { Gate } from '../../../shared/gate/schema';

/** `numeric columns by Wasserstein distance, categorical ones by Evidently's choice`. */
export function driftMethodInWords({ method: { numeric, categorical } }: Gate['drift']): string {
  if (numeric === categorical) return `all columns by ${methodName(numeric)}`;
  return `numeric columns by ${methodName(numeric)}, categorical ones by ${methodName(categorical)}`;
}

function methodName(id: string): string {
  return id === 'auto' ? "Evidently's choice for the type and the number of rows" : driftMethodTitle(id);
}

/** Each column that must not drift: `amount, by PSI, threshold 0.2 (warning)`. */
export function driftColumnLines({ columns }: Gate['drift']): string[] {
  return Object.entries(columns).map(([column, { method, threshold, severity }]) => {
    const by = method === undefined || method === 'auto' ? '' : `, by ${driftMethodTitle(method)}`;
    const limit = threshold === undefined ? '' : `, threshold ${formatNumber(threshold)}`;
    return `${column}${by}${limit}${severity === 'critical' ? '' : ` (${severity})`}`;
  });
}

export function driftedShareInWords({ max_drifted_share: most, severity }: Gate['drift']): string | null {
  if (most === undefined) return null;
  const effect = severity === 'critical' ? '' : ` (${severity})`;
  return `at most ${formatPercent(most)} of the columns${effect}`;
}

const unitChanges: Readonly<Record<Gate['unit_changes'], string>> = {
  critical: 'fails the gate',
  warning: 'is a warning',
  info: 'is only told',
  ignore: 'is not looked for',
};

export function unitChangesInWords(gate: Pick<Gate, 'unit_changes'>): string {
  return `a change that is beyond doubt ${unitChanges[gate.unit_changes]}`;
}

export function suiteInWords({ path, dataset, unsupported }: Gate['suites'][number]): string {
  const rest = unsupported === 'fail' ? 'fails the gate' : 'is only told';
  return `${path}, for ${dataset}; what it holds that Assay cannot check ${rest}`;
}

export function splitInWords({ by, fraction, salt }: NonNullable<Gate['split']>): string {
  const salted = salt === '' ? '' : `, salt ${JSON.stringify(salt)}`;
  return `${formatPercent(fraction)} of the keys in ${by} are for eval${salted}; each row is verified`;
}
