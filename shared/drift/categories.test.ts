import { describe, expect, it } from 'vitest';
import { newCategories, vanishedCategories } from './categories';
import type { CategoricalSample } from './sample';

const sample: CategoricalSample = {
  kind: 'categorical',
  categories: ['cash', 'card', 'wire', 'cheque', 'crypto'],
  reference: Float64Array.of(60, 30, 0, 10, 0),
  current: Float64Array.of(50, 0, 6, 0, 24),
};

describe('categories that one data set alone has', () => {
  it('new ones, the most frequent first, with their share of the current rows', () => {
    expect(newCategories(sample)).toEqual({
      count: 2,
      share: 30 / 80,
      examples: [
        { category: 'crypto', rows: 24 },
        { category: 'wire', rows: 6 },
      ],
    });
  });

  it('vanished ones, with their share of the reference rows', () => {
    expect(vanishedCategories(sample)).toEqual({
      count: 2,
      share: 0.4,
      examples: [
        { category: 'card', rows: 30 },
        { category: 'cheque', rows: 10 },
      ],
    });
  });

  it('at most twenty examples of however many there are', () => {
    const many: CategoricalSample = {
      kind: 'categorical',
      categories: Array.from({ length: 1000 }, (_, index) => `c${index}`),
      reference: new Float64Array(1000),
      current: Float64Array.from({ length: 1000 }, (_, index) => index + 1),
    };
    const { count, share, examples } = newCategories(many);
    expect([count, share, examples.length]).toEqual([1000, 1, 20]);
    expect(examples[0]).toEqual({ category: 'c999', rows: 1000 });
    expect(vanishedCategories(many)).toEqual({ count: 0, share: 0, examples: [] });
  });
});
