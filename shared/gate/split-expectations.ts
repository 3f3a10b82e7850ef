import { type Expectation, expectationSchema } from '../checks';
import type { Gate } from './schema';

/** What a gate's `split` stands for: every row of train and of eval belongs to its part. */
export function splitExpectations({ split }: Gate): readonly Expectation[] {
  if (split === undefined) return [];
  return (['train', 'eval'] as const).map((part) =>
    expectationSchema.parse({ type: 'expect_rows_to_belong_to_split', dataset: part, part, ...split }),
  );
}
