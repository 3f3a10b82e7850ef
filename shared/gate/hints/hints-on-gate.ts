import { fieldOf } from '../finding';
import type { Gate } from '../schema';
import { readSource } from '../yaml-source';
import type { Hint, KnownFigures } from './hint';
import { hintKinds } from './hint-kinds';

/**
 * What is likely a slip in a gate that is right, in the order of the file. `text` is the gate file that `gate` was read
 * from. Without `known`, the hints that need the data's figures are left out.
 */
export function hintsOnGate(
  gate: Gate,
  {
    text,
    file,
    known,
  }: { readonly text: string; readonly file: string; readonly known: KnownFigures | null },
): readonly Hint[] {
  const source = readSource(text);
  return hintKinds
    .flatMap(({ id, find }) => find({ gate, text, known }).map((finding) => ({ id, ...finding })))
    .map(({ id, message, mend, path, at, position }) => {
      const { line, column } = position ?? source.locate(path, at);
      const field = path.length === 0 ? {} : { field: fieldOf(path) };
      return { id, message, mend, path, where: { file, line, column, ...field } };
    })
    .sort((one, other) => one.where.line - other.where.line || one.where.column - other.where.column);
}
