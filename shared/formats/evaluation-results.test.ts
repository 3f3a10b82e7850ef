import { describe, expect, it } from 'vitest';
import { evaluationResults, readEvaluationResults } from './evaluation-results';
import { formats } from './index';

const text = `{
  "model": "lightgbm 4.6",
  "roc_auc": 0.9579,
  "average_precision": NaN,
  "f1_at_0.5": 0.2048,
  "f1_at_0.7": 0.9,
  "f1": 0.1,
  "precision": 0.115,
  "recall_at_0.50": 0.9245,
  "n_eval_samples": 40000,
  "roc_auc_country_US": 0.91,
  "f1_at_0.5_country_US": null,
  "recall_at_0.7_country_US": 0.2,
  "n_eval_samples_country_US": 900,
  "roc_auc_user_age_days_[0, 30)": 0.93,
  "roc_auc_shop_gas-station": 0.7,
  "roc_auc_shop_gas_station": 0.8,
  "roc_auc_shop_日本": 0.6,
  "roc_auc_shop_中国": 0.65
}`;

function read(source: string, threshold = 0.5) {
  const result = readEvaluationResults(source, 'results.json', { task: 'binary', threshold });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

describe('evaluation results', () => {
  it('give the metrics at the threshold, with or without it in the key', () => {
    const { metrics, n } = read(text);
    expect(metrics).toEqual({
      roc_auc: 0.9579,
      average_precision: null,
      f1: 0.2048,
      precision: 0.115,
      recall: 0.9245,
    });
    expect(n).toBe(40_000);
    expect(read(text, 0.7).metrics.f1).toBe(0.9);
    expect(read(text, 0.9).metrics.f1).toBe(0.1);
  });

  it('give the metrics of subgroups by their ids', () => {
    const { group } = read(text);
    expect(group('country=US')).toEqual({ roc_auc: 0.91, f1: null });
    expect(group('user_age_days=[0, 30)')).toEqual({ roc_auc: 0.93 });
    expect(group('country=FR')).toBeNull();
    expect(group('π=é')).toBeNull();
  });

  it('keep groups apart whose names differ only in signs or in letters that are not Latin', () => {
    const { group } = read(text);
    const ids = ['shop=gas-station', 'shop=gas_station', 'shop=日本', 'shop=中国', 'shop=gas station'];
    expect(ids.map((id) => group(id)?.roc_auc)).toEqual([0.7, 0.8, 0.6, 0.65, undefined]);
  });

  it('are read at a threshold below 0 and at a very large one', () => {
    expect(read('{ "f1_at_-1.5": 0.4 }', -1.5).metrics).toEqual({ f1: 0.4 });
    expect(read('{ "f1_at_1e+21": 0.4 }', 1e21).metrics).toEqual({ f1: 0.4 });
  });

  it.each([
    ['', 'expected one JSON object, got nothing', 1],
    ['[1]', 'expected one JSON object, got a list', 1],
    ['{"roc_auc": 0.9', 'a map in braces must end with a }', 1],
    ['PAR1\0', 'the file is not text', undefined],
    ['{"speed": 0.9}', 'the file has no metric that Assay knows at the threshold 0.5', undefined],
    ['{"f1_at_0.7": 0.9}', 'the file has no metric that Assay knows at the threshold 0.5', undefined],
    ['{\n"roc_auc": "high"\n}', 'expected a number from 0 to 1 or null, got the text "high"', 2],
    ['{"roc_auc": 1e999}', 'expected a number from 0 to 1 or null, got a number that is not finite', 1],
    ['{"recall": 92.4}', 'expected a number from 0 to 1 or null, got the number 92.4', 1],
    ['{"roc_auc": 1, "n_eval_samples": -1}', 'expected a number of rows or null, got the number -1', 1],
  ])('%j is junk: %s', (junk, message, line) => {
    const result = readEvaluationResults(junk, 'results.json', { task: 'binary', threshold: 0.5 });
    if (result.ok) throw new Error('taken for results');
    expect(result.problems[0]).toMatchObject({
      kind: 'results-invalid',
      message,
      where: { file: 'results.json' },
    });
    expect(result.problems[0]?.where.line).toBe(line);
  });

  it('are told from other JSON by their head', () => {
    expect(evaluationResults.matches(text)).toBe(true);
    expect(evaluationResults.matches('{"assay_run": 1}')).toBe(false);
    expect(formats.map(({ id }) => id)).toEqual(['evaluation-results', 'great-expectations-suite']);
  });
});
