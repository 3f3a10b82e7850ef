import { raise, type Where } from '../problem';
import { readModel } from './read-signature';

/**
 * The files of weights that a model names, as the gate would name them: from the gate's folder, like `file`, the
 * model's own path. Each lies in the model's folder or below.
 *
 * Raises `model-unreadable` when `bytes` are no ONNX model, or when it names a file outside of its folder.
 */
export function externalFilesOf(bytes: Uint8Array, file: string, field?: string): string[] {
  const where: Where = field === undefined ? { file } : { file, field };
  return readModel(bytes, where).externalData.map((location) => externalPath(location, file, where));
}

/** The path of `location`, which is relative to the folder of the model. */
export function externalPath(location: string, file: string, where: Where): string {
  const parts = location.split('/').filter((part) => part !== '' && part !== '.');
  const outside = location.startsWith('/') || /[\\:\0]/.test(location) || parts.includes('..');
  if (outside || parts.length === 0) {
    raise(
      'model-unreadable',
      `The model keeps its weights in '${location}', which is not a file in its own folder or below.`,
      where,
      'Save the model again with its weights beside it: onnx.save(model, path, save_as_external_data=True, location="weights.bin"), or as one file.',
    );
  }
  return `${file.slice(0, file.lastIndexOf('/') + 1)}${parts.join('/')}`;
}
