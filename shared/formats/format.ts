import type { Result } from '../problem';

/** A file format of another tool that Assay reads. Adding one is a file here and a line in `index.ts`. */
export interface ForeignFormat<Contents, Options = undefined> {
  readonly id: string;
  readonly title: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a file that begins with `head`, its first few thousand characters, is likely of this format. */
  matches(head: string): boolean;
  read(text: string, file: string, options: Options): Result<Contents>;
}
