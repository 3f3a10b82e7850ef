import { duplicates } from './duplicates';
import type { Finding } from './finding';
import type { Gate } from './schema';

/** Settings of one task under another; `written` are the keys that stand in the file, so that defaults are not told. */
export function lintTask(gate: Gate, written: ReadonlySet<string>): Finding[] {
  const { task, classes, threshold, costs, models } = gate;
  const idle = (key: string, mend: string): Finding[] =>
    written.has(key)
      ? [
          {
            path: [key],
            at: 'key',
            message: `"${key}" is for a task of two classes, and the task is ${task}`,
            mend,
          },
        ]
      : [];
  const findings: Finding[] = [];
  if (task !== 'binary') {
    const other =
      task === 'multiclass' ? 'Take it away, or name the labels under "classes".' : 'Take it away.';
    findings.push(
      ...idle('positive_label', other),
      ...idle('threshold', 'Take it away.'),
      ...idle('costs', 'Take them away.'),
    );
  }
  if (classes !== undefined && task !== 'multiclass') {
    findings.push({
      path: ['classes'],
      at: 'key',
      message: `classes are of a task with several, and the task is ${task}`,
      mend:
        task === 'binary'
          ? 'Write "positive_label" with the label that counts as positive, or set "task: multiclass".'
          : 'Take them away.',
    });
  }
  findings.push(...duplicates((classes ?? []).map(String), ['classes'], 'class'));
  if (task !== 'binary' || typeof threshold === 'number') return [...findings, ...lintCosts(costs)];
  if (threshold.choose === 'min_cost' && costs === undefined) {
    findings.push({
      path: ['threshold', 'choose'],
      message: 'min_cost needs costs, and the gate has none',
      mend: 'Add "costs", such as costs: { false_negative: 100, false_positive: 1 }.',
    });
  }
  if (models !== undefined && 'labels' in models.candidate) {
    findings.push({
      path: ['threshold'],
      at: 'key',
      message: 'no threshold can be chosen: the candidate gives labels and no scores',
      mend: 'Take threshold away, or name the candidate by its scores.',
    });
  }
  return [...findings, ...lintCosts(costs)];
}

function lintCosts(costs: Gate['costs']): Finding[] {
  if (costs === undefined || Object.values(costs).some((cost) => cost !== 0)) return [];
  return [
    {
      path: ['costs'],
      at: 'key',
      message: 'every cost is 0, so that all models cost the same',
      mend: 'Write what a row costs, such as costs: { false_negative: 100, false_positive: 1 }.',
    },
  ];
}
