import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow';
export type Paint = (style: Style, text: string) => string;

/** A terminal or a pipe to write to. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export const plain: Paint = (_style, text) => text;

/** Colours on a terminal, unless NO_COLOR (https://no-color.org) is set or the terminal is dumb. */
export function paintFor(output: Output, environment: NodeJS.ProcessEnv): Paint {
  const coloured = output.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
  return coloured ? (style, text) => styleText(style, text, { validateStream: false }) : plain;
}

/** Control characters shown as escapes: what a file contains must not drive the terminal. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
