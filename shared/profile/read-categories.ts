import type { Dataset } from '../checks/check';
import type { ColumnInfo, DataEngine } from '../engines';
import { identifier } from '../sql';

/** How often each category occurs, in the order of their frequency over all data sets. */
export interface CategoryTable {
  /** Of longer texts the first 1,000 characters: texts are told apart by all of them, but not all are brought here. */
  readonly categories: readonly string[];
  readonly tables: readonly {
    readonly dataset: Dataset;
    readonly sqlType: string;
    readonly rows: number;
    readonly missing: number;
    /** [categories] */
    readonly counts: Float64Array;
    readonly distinct: number;
  }[];
  /** There are more categories than are listed. */
  readonly isCut: boolean;
}

/** Beyond this many a column is taken for names or texts, whose distribution is not compared. */
const mostCategories = 20_000;

const longestCategory = 1000;

export async function readCategories(
  columns: readonly { readonly dataset: Dataset; readonly info: ColumnInfo }[],
  data: Pick<DataEngine, 'query'>,
): Promise<CategoryTable> {
  const all = columns
    .map(({ info, dataset }, index) => `SELECT ${textOfColumn(info)} AS v, ${index} AS d FROM ${dataset}`)
    .join(' UNION ALL ');
  const inEach = columns.map((_, index) => `count(*) FILTER (WHERE d = ${index}) AS n${index}`);
  const found = await data.query(
    `SELECT left(v, ${longestCategory}) AS text, ${inEach.join(', ')} FROM (${all}) WHERE v IS NOT NULL GROUP BY v ORDER BY count(*) DESC, v LIMIT ${mostCategories + 1}`,
  );
  const categories = [...(found.columns.text ?? [])].map(String).slice(0, mostCategories);
  const isCut = found.rows > mostCategories;
  const tables = [];
  for (const [index, { dataset, info }] of columns.entries()) {
    const counts = found.columns[`n${index}`];
    if (!(counts instanceof Float64Array)) throw new Error(`categories of ${info.name} were not counted`);
    const totals = await data.query(
      `SELECT count(*) AS n, count(v) AS present${isCut ? ', count(DISTINCT v) AS different' : ''} FROM (SELECT ${textOfColumn(info)} AS v FROM ${dataset})`,
    );
    const total = (name: string) => Number(totals.columns[name]?.[0] ?? 0);
    tables.push({
      dataset,
      sqlType: info.sqlType,
      rows: total('n'),
      missing: total('n') - total('present'),
      counts: counts.slice(0, mostCategories),
      distinct: isCut ? total('different') : counts.reduce((sum, count) => sum + Number(count > 0), 0),
    });
  }
  return { categories, tables, isCut };
}

function textOfColumn({ name }: ColumnInfo): string {
  return `CAST(${identifier(name)} AS VARCHAR)`;
}
