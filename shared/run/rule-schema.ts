import { z } from 'zod';
import { between, figure, severity } from './data-schema';
import { interval } from './interval-schema';

export const ruleStatuses = ['pass', 'fail', 'inconclusive', 'not_judged'] as const;

const oneRule = z.object({
  kind: z
    .string()
    .describe(
      'expectation, drift, unit_change, min, max, max_regression, min_improvement, max_improvement, limit, ratio, all_of, any_of or at_least.',
    ),
  subject: z.string().describe('What is judged: a metric, a check or a limit.'),
  subgroup: z.string().nullable(),
  status: z
    .enum(ruleStatuses)
    .describe('inconclusive: the interval decides nothing; not_judged: there is nothing to judge by.'),
  value: figure,
  bound: figure,
  baseline: figure,
  sentence: z.string(),
  severity: severity.default('critical').describe('Only critical failures fail the gate.'),
  between: between.nullable().default(null).describe('The two data sets that a rule on drift compares.'),
  decide_on: z.enum(['point', 'interval']).default('point'),
  interval: interval.nullable().default(null).describe('Of what is judged: the value, or the regression.'),
  rows_needed: z
    .number()
    .nullable()
    .default(null)
    .describe(
      'Rows, of the eval set or of the subgroup, with which the interval would decide, if the value stays.',
    ),
  p_value: figure.default(null).describe('That the bound is kept, one-sided.'),
  adjusted_p_value: figure.default(null).describe('p_value, adjusted for the number of rules.'),
});

export const ruleResult = oneRule.extend({
  parts: z.array(oneRule).default([]).describe('Of all_of, any_of and at_least: the rules in it.'),
});
