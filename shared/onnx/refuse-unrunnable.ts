import { formatBytes } from '../figures';
import { raise, type Where } from '../problem';
import type { ModelGraph } from './model-graph';

/** Protobuf, and with it every ONNX runtime, reads no larger message. */
export const maxModelBytes = 2 ** 31 - 1;

/** Operators that the runtime itself brings, in every build. */
const knownDomains: readonly string[] = [
  'ai.onnx',
  'ai.onnx.ml',
  'ai.onnx.training',
  'ai.onnx.preview.training',
  'com.microsoft',
  'com.microsoft.nchwc',
  'com.ms.internal.nhwc',
];

/** Raises `model-unreadable` for a model with operators that are neither the runtime's nor defined by the model. */
export function refuseUnrunnable({ operators, functionDomains }: ModelGraph, where: Where): void {
  const custom = operators.filter(
    ({ domain }) => !knownDomains.includes(domain) && !functionDomains.includes(domain),
  );
  const [first] = custom;
  if (first === undefined) return;
  const names = custom.map(({ name, domain }) => `${name} (${domain})`).join(', ');
  raise(
    'model-unreadable',
    `The model uses custom operators, which only a runtime extended with them can run: ${names}.`,
    where,
    first.domain === 'ai.onnx.contrib'
      ? 'Leave the text or image steps of onnxruntime-extensions out of the export, and give the model their result as columns.'
      : 'Export the model with standard operators alone, or give its scores as a Parquet file: { scores: { path, column } }.',
  );
}

/** Raises `model-unreadable` for a file that no runtime can load: call it before the file is read. */
export function refuseLargeModel(sizeBytes: number, where: Where): void {
  if (sizeBytes <= maxModelBytes) return;
  raise(
    'model-unreadable',
    `The model takes ${formatBytes(sizeBytes)} with its weights; no model of 2 GB or more can be loaded here.`,
    where,
    'Export the model in float16 or quantised, or give its scores as a Parquet file: { scores: { path, column } }.',
  );
}
