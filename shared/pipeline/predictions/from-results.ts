import type { FileSource } from '../../engines';
import { formatCount } from '../../figures';
import { type EvaluationResults, readEvaluationResults } from '../../formats/evaluation-results';
import type { ModelGate } from '../../gate/schema';
import { type Problem, ProblemError } from '../../problem';
import type { LoadedTable } from '../stage';

/** The metrics that a script measured. Raises `results-invalid`. */
export async function readResults(
  gate: ModelGate,
  file: string,
  files: Pick<FileSource, 'text'>,
): Promise<EvaluationResults> {
  const threshold = typeof gate.threshold === 'number' ? gate.threshold : 0.5;
  const results = readEvaluationResults(await files.text(file), file, { task: gate.task, threshold });
  if (!results.ok) throw new ProblemError(results.problems);
  return results.value;
}

export function notesOnResults(n: number | null, file: string, table: LoadedTable): readonly Problem[] {
  if (n === null || n === table.info.rows) return [];
  return [
    {
      kind: 'results-invalid',
      message: `the results in ${file} are of ${formatCount(n, 'row')}, and ${table.file} has ${formatCount(table.info.rows)}: the baseline was measured on other rows`,
      where: { file, field: 'n_eval_samples' },
      mend: 'measure the baseline again, on the eval set of this gate',
    },
  ];
}
