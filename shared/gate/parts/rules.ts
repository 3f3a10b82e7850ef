import { z } from 'zod';
import { severities } from '../../checks/check';
import { metricsOf } from '../../metrics';
import { tasks } from '../../metrics/task';
import { finiteNumber } from './numbers';

const toleranceParts = z
  .strictObject({
    absolute: finiteNumber.min(0).optional().describe("In the metric's own unit."),
    relative: finiteNumber
      .min(0)
      .optional()
      .describe('A share of the absolute value of the baseline: 0.05 allows 5%.'),
  })
  .refine(({ absolute, relative }) => absolute !== undefined || relative !== undefined, {
    message: 'a tolerance needs absolute, relative or both',
    params: { mend: 'Add one of them; where both are given, both must hold.' },
  });

export const tolerance = z.xor([
  finiteNumber.min(0).transform((absolute): z.output<typeof toleranceParts> => ({ absolute })),
  toleranceParts,
]);

const metricNames = [...new Set(tasks.flatMap((task) => metricsOf(task).map(({ id }) => id)))];
export const metricId = z
  .string()
  .min(1)
  .meta({ examples: metricNames })
  .describe("A metric, by scikit-learn's name; its parameter follows after @, as in fbeta@2.");

export const decideOn = z
  .enum(['point', 'interval'])
  .describe(
    'point: the measured value decides. interval: pass where the whole confidence interval is inside the bound, fail where it is wholly outside, otherwise not enough data.',
  );
export const onInconclusive = z
  .enum(['fail', 'warn', 'pass'])
  .describe('What it means when the interval decides nothing: fail blocks, warn only tells.');

export const bounds = ['min', 'max', 'max_regression', 'min_improvement', 'max_improvement'] as const;

export const rule = z
  .strictObject({
    metric: metricId,
    subgroup: z
      .string()
      .optional()
      .describe(
        'One declared subgroup, `column=value`, or `column=*` for each group of a column that has the minimum support.',
      ),
    min: finiteNumber.optional().describe('The candidate must reach at least this.'),
    max: finiteNumber.optional().describe('The candidate must stay at or below this.'),
    max_regression: tolerance.optional().describe('How much worse than the baseline the candidate may be.'),
    min_improvement: tolerance.optional().describe('How much better than the baseline it must be.'),
    max_improvement: tolerance
      .optional()
      .describe('How much better it may be before that is suspicious, as of a leak.'),
    decide_on: decideOn.optional(),
    on_inconclusive: onInconclusive.optional(),
    severity: z.enum(severities).default('critical').describe('Only critical failures fail the gate.'),
  })
  .refine((value) => bounds.some((bound) => value[bound] !== undefined), {
    message: `a rule needs one of ${bounds.join(', ')}`,
    params: { mend: 'Add one of them.' },
  });

const rules = z.array(rule).min(1);
export const ruleGroup = [
  z.strictObject({ all_of: rules.describe('Each of these must pass.') }),
  z.strictObject({ any_of: rules.describe('One of these must pass.') }),
  z
    .strictObject({
      at_least: z.strictObject({
        n: z.int().min(1).describe('How many of them must pass.'),
        of: rules,
      }),
    })
    .refine(({ at_least: { n, of } }) => n <= of.length, {
      message: 'at_least asks for more rules than it has',
      params: { mend: 'Lower n, or add rules.' },
    }),
] as const;
