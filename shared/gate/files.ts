import type { Dataset } from '../checks/check';
import type { ModelRole } from '../run/schema';
import type { Gate, GateModel } from './schema';

export interface GateFile {
  /** As the gate names it: a path from the gate file's folder. */
  readonly name: string;
  /** Where in the gate it is named. */
  readonly field: string;
  readonly kind: 'parquet' | 'onnx' | 'json';
  readonly role: Dataset | ModelRole | 'suite';
}

/** Each file that the gate names, once for each place that names it; data first. */
export function filesOfGate({
  data,
  models,
  suites,
}: Pick<Gate, 'data' | 'models' | 'suites'>): readonly GateFile[] {
  const files: GateFile[] = [];
  for (const role of ['train', 'reference', 'eval'] as const) {
    const file = data[role];
    if (file !== undefined)
      files.push({ name: file.path, field: `data.${role}.path`, kind: 'parquet', role });
  }
  for (const [index, { path }] of suites.entries())
    files.push({ name: path, field: `suites[${index}]`, kind: 'json', role: 'suite' });
  for (const role of ['candidate', 'baseline'] as const) {
    const model = models?.[role];
    if (model !== undefined) files.push({ ...fileOfModel(model, `models.${role}`), role });
  }
  return files;
}

function fileOfModel(model: GateModel, field: string): Omit<GateFile, 'role'> {
  if ('onnx' in model) return { name: model.onnx, field: `${field}.onnx`, kind: 'onnx' };
  if ('scores' in model) return { name: model.scores.path, field: `${field}.scores.path`, kind: 'parquet' };
  return { name: model.results, field: `${field}.results`, kind: 'json' };
}
