import type { ColumnInfo, DataEngine } from '../engines';
import { categoricalSummary } from '../profile/categorical-summary';
import { type CategoryTable, readCategories } from '../profile/read-categories';
import type { DistributionRecord } from '../run/schema';
import { identifier, literal } from '../sql';
import { type ColumnFacts, longestCategory, mostCategories, type TextFacts, type TextPattern } from './facts';
import { possiblePatterns, type TextSpan } from './text-patterns';

type Asked = Pick<DataEngine, 'query'>;

/** Texts that patterns are tried on before all are looked at. */
const sample = 2000;

/** The share of texts that has to match a pattern for it to be one. */
export const leastMatching = 0.99;

const longestShown = 200;

/** The facts of a held column of texts or booleans. */
export async function readTexts(info: ColumnInfo, data: Asked): Promise<ColumnFacts> {
  const table = await readCategories([{ dataset: 'train', info }], data);
  const [read] = table.tables;
  if (read === undefined) throw new Error(`${info.name} was not read`);
  const { rows, missing, distinct } = read;
  const count = rows - missing;
  const distribution: DistributionRecord = {
    column: info.name,
    role: 'other',
    kind: 'categorical',
    ...categoricalSummary(table),
  };
  const common = { ...info, rows, missing, distinct, distribution };
  if (count === 0) return { ...common, values: null };
  if (info.type === 'boolean') {
    const trueCount = read.counts[table.categories.indexOf('true')] ?? 0;
    return { ...common, values: { kind: 'booleans', count, trueCount } };
  }
  const span = await spanOf(info, data);
  const values = categoriesOf(table, distinct);
  const isSet = values !== null && values.length * 5 <= count;
  const texts: TextFacts = {
    kind: 'texts',
    count,
    shortest: span.shortest,
    longest: span.longest,
    pattern: isSet ? null : await patternOf(info, span, count, data),
    values: isSet ? values : null,
  };
  return { ...common, values: texts };
}

function categoriesOf({ categories, tables }: CategoryTable, distinct: number): TextFacts['values'] {
  if (distinct > mostCategories) return null;
  if (categories.some((category) => [...category].length > longestCategory)) return null;
  return categories.map((value, index) => ({ value, count: tables[0]?.counts[index] ?? 0 }));
}

async function spanOf(info: ColumnInfo, data: Asked): Promise<TextSpan> {
  const { columns } = await data.query(
    `SELECT left(min(v), ${longestShown}) AS first, left(max(v), ${longestShown}) AS last,
      CAST(min(length(v)) AS DOUBLE) AS shortest, CAST(max(length(v)) AS DOUBLE) AS longest FROM (${textsOf(info)})`,
  );
  return {
    first: String(columns.first?.[0] ?? ''),
    last: String(columns.last?.[0] ?? ''),
    shortest: Number(columns.shortest?.[0] ?? 0),
    longest: Number(columns.longest?.[0] ?? 0),
  };
}

async function patternOf(
  info: ColumnInfo,
  span: TextSpan,
  count: number,
  data: Asked,
): Promise<TextPattern | null> {
  const patterns = possiblePatterns(span);
  const matching = async (from: string, tried: typeof patterns) => {
    const counts = tried.map(
      ({ regex }, index) =>
        `CAST(count(*) FILTER (WHERE regexp_matches(v, ${literal(regex)})) AS DOUBLE) AS p${index}`,
    );
    const { columns } = await data.query(
      `SELECT CAST(count(*) AS DOUBLE) AS n, ${counts.join(', ')} FROM (${from})`,
    );
    const at = (name: string) => Number(columns[name]?.[0] ?? 0);
    return { n: at('n'), counts: tried.map((_, index) => at(`p${index}`)) };
  };
  const tried = await matching(`${textsOf(info)} LIMIT ${sample}`, patterns);
  const likely = patterns.find((_, index) => (tried.counts[index] ?? 0) >= leastMatching * tried.n);
  if (likely === undefined) return null;
  const [all = 0] = (await matching(textsOf(info), [likely])).counts;
  return all >= leastMatching * count ? { ...likely, matching: all } : null;
}

function textsOf({ name }: ColumnInfo): string {
  return `SELECT v FROM (SELECT CAST(${identifier(name)} AS VARCHAR) AS v FROM train) WHERE v IS NOT NULL`;
}
