import { describe, expect, it } from 'vitest';
import type { DistributionRecord } from '../../shared/run/schema';
import { sampleRun } from '../session/sample-run';
import { heightAxis, rowsWithHeights } from './bar-heights';
import { distributionRows } from './distribution-rows';
import { allowsLog, binWidths, drawnBins } from './drawn-bins';

function withEdges(edges: number[], counts: number[], min: number, max: number): DistributionRecord {
  const [age] = sampleRun.distributions;
  const [table] = age?.tables ?? [];
  if (age === undefined || table === undefined) throw new Error('the sample has no table');
  return { ...age, edges, tables: [{ ...table, counts, min, max }] };
}

describe('bins as they are drawn', () => {
  it('keep their place where none reaches far', () => {
    const bins = withEdges([0, 1, 2, 3, 4], [1, 1, 1, 1], 0, 4);
    expect(drawnBins(bins, 'linear')).toEqual({ edges: [0, 1, 2, 3, 4], cutLow: null, cutHigh: null });
  });

  it('are cut short at an end that reaches far, which is told', () => {
    const bins = withEdges([-900, 0, 1, 2, 3, 5000], [1, 9, 9, 9, 1], -900, 5000);
    expect(drawnBins(bins, 'linear')).toEqual({ edges: [-2, 0, 1, 2, 3, 5], cutLow: -900, cutHigh: 5000 });
  });

  it('are measured on the axis: what is far on a linear one is near on a logarithmic one', () => {
    const bins = withEdges([1, 10, 100, 1000, 10_000], [1, 1, 1, 1], 1, 10_000);
    expect(drawnBins(bins, 'linear').cutHigh).toBe(10_000);
    expect(drawnBins(bins, 'log').cutHigh).toBeNull();
  });

  it('begin at the least value on a logarithmic axis, not at 0', () => {
    const bins = withEdges([0, 10, 20], [5, 5], 0.5, 20);
    expect(drawnBins(bins, 'log').edges).toEqual([0.5, 10, 20]);
    expect(binWidths(bins, 'log')[1]).toBeCloseTo(Math.log10(2));
  });

  it('can be logarithmic only for numbers above 0', () => {
    expect(allowsLog(withEdges([0, 1], [1], 0.1, 1))).toBe(true);
    expect(allowsLog(withEdges([0, 1], [1], 0, 1))).toBe(false);
    expect(allowsLog({ ...withEdges([0, 1], [1], 0.1, 1), kind: 'temporal' })).toBe(false);
  });
});

describe('the height of bars', () => {
  const bins = withEdges([0, 1, 5], [30, 10], 0.1, 5);
  const heights = (height: 'share' | 'count' | 'density', axis: 'linear' | 'log') =>
    rowsWithHeights(distributionRows(bins), bins, height, axis).map(({ train }) => train);

  it('is a share, a number of rows, or a density whose area is 1', () => {
    expect(heights('share', 'linear')).toEqual([0.75, 0.25]);
    expect(heights('count', 'linear')).toEqual([30, 10]);
    expect(heights('density', 'linear')).toEqual([0.75, 0.0625]);
    const [first = 0, second = 0] = heights('density', 'log');
    expect(first * Math.log10(1 / 0.1) + second * Math.log10(5)).toBeCloseTo(1);
  });

  it('is named on the axis', () => {
    expect(heightAxis('density', 'log').title).toBe('Share per power of ten');
    expect(heightAxis('count', 'linear').format(1200)).toBe('1,200');
    expect(heightAxis('share', 'linear').format(0.25)).toBe('25%');
  });
});
