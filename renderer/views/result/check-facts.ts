import { formatNumber } from '../../../shared/figures';
import type { CheckRecord } from '../../../shared/run/schema';

/** What there is to know of a check beside its sentence and its data: title, suite, condition and figures. */
export function checkFacts({ title, suite, where, severity, observed }: CheckRecord): string[] {
  return [
    title,
    ...(severity === 'critical' ? [] : [`severity ${severity}`]),
    ...(suite === null ? [] : [`suite ${suite}`]),
    ...(where === null ? [] : [`where ${where}`]),
    ...Object.entries(observed).map(observedInWords),
  ];
}

function observedInWords([name, value]: [string, number | string | null]): string {
  return `${name.replaceAll('_', ' ')}: ${typeof value === 'number' ? formatNumber(value) : value || 'none'}`;
}
