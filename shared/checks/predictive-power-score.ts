import type { Columns } from '../engines';
import { foldCount, type LabelledFeature } from './labelled-feature';

/** More classes than these are not told apart: such a target is no class. */
const mostClasses = 100;
/** Numbers with more different values are put into as many ranges, which hold about the same number of rows. */
const mostValues = 64;

/**
 * How often each class was predicted for each: actual, predicted, n. A row's class is predicted as the most frequent
 * one among the rows of the same value in the other folds (of two, the one more frequent in all rows, then the
 * smaller), and where there is none, as the most frequent one of all. Missing values are a value of their own.
 */
export function confusionSelect({ rows, isText }: LabelledFeature): string {
  const grouped = isText
    ? `SELECT CASE WHEN x IS NULL THEN '' ELSE '=' || x END AS x, y, fold FROM r`
    : `SELECT coalesce(ranges.at, -1) AS x, y, fold FROM r LEFT JOIN ranges ON r.x = ranges.x`;
  return `SELECT * FROM (
    WITH r AS (${rows}),
    ranges AS (
      SELECT x, CASE WHEN count(*) OVER () <= ${mostValues} THEN row_number() OVER (ORDER BY x)
        ELSE ${mostValues} * (sum(n) OVER (ORDER BY x ROWS UNBOUNDED PRECEDING) - n) // sum(n) OVER () END AS at
      FROM (SELECT x, count(*) AS n FROM r WHERE x IS NOT NULL GROUP BY x)
    ),
    counted AS (SELECT x, fold, y, count(*) AS n FROM (${grouped}) GROUP BY ALL),
    classes AS (SELECT y, sum(n) AS n FROM counted GROUP BY y),
    elsewhere AS (
      SELECT one.x, one.y, f.fold, one.n - coalesce(here.n, 0) AS n
      FROM (SELECT x, y, sum(n) AS n FROM counted GROUP BY ALL) AS one
      CROSS JOIN (SELECT range AS fold FROM range(${foldCount})) AS f
      LEFT JOIN counted AS here ON here.x = one.x AND here.y = one.y AND here.fold = f.fold
    ),
    predicted AS (
      SELECT x, fold, y FROM elsewhere JOIN classes USING (y) WHERE elsewhere.n > 0
      QUALIFY row_number() OVER (PARTITION BY x, fold ORDER BY elsewhere.n DESC, classes.n DESC, y) = 1
    ),
    commonest AS (SELECT y FROM classes ORDER BY n DESC, y LIMIT 1)
    SELECT CAST(counted.y AS VARCHAR) AS actual,
      CAST(coalesce(predicted.y, commonest.y) AS VARCHAR) AS predicted,
      CAST(sum(counted.n) AS DOUBLE) AS n
    FROM counted CROSS JOIN commonest
    LEFT JOIN predicted ON predicted.x = counted.x AND predicted.fold = counted.fold
    WHERE (SELECT count(*) FROM classes) <= ${mostClasses}
    GROUP BY ALL ORDER BY ALL)`;
}

/**
 * From 0, no better than guessing, to 1: (F1 - F1 of a guess) / (1 - F1 of a guess), with F1 weighted by the size of
 * the classes. The guess is the better of always the most frequent class and of a class drawn as often as it occurs.
 * null without two classes, or with more than 100.
 */
export function predictivePowerScore({ columns, rows }: Columns): number | null {
  const actual = new Map<string, number>();
  const predicted = new Map<string, number>();
  const right = new Map<string, number>();
  const add = (to: Map<string, number>, name: string, n: number) => to.set(name, (to.get(name) ?? 0) + n);
  for (let at = 0; at < rows; at += 1) {
    const [one, other] = [String(columns.actual?.[at]), String(columns.predicted?.[at])];
    const n = Number(columns.n?.[at]);
    add(actual, one, n);
    add(predicted, other, n);
    if (one === other) add(right, one, n);
  }
  if (actual.size < 2) return null;
  const total = [...actual.values()].reduce((sum, n) => sum + n, 0);
  let f1 = 0;
  let drawn = 0;
  for (const [name, n] of actual) {
    f1 += ((n / total) * 2 * (right.get(name) ?? 0)) / (n + (predicted.get(name) ?? 0));
    drawn += (n / total) ** 2;
  }
  const largest = Math.max(...actual.values());
  const guess = Math.max(drawn, ((largest / total) * 2 * largest) / (largest + total));
  return Math.max(0, (f1 - guess) / (1 - guess));
}
