import { type Dataset, datasets } from '../checks/check';
import type { ColumnInfo, ColumnType, DataEngine } from '../engines';
import type { Gate } from '../gate/schema';
import type { DistributionRecord, DriftRecord, TransformRecord } from '../run/schema';
import { detectTransform } from '../transforms/detect';
import type { StoredTables } from '../validation/plan-work';
import { categoricalSummary } from './categorical-summary';
import { type Compared, driftOf, notMeasured } from './column-drift';
import { numericSummary } from './numeric-summary';
import { type CategoryTable, readCategories } from './read-categories';
import { readNumericColumn } from './read-values';

export interface ColumnProfile {
  readonly distribution: DistributionRecord;
  readonly drift: readonly DriftRecord[];
  readonly transforms: readonly TransformRecord[];
}

type Role = DistributionRecord['role'];
type Present = readonly { readonly dataset: Dataset; readonly info: ColumnInfo }[];

/** The pairs of data sets that are compared, the earlier one first. */
export const comparedPairs = [
  { reference: 'reference', current: 'train' },
  { reference: 'train', current: 'eval' },
] as const satisfies readonly { reference: Dataset; current: Dataset }[];

const numeric: readonly ColumnType[] = ['integer', 'float'];
const categorical: readonly ColumnType[] = ['string', 'boolean'];
const temporal: readonly ColumnType[] = ['timestamp', 'date'];

/** What one column holds in each data set that has it, and how it differs between them. The columns must be held. */
export async function profileColumn(
  column: string,
  gate: Gate,
  tables: StoredTables,
  data: Pick<DataEngine, 'query'>,
): Promise<ColumnProfile> {
  const role = roleOf(column, gate);
  const present = datasets.flatMap((dataset) => {
    const info = tables[dataset]?.info.columns.find(({ name }) => name === column);
    return info === undefined ? [] : [{ dataset, info }];
  });
  const all = (types: readonly ColumnType[]) => present.every(({ info }) => types.includes(info.type));
  if (all(numeric)) return profileNumbers(column, role, present, gate, data);
  if (all(categorical)) return profileCategories(column, role, present, gate, data);
  if (all(temporal)) return profileTimes(column, role, present, data);
  return unsupported(column, role, present, tables);
}

function roleOf(column: string, { features, target, key, split }: Gate): Role {
  if (column === target) return 'target';
  if (column === key || column === split?.by) return 'key';
  return features.includes(column) ? 'feature' : 'other';
}

async function profileNumbers(
  column: string,
  role: Role,
  present: Present,
  gate: Gate,
  data: Pick<DataEngine, 'query'>,
): Promise<ColumnProfile> {
  const read = await Promise.all(present.map(({ dataset, info }) => readNumericColumn(info, dataset, data)));
  const areWhole = present.every(({ info }) => info.type === 'integer');
  const distribution = { column, role, kind: 'numeric', ...numericSummary(read, areWhole) } as const;
  const drift: DriftRecord[] = [];
  const transforms: TransformRecord[] = [];
  for (const between of comparedPairs) {
    const reference = read.find(({ dataset }) => dataset === between.reference);
    const current = read.find(({ dataset }) => dataset === between.current);
    if (reference === undefined || current === undefined) continue;
    const samples = { reference: reference.sorted, current: current.sorted };
    drift.push(driftOf({ column, role, between, gate, reference, current }, { kind: 'numeric', ...samples }));
    if (role === 'key' || role === 'target' || gate.unit_changes === 'ignore') continue;
    const isExplained = transforms.length > 0;
    const found = isExplained ? null : detectTransform(column, samples);
    if (found !== null) transforms.push({ column, between, ...found, parameters: { ...found.parameters } });
  }
  return { distribution, drift, transforms };
}

async function profileCategories(
  column: string,
  role: Role,
  present: Present,
  gate: Gate,
  data: Pick<DataEngine, 'query'>,
): Promise<ColumnProfile> {
  const read = await readCategories(present, data);
  const distribution = { column, role, kind: 'categorical', ...categoricalSummary(read) } as const;
  const drift = comparedPairs.flatMap((between): readonly DriftRecord[] => {
    const reference = read.tables.find(({ dataset }) => dataset === between.reference);
    const current = read.tables.find(({ dataset }) => dataset === between.current);
    if (reference === undefined || current === undefined) return [];
    const compared = { column, role, between, gate, reference, current };
    if (read.isCut) return [notMeasured(compared, 'it has too many different values to be categories')];
    if (areNames(reference) || areNames(current))
      return [
        notMeasured(compared, 'most of its values are different: they are names or texts, not categories'),
      ];
    const { categories } = read;
    return [
      driftOf(compared, {
        kind: 'categorical',
        categories,
        reference: reference.counts,
        current: current.counts,
      }),
    ];
  });
  return { distribution, drift, transforms: [] };
}

/** Values that rarely come twice: two samples of them share few, and tell of no drift by that. */
function areNames({ rows, missing, distinct }: CategoryTable['tables'][number]): boolean {
  return distinct > 50 && distinct > (rows - missing) / 2;
}

async function profileTimes(
  column: string,
  role: Role,
  present: Present,
  data: Pick<DataEngine, 'query'>,
): Promise<ColumnProfile> {
  const read = await Promise.all(present.map(({ dataset, info }) => readNumericColumn(info, dataset, data)));
  const drift = comparedPairs.flatMap((between): readonly DriftRecord[] => {
    const reference = read.find(({ dataset }) => dataset === between.reference);
    const current = read.find(({ dataset }) => dataset === between.current);
    return reference === undefined || current === undefined
      ? []
      : [notMeasured({ column, role, between, reference, current }, 'times move on by themselves')];
  });
  return {
    distribution: { column, role, kind: 'temporal', ...numericSummary(read, true) },
    drift,
    transforms: [],
  };
}

function unsupported(column: string, role: Role, present: Present, tables: StoredTables): ColumnProfile {
  const rowsOf = (dataset: Dataset) => tables[dataset]?.info.rows ?? 0;
  const types = [...new Set(present.map(({ info }) => info.sqlType))];
  const unreadable = present.find(({ info }) => info.unreadable !== undefined)?.info.unreadable;
  const reason =
    unreadable !== undefined
      ? unreadable.message
      : types.length === 1
        ? `${types[0]} values are not compared`
        : `its types differ: ${present.map(({ dataset, info }) => `${info.sqlType} in ${dataset}`).join(', ')}`;
  const compared = (dataset: Dataset): Compared | undefined =>
    present.some((one) => one.dataset === dataset) ? { rows: rowsOf(dataset), missing: 0 } : undefined;
  const drift = comparedPairs.flatMap((between): readonly DriftRecord[] => {
    const reference = compared(between.reference);
    const current = compared(between.current);
    return reference === undefined || current === undefined
      ? []
      : [notMeasured({ column, role, between, reference, current }, reason)];
  });
  const nothing = { counts: [], mean: null, p50: null, p99: null, min: null, max: null };
  return {
    distribution: {
      column,
      role,
      kind: 'unsupported',
      scale: 'linear',
      edges: [],
      categories: [],
      tables: present.map(({ dataset, info }) => ({
        dataset,
        rows: rowsOf(dataset),
        missing: 0,
        ...nothing,
        sql_type: info.sqlType,
        distinct: null,
        stdev: null,
        infinite: 0,
        quantiles: [],
      })),
    },
    drift,
    transforms: [],
  };
}
