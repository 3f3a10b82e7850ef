const macSymbols: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥', Enter: '↩' };
const words: Readonly<Record<string, string>> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };

/** `mod+shift+H` as keyboards name it: `Ctrl+Shift+H`, or `⌘⇧H` on a Mac; `platform` is Node's name of it, with or without the processor. */
export function shortcutText(shortcut: string, platform: string): string {
  const keys = shortcut.split('+');
  if (platform.startsWith('darwin')) return keys.map((key) => macSymbols[key] ?? key).join('');
  return keys.map((key) => words[key] ?? key).join('+');
}
