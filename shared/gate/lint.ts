import { checkFor } from '../checks';
import { duplicates } from './duplicates';
import { filesOfGate } from './files';
import type { Finding } from './finding';
import { lintData, lintDrift, lintModelGate } from './lint-data';
import { lintRules } from './lint-rules';
import { lintSubgroups } from './lint-subgroups';
import type { Gate } from './schema';

/** What no single field of a gate shows: parts that do not fit together. */
export function lintGate(gate: Gate): readonly Finding[] {
  return [
    lintPurpose,
    lintFiles,
    lintColumns,
    lintModels,
    lintModelGate,
    lintData,
    lintDrift,
    lintExpectations,
    lintSubgroups,
    lintRules,
  ].flatMap((lint) => lint(gate));
}

function lintPurpose(gate: Gate): Finding[] {
  const { rules, expectations, limits, suites, drift } = gate;
  const asked = rules.length + expectations.length + suites.length + Object.keys(limits).length;
  const watched = Object.keys(drift.columns).length + Number(drift.max_drifted_share !== undefined);
  if (asked + watched > 0 || gate.split !== undefined || gate.unit_changes === 'critical') return [];
  return [
    {
      path: [],
      message: 'the gate judges nothing: it has no rule, no expectation and no limit',
      mend: 'Add what a model must reach, such as rules: [{ metric: roc_auc, min: 0.9 }].',
    },
  ];
}

function lintFiles(gate: Gate): Finding[] {
  return filesOfGate(gate)
    .filter(({ name }) => /^[a-z][a-z0-9+.-]+:\/\//i.test(name) || /\p{Cc}/u.test(name))
    .map(({ name, field }) => ({
      path: field.split('.'),
      message: `"${name}" is not the path of a file`,
      mend: 'Put the file beside the gate, and name it by its path from there.',
    }));
}

function lintColumns({ features, target, key, metrics }: Gate): Finding[] {
  const findings = [
    ...duplicates(features, ['features'], 'feature'),
    ...duplicates(metrics, ['metrics'], 'metric'),
  ];
  const targetAt = target === undefined ? -1 : features.indexOf(target);
  if (targetAt >= 0) {
    findings.push({
      path: ['features', targetAt],
      message: `the target "${target}" is among the features`,
      mend: 'Take it away from the features: the model would be told the answer.',
    });
  }
  if (key !== undefined && key === target) {
    findings.push({
      path: ['key'],
      message: `"${target}" is both the key and the target`,
      mend: 'Name the column that identifies a row as the key.',
    });
  }
  return findings;
}

function lintModels({ key, models }: Gate): Finding[] {
  if (key !== undefined) return [];
  return (['candidate', 'baseline'] as const)
    .filter((role) => 'scores' in (models?.[role] ?? {}))
    .map((role) => ({
      path: ['models', role, 'scores'],
      message: `the scores of the ${role} cannot be joined to the eval set: the gate has no key`,
      mend: 'Add "key" with the column that names a row in both files.',
    }));
}

function lintExpectations({ expectations, data }: Gate): Finding[] {
  const given = Object.entries(data).flatMap(([name, file]) => (file === undefined ? [] : [name]));
  return expectations.flatMap((expectation, index) => {
    const { type, dataset } = expectation;
    const own = given.includes(dataset)
      ? []
      : [
          {
            path: ['expectations', index, 'dataset'],
            message: `${type} checks ${dataset}, which data does not name`,
            mend: `Add data.${dataset}, or write "dataset: eval".`,
          },
        ];
    const others = Object.keys(checkFor(expectation).otherColumns?.(expectation) ?? {});
    const absent = others.filter((other) => !given.includes(other));
    return [
      ...own,
      ...absent.map((other) => ({
        path: ['expectations', index],
        message: `${type} compares ${dataset} with ${other}, which data does not name`,
        mend: `Add data.${other}, or compare with another data set.`,
      })),
    ];
  });
}
