import { checkFor } from '../checks';
import { placedFiles } from './files';
import type { Finding } from './finding';
import { lintColumns } from './lint-columns';
import { lintData, lintDrift, lintModelGate } from './lint-data';
import { lintLimits } from './lint-limits';
import { lintMetrics } from './lint-metrics';
import { lintModels } from './lint-models';
import { lintRules } from './lint-rules';
import { lintSubgroups } from './lint-subgroups';
import { lintTask } from './lint-task';
import { type Gate, limitIds } from './schema';

const lints: readonly ((gate: Gate, written: ReadonlySet<string>) => Finding[])[] = [
  lintPurpose,
  lintFiles,
  lintTask,
  lintColumns,
  lintModels,
  lintModelGate,
  lintData,
  lintDrift,
  lintExpectations,
  lintSubgroups,
  lintMetrics,
  lintRules,
  lintLimits,
];

/** What no single field of a gate shows: parts that do not fit together. `written` are the gate's own keys, as they stand in the file. */
export function lintGate(gate: Gate, written: ReadonlySet<string>): readonly Finding[] {
  return lints.flatMap((lint) => lint(gate, written));
}

function lintPurpose(gate: Gate): Finding[] {
  const { rules, expectations, limits, suites, drift } = gate;
  const limited =
    limitIds.filter((id) => limits[id] !== undefined).length +
    Object.keys(limits.max_ratio_to_baseline ?? {}).length;
  const asked = rules.length + expectations.length + suites.length + limited;
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
  return placedFiles(gate)
    .filter(({ name }) => /^[a-z][a-z0-9+.-]+:\/\//i.test(name) || /\p{Cc}/u.test(name))
    .map(({ name, path }) => ({
      path,
      message: `"${name}" is not the path of a file`,
      mend: 'Put the file beside the gate, and name it by its path from there.',
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
