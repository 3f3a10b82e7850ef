import type { Finding, Path } from './finding';

/** Findings for each item that equals one before it. */
export function duplicates(items: readonly string[], path: Path, noun: string): Finding[] {
  return items.flatMap((item, index) =>
    items.indexOf(item) === index
      ? []
      : [
          {
            path: [...path, index],
            message: `${noun} "${item}" is listed twice`,
            mend: 'Take one of the two away.',
          },
        ],
  );
}
