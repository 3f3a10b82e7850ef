import { type Finding, fieldOf } from './finding';
import { lintScores } from './lint-scores';
import { modelsOf, type NamedModel } from './models-of';
import type { Gate } from './schema';

/** Models that cannot answer the gate's task or be joined to its rows, and challengers that cannot be told apart. */
export function lintModels(gate: Gate): Finding[] {
  return [
    ...modelsOf(gate).flatMap((named) => [
      ...lintJoin(named, gate),
      ...lintAnswer(named, gate),
      ...lintScores(named, gate),
    ]),
    ...lintNames(gate),
  ];
}

function lintJoin({ path, model }: NamedModel, { key }: Gate): Finding[] {
  if (key !== undefined) return [];
  const kind = 'scores' in model ? 'scores' : 'labels' in model ? 'labels' : null;
  if (kind === null) return [];
  const named = String(path.at(-1));
  const who = path.length > 2 ? `challenger ${named}` : named;
  return [
    {
      path: [...path, kind],
      message: `the ${kind} of the ${who} cannot be joined to the eval set: the gate has no key`,
      mend: 'Add "key" with the column that names a row in both files.',
    },
  ];
}

function lintAnswer({ path, model }: NamedModel, { task, target }: Gate): Finding[] {
  const findings: Finding[] = [];
  if ('labels' in model && task === 'regression') {
    findings.push({
      path: [...path, 'labels'],
      at: 'key',
      message: 'labels are of classes, and a regression predicts numbers',
      mend: 'Write { scores: { path, column } } with the column of predicted numbers.',
    });
  }
  if ('threshold' in model && model.threshold !== undefined && task !== 'binary') {
    findings.push({
      path: [...path, 'threshold'],
      at: 'key',
      message: `a threshold is of two classes, and the task is ${task}`,
      mend: 'Take it away.',
    });
  }
  if (!('onnx' in model)) return findings;
  if (model.scores_are === 'logits' && task === 'regression') {
    findings.push({
      path: [...path, 'scores_are'],
      message: 'logits are of classes, and a regression predicts numbers',
      mend: 'Take scores_are away.',
    });
  }
  const inputs = 'inputs' in model ? (model.inputs ?? {}) : {};
  for (const [input, columns] of Object.entries(inputs)) {
    if (target === undefined || ![columns].flat().includes(target)) continue;
    findings.push({
      path: [...path, 'inputs', input],
      message: `the target "${target}" fills the input "${input}"`,
      mend: 'Name other columns: the model would be told the answer.',
    });
  }
  return findings;
}

function lintNames({ models }: Gate): Finding[] {
  const names = Object.keys(models?.challengers ?? {});
  const lower = names.map((name) => name.toLowerCase());
  return names.flatMap((name, index) => {
    const path = ['models', 'challengers', name];
    const first = lower.indexOf(lower[index] ?? '');
    if (first < index) {
      const message = `the challengers "${names[first]}" and "${name}" differ in capital letters alone`;
      return [{ path, at: 'key' as const, message, mend: 'Give one of them another name.' }];
    }
    if (/\p{Cc}/u.test(name)) {
      const message = `${fieldOf(path)} has a control character in its name`;
      return [{ path, at: 'key' as const, message, mend: 'Write the name in letters, digits and spaces.' }];
    }
    if (name.trim() !== '' && !['candidate', 'baseline'].includes(name.toLowerCase())) return [];
    const message =
      name.trim() === '' ? 'the name of a challenger is blank' : `a challenger cannot be called ${name}`;
    return [{ path, at: 'key' as const, message, mend: 'Give it a name of its own.' }];
  });
}
