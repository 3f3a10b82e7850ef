import { describe, expect, it } from 'vitest';
import { expectationSchema } from '../../../shared/checks';
import { sampleGate } from '../../session/sample-gate';
import { filesToRun } from './gate-files';
import {
  expectationInWords,
  limitLines,
  modelInWords,
  ruleInWords,
  subgroupDeclaration,
} from './gate-in-words';

describe('a gate in words', () => {
  it('says what a rule asks', () => {
    expect(
      ruleInWords({ metric: 'roc_auc', min: 0.9, max_regression: { absolute: 0.02 }, severity: 'critical' }),
    ).toBe('ROC-AUC at least 0.9 and at most 0.02 worse than the baseline');
    expect(
      ruleInWords({
        metric: 'recall',
        subgroup: 'age=*',
        max_regression: { relative: 0.05 },
        severity: 'critical',
      }),
    ).toBe('Recall at most 5% worse than the baseline, for each group of age');
    expect(
      ruleInWords({
        metric: 'recall',
        subgroup: 'age=old',
        max_regression: { absolute: 0 },
        severity: 'critical',
      }),
    ).toBe('Recall not worse than the baseline, for age=old');
  });

  it('says what the limits are, and only those', () => {
    expect(limitLines({ latency_p95_ms: 50, model_size_mb: 5 })).toEqual([
      '95th percentile of latency at most 50 ms a call',
      'Model file at most 5 MB',
    ]);
  });

  it('says every parameter of an expectation', () => {
    expect(
      expectationInWords(
        expectationSchema.parse({
          type: 'expect_column_quantile_values_to_be_between',
          column: 'amount',
          severity: 'warning',
          quantile_ranges: { quantiles: [0.99], value_ranges: [[null, 50_000]] },
        }),
      ),
    ).toMatchObject({
      dataset: 'train',
      severity: 'warning',
      column: 'amount',
      parameters: 'quantile_ranges: quantiles [0.99], value_ranges [[open, 50,000]]',
    });
  });

  it('leaves out parameters that go without saying', () => {
    const values = { type: 'expect_column_values_to_be_between', column: 'age', min_value: 0 };
    expect(expectationInWords(expectationSchema.parse(values)).parameters).toBe('min_value: 0');
    expect(expectationInWords(expectationSchema.parse({ ...values, mostly: 0.9 })).parameters).toContain(
      'mostly: 0.9',
    );
  });

  it('says what the subgroups and models are', () => {
    expect(subgroupDeclaration({ column: 'age', ranges: { new: [null, 30], old: [30, null] } })).toBe(
      'age: new (−∞, 30), old [30, ∞)',
    );
    expect(subgroupDeclaration({ column: 'plan' })).toBe('plan: every value');
    expect(modelInWords({ scores: { path: 's.parquet', column: 'p' } })).toBe(
      's.parquet (scores in the column p)',
    );
  });
});

describe('the files of a gate', () => {
  it('come with size and pin, data first', () => {
    expect(filesToRun(sampleGate)).toEqual([
      { role: 'train', path: 'train.parquet', sizeBytes: 1200, pin: null, problem: null },
      { role: 'eval', path: 'eval.parquet', sizeBytes: null, pin: 'b'.repeat(64), problem: null },
      { role: 'candidate', path: 'new.onnx', sizeBytes: null, pin: null, problem: null },
      { role: 'baseline', path: 'old.onnx', sizeBytes: null, pin: null, problem: null },
    ]);
  });

  it('show the problem of the one that is missing', () => {
    const problem = {
      kind: 'file-missing',
      message: 'old.onnx does not exist',
      where: { file: 'old.onnx' },
      mend: 'put it there',
    } as const;
    const files = filesToRun({ ...sampleGate, missing: [problem] });
    expect(files.map((file) => file.problem)).toEqual([null, null, null, problem]);
  });
});
