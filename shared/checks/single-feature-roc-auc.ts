import type { Columns } from '../engines';
import type { LabelledFeature } from './labelled-feature';

/**
 * One row with what the area under the ROC curve of a feature alone is made of; the class with the greatest label
 * counts as positive. Numbers and dates are ranked as they are, with mid-ranks for ties, missing values below all
 * others. Texts are ranked by the share of positives among the rows of the same text in the other folds, so that no
 * row is ranked by its own label: (positives + share of all) / (rows + 1).
 */
export function rocAucSelect({ rows, isText }: LabelledFeature): string {
  return `SELECT * FROM (
    WITH r AS (${rows}),
    counted AS (
      SELECT x, fold, CAST(count(*) AS DOUBLE) AS n,
        CAST(count(*) FILTER (WHERE y = (SELECT max(y) FROM r)) AS DOUBLE) AS p
      FROM (SELECT x, y, ${isText ? 'fold' : '0 AS fold'} FROM r) GROUP BY ALL
    ),
    elsewhere AS (
      SELECT *, sum(p) OVER same - p AS other_p, sum(n) OVER same - n AS other_n,
        (SELECT sum(p) / sum(n) FROM counted) AS share
      FROM counted WINDOW same AS (PARTITION BY x)
    ),
    ranked AS (
      SELECT ${isText ? '(other_p + share) / (other_n + 1)' : 'x'} AS score, sum(p) AS p, sum(n - p) AS n
      FROM ${isText ? 'elsewhere' : 'counted'} GROUP BY 1
    ),
    placed AS (
      SELECT *, sum(n) OVER (ORDER BY score NULLS FIRST ROWS UNBOUNDED PRECEDING) - n AS below FROM ranked
    )
    SELECT CAST((SELECT count(DISTINCT y) FROM r) AS DOUBLE) AS classes,
      coalesce(sum(p * (below + n / 2)), 0) AS area,
      coalesce(sum(p), 0) AS positives,
      coalesce(sum(n), 0) AS negatives,
      coalesce(sum(p) FILTER (WHERE score IS NULL), 0) AS missing_positives,
      coalesce(sum(n) FILTER (WHERE score IS NULL), 0) AS missing_negatives
    FROM placed)`;
}

/**
 * From 0.5 to 1: a feature that orders the classes the wrong way round tells as much. Missing values stand below all
 * others or above, whichever tells more. null unless there are two classes. Without missing values it is
 * max(auc, 1 - auc) of scikit-learn's roc_auc_score.
 */
export function singleFeatureRocAuc({ columns }: Columns): number | null {
  const figure = (name: string) => Number(columns[name]?.[0]);
  if (figure('classes') !== 2) return null;
  const [positives, negatives] = [figure('positives'), figure('negatives')];
  const [missingPositives, missingNegatives] = [figure('missing_positives'), figure('missing_negatives')];
  const first = figure('area');
  const last =
    first -
    (positives - missingPositives) * missingNegatives +
    missingPositives * (negatives - missingNegatives);
  const areas = [first, last].map((area) => area / (positives * negatives));
  return Math.max(...areas.map((auc) => Math.max(auc, 1 - auc)));
}
