import { categoryChanges } from './category-changes';
import { driftedColumns } from './drifted-columns';
import { failedChecks } from './failed-checks';
import type { Between, DataSections, Finding } from './finding';
import { groupByColumn } from './group-by-column';
import { missingChanges } from './missing-changes';
import { schemaChanges } from './schema-changes';
import { unitChanges } from './unit-changes';

interface FindingKind {
  readonly id: string;
  /** What a finding of strength 1 adds to the evidence. */
  readonly weight: number;
  find(document: DataSections): readonly Finding[];
}

const findingKinds = [
  { id: 'unit_change', weight: 32, find: unitChanges },
  { id: 'schema', weight: 16, find: schemaChanges },
  { id: 'failed_check', weight: 8, find: failedChecks },
  { id: 'drift', weight: 4, find: driftedColumns },
  { id: 'missing', weight: 4, find: missingChanges },
  { id: 'categories', weight: 2, find: categoryChanges },
] as const satisfies readonly FindingKind[];

export type ChangeKind = (typeof findingKinds)[number]['id'];

/** All that speaks for it that one column changed. */
export interface ColumnChange {
  readonly column: string;
  /** Of the strongest finding; null where only one data set was looked at. */
  readonly between: Between | null;
  /** Of the strongest finding. */
  readonly kind: ChangeKind;
  /** Of the strongest finding, with the name of the column in it. */
  readonly sentence: string;
  /** The other kinds of finding in a few words each, the strongest first. */
  readonly also: readonly string[];
  /** Above 0; the sum over the kinds of finding, each once at its strongest, of its weight times its strength. */
  readonly evidence: number;
}

/**
 * The columns that changed or did not pass, by falling evidence. A change of unit weighs most (32), then a column that
 * came, went or has another type (16), a failed check (8), drift (4), a change of the missing share (4), and new or
 * vanished categories (2); each kind counts once, at its strongest (0 to 1). Columns of equal evidence keep the order
 * of the data.
 */
export function whatChanged(document: DataSections): readonly ColumnChange[] {
  const weighed = findingKinds.flatMap(({ id, weight, find }) =>
    find(document).map((finding) => ({ ...finding, kind: id, weight: weight * finding.strength })),
  );
  const place = new Map(document.distributions.map(({ column }, index) => [column, index]));
  const placeOf = ({ column }: ColumnChange) => place.get(column) ?? place.size;
  return groupByColumn(weighed)
    .map(({ column, items }): ColumnChange => {
      const told = strongestOfEachKind(items);
      const [first] = told;
      return {
        column,
        between: first.between,
        kind: first.kind,
        sentence: first.sentence,
        also: told.slice(1).map(({ brief }) => brief),
        evidence: told.reduce((sum, { weight }) => sum + weight, 0),
      };
    })
    .sort((left, right) => right.evidence - left.evidence || placeOf(left) - placeOf(right));
}

/** By falling weight. */
function strongestOfEachKind<Weighed extends { readonly kind: ChangeKind; readonly weight: number }>([
  first,
  ...others
]: readonly [Weighed, ...Weighed[]]): readonly [Weighed, ...Weighed[]] {
  const strongest = new Map<ChangeKind, Weighed>([[first.kind, first]]);
  for (const finding of others) {
    const known = strongest.get(finding.kind);
    if (known === undefined || finding.weight > known.weight) strongest.set(finding.kind, finding);
  }
  const [top = first, ...rest] = [...strongest.values()].sort((left, right) => right.weight - left.weight);
  return [top, ...rest];
}
