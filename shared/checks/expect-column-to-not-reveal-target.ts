import { z } from 'zod';
import type { Answers, Check } from './check';
import { labelledFeature } from './labelled-feature';
import { column, expectation } from './parameters';
import { confusionSelect, predictivePowerScore } from './predictive-power-score';
import { rocAucSelect, singleFeatureRocAuc } from './single-feature-roc-auc';
import { judge } from './statistic';

const type = 'expect_column_to_not_reveal_target';

const methods = {
  roc_auc: {
    title: 'ROC AUC',
    select: rocAucSelect,
    value: singleFeatureRocAuc,
    needed: 'the target needs two classes',
  },
  predictive_power_score: {
    title: 'Predictive power score',
    select: confusionSelect,
    value: predictivePowerScore,
    needed: 'the target needs from 2 to 100 classes',
  },
} as const;

const schema = expectation(type, {
  column,
  target: column.describe('The column of true labels.'),
  method: z
    .enum(['roc_auc', 'predictive_power_score'])
    .default('roc_auc')
    .describe(
      'roc_auc for two classes; predictive_power_score also sees what is not in order of the values.',
    ),
  threshold: z.number().min(0).max(1).describe('The feature alone must not tell more than this.'),
}).describe('The feature alone does not tell the target: one that does often holds the answer itself.');

export const expectColumnToNotRevealTarget: Check<typeof schema> = {
  type,
  title: 'Target not revealed',
  schema,
  columns: (expectation) => [expectation.column, expectation.target],
  plan: (expectation, table) => {
    const feature = labelledFeature(table, expectation.column, expectation.target, type);
    return { selects: { told: methods[expectation.method].select(feature) } };
  },
  judge(expectation, answers, _table, reference) {
    const { title, needed } = methods[expectation.method];
    const name = `${title} of ${expectation.column} alone for ${expectation.target}`;
    const value = figureOf(expectation.method, answers);
    if (value === null) {
      return {
        status: 'fail',
        sentence: `${name} cannot be taken: ${needed}`,
        observed: { observed_value: null },
      };
    }
    const ofReference = reference === null ? null : figureOf(expectation.method, reference);
    const { passed, sentence } = judge(name, value, { max_value: expectation.threshold }, ofReference);
    return {
      status: passed ? 'pass' : 'fail',
      sentence,
      observed: {
        observed_value: value,
        ...(ofReference === null ? {} : { reference_value: ofReference }),
      },
    };
  },
};

function figureOf(method: keyof typeof methods, { selects }: Answers): number | null {
  const { told } = selects;
  if (told === undefined) throw new Error('the data did not answer');
  return methods[method].value(told);
}
