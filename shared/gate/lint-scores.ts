import { didYouMean, listNames } from '../nearest';
import type { Finding, Path } from './finding';
import type { NamedModel } from './models-of';
import type { Gate } from './schema';

/** Columns of a file of scores that do not fit the task. */
export function lintScores({ path: at, model }: NamedModel, gate: Gate): Finding[] {
  if (!('scores' in model)) return [];
  const path = [...at, 'scores'];
  const { column, columns, interval } = model.scores;
  const { task } = gate;
  const findings: Finding[] = [];
  if (column !== undefined && task === 'multiclass') {
    findings.push({
      path: [...path, 'column'],
      at: 'key',
      message: 'one column of scores is of two classes or a regression, and the task is multiclass',
      mend: 'Write columns: { class: column } with the column of probabilities of each class, or { labels: { path, column } }.',
    });
  }
  if (columns !== undefined && task !== 'multiclass') {
    findings.push({
      path: [...path, 'columns'],
      at: 'key',
      message: `columns are of several classes, and the task is ${task}`,
      mend:
        task === 'binary'
          ? 'Write "column" with the scores of the positive class, or set "task: multiclass".'
          : 'Write "column" with the predicted numbers.',
    });
  }
  if (interval !== undefined && task !== 'regression') {
    findings.push({
      path: [...path, 'interval'],
      at: 'key',
      message: `a predicted interval is of a regression, and the task is ${task}`,
      mend: 'Take it away.',
    });
  }
  if (interval !== undefined && interval[0] === interval[1]) {
    findings.push({
      path: [...path, 'interval', 1],
      message: `both ends of the interval are the column "${interval[1]}"`,
      mend: 'Name the columns of the low and of the high end.',
    });
  }
  if (columns !== undefined && task === 'multiclass')
    findings.push(...lintClassColumns(columns, gate, [...path, 'columns']));
  return findings;
}

function lintClassColumns(
  columns: Readonly<Record<string, string>>,
  { classes }: Gate,
  path: Path,
): Finding[] {
  const entries = Object.entries(columns);
  if (entries.length < 2) {
    const message = 'several classes need the column of each, and here is one';
    return [{ path, message, mend: 'Add a line "class: column" for each other class.' }];
  }
  const files = entries.map(([, column]) => column);
  const findings: Finding[] = entries.flatMap(([name, column], index) =>
    files.indexOf(column) === index
      ? []
      : [
          {
            path: [...path, name],
            message: `the column "${column}" is named for two classes`,
            mend: 'Name the column of this class.',
          },
        ],
  );
  if (classes === undefined) return findings;
  const known = classes.map(String);
  for (const [name] of entries) {
    if (known.includes(name)) continue;
    findings.push({
      path: [...path, name],
      at: 'key',
      message: `"${name}" is not among the classes${didYouMean(name, known)}`,
      mend: `Use one of ${listNames(known)}.`,
    });
  }
  const missing = known.filter((name) => !(name in columns));
  if (missing.length > 0 && findings.length === 0) {
    const message = `the columns leave out the classes ${listNames(missing)}`;
    findings.push({ path, message, mend: 'Add the column of probabilities of each class.' });
  }
  return findings;
}
