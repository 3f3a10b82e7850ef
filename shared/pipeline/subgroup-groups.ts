import type { ColumnInfo, DataEngine } from '../engines';
import { formatCount } from '../figures';
import { allRules } from '../gate/rules-of';
import type { Gate, GateSubgroup } from '../gate/schema';
import { subgroupId } from '../gate/subgroup-ids';
import { type Problem, ProblemError, raise } from '../problem';
import { identifier, literal, textOf } from '../sql';
import type { LoadedTable } from './stage';

/** Beyond this many, the rarest categories of a column are left out, and a note says so. */
const mostGroups = 200;

/** The category of rows without a value. */
const missing = '(missing)';

/** In characters; longer ones would make the run document grow with the data. */
const longestCategory = 200;

export interface Group {
  readonly id: string;
  readonly column: string;
  readonly value: string;
  /** An SQL condition on one row of the eval set. */
  readonly condition: string;
}

/**
 * The groups that one declaration stands for. Rows without a value are in the category `(missing)`.
 * Raises `column-type` where the column cannot be divided as declared, or has more groups than are measured.
 */
export async function declaredGroups(
  declared: GateSubgroup,
  gate: Gate,
  table: LoadedTable,
  data: DataEngine,
): Promise<{ groups: readonly Group[]; note: Problem | null }> {
  const info = table.info.columns.find(({ name }) => name === declared.column);
  if (info === undefined) throw new Error(`the column ${declared.column} was not loaded`);
  if ('ranges' in declared) return { groups: rangeGroups(declared.ranges, info, table), note: null };
  if (declared.values !== undefined) return { groups: valueGroups(declared.values, info), note: null };
  return categoryGroups(info, gate, table, data);
}

function rangeGroups(
  ranges: Extract<GateSubgroup, { ranges: unknown }>['ranges'],
  info: ColumnInfo,
  table: LoadedTable,
): readonly Group[] {
  if (!isNumber(info)) {
    raise(
      'column-type',
      `ranges need numbers, and ${info.name} in ${table.file} is ${info.sqlType}`,
      { file: table.file, field: info.name },
      'declare the subgroup by its categories: leave out ranges',
    );
  }
  const name = identifier(info.name);
  return Object.entries(ranges).map(([value, [from, to]]) =>
    group(
      info.name,
      value,
      [
        `${textOf(info)} IS NOT NULL`,
        ...(from === null ? [] : [`${name} >= ${from}`]),
        ...(to === null ? [] : [`${name} < ${to}`]),
      ].join(' AND '),
    ),
  );
}

function valueGroups(values: readonly (string | number | boolean)[], info: ColumnInfo): readonly Group[] {
  return values.map((value) =>
    isNumber(info) && typeof value === 'number'
      ? group(info.name, String(value), `${identifier(info.name)} = ${value}`)
      : categoryGroup(info, String(value)),
  );
}

async function categoryGroups(
  info: ColumnInfo,
  gate: Gate,
  table: LoadedTable,
  data: DataEngine,
): Promise<{ groups: readonly Group[]; note: Problem | null }> {
  const found = await data.query(
    `SELECT ${categoryOf(info)} AS value, count(*) AS n FROM eval GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostGroups + 1}`,
  );
  const categories = found.columns.value as readonly string[];
  const groups = categories.slice(0, mostGroups).map((value) => categoryGroup(info, value));
  if (categories.some((value) => value.length > longestCategory)) {
    raise(
      'column-type',
      `${info.name} in ${table.file} holds texts of more than ${longestCategory} characters, which are no categories`,
      { file: table.file, field: info.name },
      'name the categories that matter under values, or declare the subgroup by another column',
    );
  }
  if (categories.length <= mostGroups) return { groups, note: null };
  const problem = (message: string): Problem => ({
    kind: 'column-type',
    message: `${info.name} has more than ${mostGroups} categories${message}`,
    where: { file: table.file, field: info.name },
    mend: 'name the categories that matter under values, or declare ranges',
  });
  const isJudged = allRules(gate).some(({ subgroup }) => subgroup?.startsWith(subgroupId(info.name, '')));
  if (isJudged && Number(found.columns.n?.[mostGroups]) > gate.minimum_support) {
    const many = ` of more than ${formatCount(gate.minimum_support)} rows: too many for a rule to judge`;
    throw new ProblemError([problem(many)]);
  }
  return { groups, note: problem(`; only the ${mostGroups} most frequent are measured`) };
}

function categoryGroup(info: ColumnInfo, value: string): Group {
  return group(info.name, value, `${categoryOf(info)} = ${literal(value)}`);
}

function categoryOf(info: ColumnInfo): string {
  return `coalesce(${textOf(info)}, ${literal(missing)})`;
}

function group(column: string, value: string, condition: string): Group {
  return { id: subgroupId(column, value), column, value, condition };
}

function isNumber({ type }: ColumnInfo): boolean {
  return type === 'integer' || type === 'float';
}
