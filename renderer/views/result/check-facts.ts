import { formatCount, formatNumber } from '../../../shared/figures';
import type { CheckRecord } from '../../../shared/run/schema';

/** Where these are 0, nothing was found, which the sentence says. */
const found: readonly string[] = [
  'missing_count',
  'missing_percent',
  'unexpected_count',
  'unexpected_percent',
  'unexpected_percent_total',
];

/** What there is to know of a check beside its sentence and its data: title, suite, condition and figures. */
export function checkFacts({ title, suite, where, severity, observed }: CheckRecord): string[] {
  return [
    title,
    ...(severity === 'critical' ? [] : [`severity ${severity}`]),
    ...(suite === null ? [] : [`suite ${suite}`]),
    ...(where === null ? [] : [`where ${where}`]),
    ...Object.entries(observed)
      .filter(([name, value]) => value !== 0 || !found.includes(name))
      // The percentage of all rows says something new only where values are missing.
      .filter(([name, value]) => name !== 'unexpected_percent_total' || value !== observed.unexpected_percent)
      .map(observedInWords),
  ];
}

function observedInWords([name, value]: [string, number | string | null]): string {
  return `${name.replaceAll('_', ' ')}: ${typeof value === 'number' ? figure(name, value) : value || 'none'}`;
}

function figure(name: string, value: number): string {
  if (name.endsWith('_count')) return formatCount(value);
  return name.includes('percent') ? `${formatNumber(value)}%` : formatNumber(value);
}
