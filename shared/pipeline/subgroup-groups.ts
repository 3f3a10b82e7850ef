import type { ColumnInfo, DataEngine } from '../engines';
import type { GateSubgroup } from '../gate/schema';
import { subgroupId } from '../gate/subgroup-ids';
import { type Problem, raise } from '../problem';
import { identifier, literal } from '../sql';
import type { LoadedTable } from './stage';

/** Beyond this many, the rarest categories of a column are left out, and a note says so. */
const mostGroups = 200;

export interface Group {
  readonly id: string;
  readonly column: string;
  readonly value: string;
  /** An SQL condition on one row of the eval set. */
  readonly condition: string;
}

/** The groups that one declaration stands for. Rows without a value form a group of their own, `(missing)`. */
export async function declaredGroups(
  declared: GateSubgroup,
  table: LoadedTable,
  data: DataEngine,
): Promise<{ groups: readonly Group[]; note: Problem | null }> {
  return 'ranges' in declared
    ? { groups: rangeGroups(declared, table), note: null }
    : categoryGroups(declared, table, data);
}

function rangeGroups(
  declared: Extract<GateSubgroup, { ranges: unknown }>,
  table: LoadedTable,
): readonly Group[] {
  const { column } = declared;
  if (!isNumeric(table, column)) {
    raise(
      'column-type',
      `ranges need numbers, and ${column} in ${table.file} is ${typeOf(table, column)?.sqlType}`,
      { file: table.file, field: column },
      'declare the subgroup by its categories: leave out ranges',
    );
  }
  const name = identifier(column);
  return Object.entries(declared.ranges).map(([value, [from, to]]) => ({
    id: subgroupId(column, value),
    column,
    value,
    condition: [
      `${name} IS NOT NULL`,
      ...(from === null ? [] : [`${name} >= ${from}`]),
      ...(to === null ? [] : [`${name} < ${to}`]),
    ].join(' AND '),
  }));
}

async function categoryGroups(
  declared: Exclude<GateSubgroup, { ranges: unknown }>,
  table: LoadedTable,
  data: DataEngine,
): Promise<{ groups: readonly Group[]; note: Problem | null }> {
  const { column, values } = declared;
  const text = `CAST(${identifier(column)} AS VARCHAR)`;
  const group = (value: string, condition: string) => ({
    id: subgroupId(column, value),
    column,
    value,
    condition,
  });
  const ofCategory = (value: string) => group(value, `${text} = ${literal(value)}`);
  if (values !== undefined) {
    const isNumber = isNumeric(table, column);
    const ofValue = (value: string | number | boolean) =>
      isNumber && typeof value === 'number'
        ? group(String(value), `${identifier(column)} = ${value}`)
        : ofCategory(String(value));
    return { groups: values.map(ofValue), note: null };
  }

  const found = await data.query(
    `SELECT ${text} AS value FROM eval GROUP BY value ORDER BY count(*) DESC, value LIMIT ${mostGroups + 1}`,
  );
  const categories = [...(found.columns.value ?? [])];
  const groups = categories
    .slice(0, mostGroups)
    .map((value) =>
      value === null || typeof value === 'number'
        ? group('(missing)', `${identifier(column)} IS NULL`)
        : ofCategory(value),
    );
  const note: Problem | null =
    categories.length <= mostGroups
      ? null
      : {
          kind: 'column-type',
          message: `${column} has more than ${mostGroups} categories; only the ${mostGroups} most frequent are measured`,
          where: { file: table.file, field: column },
          mend: 'name the categories that matter under values, or declare ranges',
        };
  return { groups, note };
}

function typeOf(table: LoadedTable, column: string): ColumnInfo | undefined {
  return table.info.columns.find(({ name }) => name === column);
}

function isNumeric(table: LoadedTable, column: string): boolean {
  const type = typeOf(table, column)?.type;
  return type === 'integer' || type === 'float';
}
