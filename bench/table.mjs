import { median } from './measure.mjs';

const headings = ['Measured', 'Assay', 'Peer', "Peer's figure", 'Assay ÷ peer', 'Has to stay below'];

/** @param {readonly import('./benchmarks.mjs').Row[]} rows */
export function markdownTable(rows) {
  const lines = rows.map(({ what, unit, samples, peer, limit }) => [
    what,
    figure(samples, unit),
    peer?.name ?? '',
    peer === undefined ? '' : figure(peer.samples, unit),
    peer === undefined ? '' : ratio(samples, peer.samples, unit),
    limit === undefined ? '' : quantity(limit, unit),
  ]);
  return [headings, headings.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/**
 * The median, and in brackets the lowest and the highest.
 * @param {readonly number[]} samples
 * @param {string} unit
 */
function figure(samples, unit) {
  const [low, high] = [Math.min(...samples), Math.max(...samples)];
  return `${quantity(median(samples), unit)} (${quantity(low, unit)} to ${quantity(high, unit)}, n=${samples.length})`;
}

/**
 * Of the medians, and in brackets of the best samples: other work on the machine only ever slows one down.
 * @param {readonly number[]} samples
 * @param {readonly number[]} peers
 * @param {string} unit
 */
function ratio(samples, peers, unit) {
  const best = unit === 'rows/s' ? Math.max : Math.min;
  const ofBest = best(...samples) / best(...peers);
  return `${(median(samples) / median(peers)).toFixed(2)} (best ${ofBest.toFixed(2)})`;
}

/**
 * @param {number} value
 * @param {string} unit
 */
function quantity(value, unit) {
  if (unit === 'ms' && value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  if (unit === 'ms' && value < 10) return `${value.toFixed(1)} ms`;
  if (unit === '%') return `${value.toFixed(2)}%`;
  return `${Math.round(value).toLocaleString('en')} ${unit}`;
}
