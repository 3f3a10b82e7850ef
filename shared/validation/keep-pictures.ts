import type { CheckRecord, DistributionRecord, DriftRecord, TransformRecord } from '../run/schema';

/** Columns whose histograms and quantiles a run keeps, so that it is bounded however wide the data. */
const mostPictures = 500;

interface Evidence {
  readonly checks: readonly CheckRecord[];
  readonly drift: readonly DriftRecord[];
  readonly transforms: readonly TransformRecord[];
}

/** Beyond 500 columns only figures are kept: of those without a finding first, and of those that no model takes. */
export function keepPictures(
  distributions: readonly DistributionRecord[],
  { checks, drift, transforms }: Evidence,
): DistributionRecord[] {
  if (distributions.length <= mostPictures) return [...distributions];
  const found = new Set<string | null>([
    ...checks.filter(({ status }) => status !== 'pass').map(({ column }) => column),
    ...drift.filter(({ drifted }) => drifted === true).map(({ column }) => column),
    ...transforms.map(({ column }) => column),
  ]);
  const weight = ({ column, role }: DistributionRecord) =>
    2 * Number(found.has(column)) + Number(role === 'feature' || role === 'target');
  const kept = new Set(
    distributions
      .toSorted((one, other) => weight(other) - weight(one))
      .slice(0, mostPictures)
      .map(({ column }) => column),
  );
  return distributions.map((one) => (kept.has(one.column) ? one : withoutPicture(one)));
}

function withoutPicture(distribution: DistributionRecord): DistributionRecord {
  const tables = distribution.tables.map((table) => ({ ...table, counts: [], quantiles: [] }));
  return { ...distribution, edges: [], categories: [], tables };
}
