import type { Dataset } from '../checks/check';
import type { ModelRole } from '../run/schema';
import { fieldOf, type Path } from './finding';
import { modelsOf } from './models-of';
import type { Gate, GateModel } from './schema';

export interface GateFile {
  /** As the gate names it: a path from the gate file's folder. */
  readonly name: string;
  /** Where in the gate it is named. */
  readonly field: string;
  readonly kind: 'parquet' | 'onnx' | 'json';
  readonly role: Dataset | ModelRole | 'suite';
}

type PlacedFile = Omit<GateFile, 'field'> & { readonly path: Path };

/** Each file that the gate names, once for each place that names it; data first. */
export function filesOfGate(gate: Pick<Gate, 'data' | 'models' | 'suites'>): readonly GateFile[] {
  return placedFiles(gate).map(({ path, ...file }) => ({ ...file, field: fieldOf(path) }));
}

/** The same with the path of the field. */
export function placedFiles({
  data,
  suites,
  ...gate
}: Pick<Gate, 'data' | 'models' | 'suites'>): readonly PlacedFile[] {
  const files: PlacedFile[] = [];
  for (const role of ['train', 'reference', 'eval'] as const) {
    const file = data[role];
    if (file !== undefined)
      files.push({ name: file.path, path: ['data', role, 'path'], kind: 'parquet', role });
  }
  for (const [index, { path }] of suites.entries())
    files.push({ name: path, path: ['suites', index], kind: 'json', role: 'suite' });
  for (const { role, path, model } of modelsOf(gate)) files.push({ ...fileOfModel(model, path), role });
  return files;
}

function fileOfModel(model: GateModel, path: Path): Omit<PlacedFile, 'role'> {
  if ('onnx' in model) return { name: model.onnx, path: [...path, 'onnx'], kind: 'onnx' };
  if ('results' in model) return { name: model.results, path: [...path, 'results'], kind: 'json' };
  return 'scores' in model
    ? { name: model.scores.path, path: [...path, 'scores', 'path'], kind: 'parquet' }
    : { name: model.labels.path, path: [...path, 'labels', 'path'], kind: 'parquet' };
}
