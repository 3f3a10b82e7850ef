import { predicateFault } from '../sql-predicate';
import type { Finding } from './finding';
import { modelsOf } from './models-of';
import type { Gate } from './schema';

/** A gate with models needs what they are judged on; parts that only judge models need models. */
export function lintModelGate({ models, target, features, data, rules, limits, subgroups }: Gate): Finding[] {
  if (models === undefined) {
    const idle = [
      ...(rules.length > 0 ? ['rules'] : []),
      ...(Object.keys(limits).length > 0 ? ['limits'] : []),
      ...(subgroups.length > 0 ? ['subgroups'] : []),
    ];
    return idle.map((field) => ({
      path: [field],
      at: 'key',
      message: `${field} judge models, and the gate names none`,
      mend: `Add models.candidate, or take ${field} away.`,
    }));
  }
  const runs = modelsOf({ models }).some(({ model }) => 'onnx' in model);
  const needed: readonly (readonly [boolean, string, string])[] = [
    [target !== undefined, 'target', 'the column of true labels'],
    [features.length > 0 || !runs, 'features', 'the columns that the models take'],
    [data.eval !== undefined, 'data.eval', 'the rows that they are measured on'],
  ];
  return needed
    .filter(([isThere]) => !isThere)
    .map(([, field, meaning]) => ({
      path: ['models'],
      at: 'key',
      message: `the gate names models but no ${field}`,
      mend: `Add "${field}": ${meaning}.`,
    }));
}

/** At least one data set, what the split and the suites are about, and conditions that are conditions. */
export function lintData({ data, split, suites, expectations }: Gate): Finding[] {
  const findings: Finding[] = [];
  const given = Object.entries(data).flatMap(([name, file]) => (file === undefined ? [] : [name]));
  if (given.length === 0) {
    findings.push({
      path: ['data'],
      message: 'the gate names no data',
      mend: 'Add data.train, data.eval or both.',
    });
  }
  if (split !== undefined && (data.train === undefined || data.eval === undefined)) {
    findings.push({
      path: ['split'],
      at: 'key',
      message: 'a split is verified on train and eval, and the gate does not name both',
      mend: 'Add data.train and data.eval, or take the split away.',
    });
  }
  for (const [index, { dataset }] of suites.entries()) {
    if (given.includes(dataset)) continue;
    findings.push({
      path: ['suites', index],
      message: `the suite checks ${dataset}, which data does not name`,
      mend: `Add data.${dataset}, or name another dataset.`,
    });
  }
  for (const [index, { where }] of expectations.entries()) {
    const fault = where === undefined ? null : predicateFault(where);
    if (fault === null) continue;
    findings.push({
      path: ['expectations', index, 'where'],
      message: `"${where}" is not a condition on one row: ${fault}`,
      mend: "Write an SQL condition such as country = 'DE' AND amount > 0.",
    });
  }
  return findings;
}

export function lintDrift({ drift, data }: Gate): Finding[] {
  const isJudged = drift.max_drifted_share !== undefined || Object.keys(drift.columns).length > 0;
  const pairs = [data.reference !== undefined, data.eval !== undefined];
  const findings: Finding[] = [];
  if (isJudged && !(data.train !== undefined && pairs.includes(true))) {
    findings.push({
      path: ['drift'],
      at: 'key',
      message:
        'drift is measured from reference to train and from train to eval, and the gate names no such two',
      mend: 'Add data.reference beside data.train.',
    });
  }
  if (drift.predictions && (data.reference === undefined || data.eval === undefined)) {
    findings.push({
      path: ['drift', 'predictions'],
      message: 'drift of predictions is measured from reference to eval, and the gate does not name both',
      mend: 'Add data.reference, or take predictions away.',
    });
  }
  for (const [column, { method, threshold }] of Object.entries(drift.columns)) {
    if (threshold === undefined || (method !== undefined && method !== 'auto')) continue;
    findings.push({
      path: ['drift', 'columns', column, 'threshold'],
      message: `the threshold of ${column} is of no certain method`,
      mend: 'Name the method that it is for, such as method: psi.',
    });
  }
  return findings;
}
