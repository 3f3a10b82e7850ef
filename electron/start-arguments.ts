import path from 'node:path';

/** What a start of the app asks to open. */
export type StartRequest =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'example'; readonly id: string };

/**
 * The words after the app's own: `[file] [--example <id>]`, among switches of Chromium, which are passed over.
 * null when nothing is to be opened.
 */
export function startRequest(words: readonly string[]): StartRequest | null {
  for (const [index, word] of words.entries()) {
    const [, inline] = /^--example=(.+)$/.exec(word) ?? [];
    const id = word === '--example' ? words[index + 1] : inline;
    if (id !== undefined) return { kind: 'example', id };
  }
  const file = words.find((word) => word !== '' && !word.startsWith('-'));
  return file === undefined ? null : { kind: 'file', path: file };
}

/**
 * The words of a start that come after the app itself: in a packaged app after its name, else after the folder that
 * Electron was told to run.
 */
export function ownWords(argv: readonly string[], appFolder: string): string[] {
  const appAt = argv.findIndex((word, index) => index > 0 && path.resolve(word) === appFolder);
  return argv.slice(Math.max(appAt, 0) + 1);
}
