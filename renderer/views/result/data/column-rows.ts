import type { Dataset, Severity } from '../../../../shared/checks/check';
import { driftStrength } from '../../../../shared/findings/drift-strength';
import { tableOf } from '../../../../shared/findings/finding';
import { groupByColumn } from '../../../../shared/findings/group-by-column';
import type { ColumnChange } from '../../../../shared/findings/what-changed';
import type {
  CheckRecord,
  DistributionRecord,
  DriftRecord,
  RunDocument,
} from '../../../../shared/run/schema';
import { totalVariation } from '../../../charts/total-variation';

/** One column of the data, as the list of columns shows it. */
export interface ColumnRow {
  /** Its place by falling evidence, from 0; it names the row. */
  readonly place: number;
  readonly column: string;
  readonly distribution: DistributionRecord;
  /** The data set that type, missing and distinct are of: train where it has the column. */
  readonly dataset: Dataset;
  readonly type: string;
  readonly missingShare: number | null;
  /** Of the reference. */
  readonly missingBefore: number | null;
  readonly distinct: number | null;
  /** Total variation distance of train from the reference, 0 to 1. */
  readonly shift: number | null;
  /** From reference to train; where there is no reference, from train to eval. */
  readonly drift: DriftRecord | null;
  readonly driftStrength: number | null;
  /** Between any two data sets. */
  readonly hasDrifted: boolean;
  readonly failed: number;
  /** The gravest of the failed checks. */
  readonly severity: Severity | null;
  readonly change: ColumnChange | null;
}

const current: readonly Dataset[] = ['train', 'eval', 'reference'];
const gravest: readonly Severity[] = ['critical', 'warning', 'info'];

type Sections = Pick<RunDocument, 'distributions' | 'drift' | 'checks'>;

/** Every column of the run, in the order of `changes`, and those without in the order of the data. */
export function columnRows(document: Sections, changes: readonly ColumnChange[]): readonly ColumnRow[] {
  const rank = new Map(changes.map(({ column }, index) => [column, index]));
  const drifts = byColumn(document.drift.filter(({ role }) => role !== 'prediction'));
  const checks = byColumn(
    document.checks.flatMap((check) =>
      check.column === null || check.status === 'pass' ? [] : [{ ...check, column: check.column }],
    ),
  );
  return document.distributions
    .toSorted((left, right) => rankOf(rank, left) - rankOf(rank, right))
    .map((distribution, place) =>
      columnRow(
        distribution,
        place,
        drifts.get(distribution.column) ?? [],
        checks.get(distribution.column) ?? [],
        changes[rank.get(distribution.column) ?? -1] ?? null,
      ),
    );
}

function rankOf(rank: ReadonlyMap<string, number>, { column }: DistributionRecord): number {
  return rank.get(column) ?? rank.size;
}

function columnRow(
  distribution: DistributionRecord,
  place: number,
  drifts: readonly DriftRecord[],
  failed: readonly CheckRecord[],
  change: ColumnChange | null,
): ColumnRow {
  const dataset = current.find((one) => tableOf(distribution, one) !== undefined) ?? 'train';
  const table = tableOf(distribution, dataset);
  const drift = drifts.find(({ between }) => between.reference === 'reference') ?? drifts[0] ?? null;
  return {
    place,
    column: distribution.column,
    distribution,
    dataset,
    type: table?.sql_type || distribution.kind,
    missingShare: missingShare(table),
    missingBefore: dataset === 'reference' ? null : missingShare(tableOf(distribution, 'reference')),
    distinct: table?.distinct ?? null,
    shift: totalVariation(distribution, 'train', 'reference'),
    drift,
    driftStrength: drift === null ? null : driftStrength(drift),
    hasDrifted: drifts.some(({ drifted }) => drifted === true),
    failed: failed.length,
    severity: gravest.find((severity) => failed.some((check) => check.severity === severity)) ?? null,
    change,
  };
}

/** null where there are no rows. */
function missingShare(table: DistributionRecord['tables'][number] | undefined): number | null {
  return table === undefined || table.rows === 0 ? null : table.missing / table.rows;
}

function byColumn<Item extends { readonly column: string }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  return new Map(groupByColumn(items).map((group) => [group.column, group.items]));
}
