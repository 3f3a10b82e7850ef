import { expect, it } from 'vitest';
import type { DistributionRecord, TransformRecord } from '../run/schema';
import { keepPictures } from './keep-pictures';

const distribution = (column: string): DistributionRecord => ({
  column,
  role: 'other',
  kind: 'numeric',
  scale: 'linear',
  edges: [0, 1],
  categories: [],
  tables: [],
});
const transform: TransformRecord = {
  column: 'c899',
  between: { reference: 'reference', current: 'train' },
  transform: 'factor',
  name: null,
  parameters: { factor: 100 },
  share: 1,
  fit: 1,
  confidence: 'high',
  claim: '',
  sentence: '',
};
const columns = Array.from({ length: 900 }, (_, index) => distribution(`c${index}`));

it('keeps the pictures of 500 columns, those with a finding first', () => {
  const kept = keepPictures(columns, { checks: [], drift: [], transforms: [transform] });
  expect(kept.map(({ column }) => column)).toEqual(columns.map(({ column }) => column));
  expect(kept.filter(({ edges }) => edges.length > 0)).toHaveLength(500);
  expect(kept[899]?.edges).toEqual([0, 1]);
  expect(kept[500]?.edges).toEqual([]);
});

it('leaves narrower data as it is', () => {
  expect(keepPictures(columns.slice(0, 500), { checks: [], drift: [], transforms: [] })).toEqual(
    columns.slice(0, 500),
  );
});
