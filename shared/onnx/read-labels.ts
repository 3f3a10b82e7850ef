import type { Tensor } from '../engines';
import { raise, type Where } from '../problem';

/**
 * The predicted labels of an output tensor, [rows] or [rows, 1], as text: whole numbers in digits, bools as `true` and
 * `false`.
 *
 * Raises `model-mismatch` when the tensor has another shape.
 */
export function readLabels({ type, dims, data }: Tensor, rows: number, name: string, where: Where): string[] {
  const [length, width = 1] = dims;
  if (length !== rows || width !== 1 || dims.length > 2) {
    raise(
      'model-mismatch',
      `Output '${name}' is ${type} [${dims.join(', ')}] for ${rows} rows, which is not one label for each row.`,
      where,
      'Export the model so that it gives one label for each row of features: [N] or [N, 1].',
    );
  }
  if (type === 'bool') return Array.from(data as Uint8Array, (value) => (value === 0 ? 'false' : 'true'));
  return Array.from(data as Iterable<string | number | bigint>, String);
}
