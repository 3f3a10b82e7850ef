import { formatCount } from '../figures';
import type { SampleRows } from '../metrics/metric';

/**
 * From so many rows on (of the rarer of two classes, or of a regression), or clusters of them, DeLong's method and the
 * bootstrap are used. With 25 positives, simulated nominal 95% intervals cover too little or too much: of ROC-AUC 93.0%,
 * of F1 97.8%. With 75 they cover 94.7% to 96.6%, with 250 and more 93.7% to 96.0% (docs/uncertainty.md).
 */
export const fewestUnits = 50;

/** From so many rows on of which a share is taken, Wilson's and Tango's intervals are used; with 25 they cover 94.8% to 95.7%. */
export const fewestOfShare = 10;

/** Of the replicates of a bootstrap may be undefined; the others then stand for all. */
export const mostUndefined = 0.01;

/** What there is least of: rows, or clusters that have such rows. */
export interface Scarcest {
  readonly count: number;
  /** Of one and of several: `row is positive`, `rows are positive`. */
  readonly what: readonly [string, string];
}

/** Of two classes the rarer one counts. */
export function scarcestUnits(rows: SampleRows, clusters: Uint32Array | null): Scarcest {
  if (rows.task !== 'binary') {
    const count = clusters === null ? rows.n : new Set(clusters).size;
    return {
      count,
      what:
        clusters === null ? ['row is there', 'rows are there'] : ['cluster is there', 'clusters are there'],
    };
  }
  const positives = clusters === null ? rows.positives : clustersOf(rows.labels, clusters, 1);
  const negatives = clusters === null ? rows.n - rows.positives : clustersOf(rows.labels, clusters, 0);
  const name = positives <= negatives ? 'positive' : 'negative';
  const count = Math.min(positives, negatives);
  if (clusters === null) return { count, what: [`row is ${name}`, `rows are ${name}`] };
  return { count, what: [`cluster has ${name} rows`, `clusters have ${name} rows`] };
}

/** Why neither DeLong's method nor the bootstrap can say how sure a metric is; null where they can. */
export function tooFewUnits({ count, what }: Scarcest, metric: string): string | null {
  if (count >= fewestUnits) return null;
  return `only ${formatCount(count, ...what)}; at least ${fewestUnits} are needed for an interval of ${metric}`;
}

/** Why a share of so few rows has no interval; null where it has one. */
export function tooFewOfShare(whole: number, metric: string): string | null {
  if (whole >= fewestOfShare) return null;
  const share = `it is a share of only ${formatCount(whole, 'row')}`;
  return `${share}; at least ${fewestOfShare} are needed for an interval of ${metric}`;
}

function clustersOf(labels: Uint8Array, clusters: Uint32Array, label: number): number {
  return new Set(clusters.filter((_, row) => labels[row] === label)).size;
}
