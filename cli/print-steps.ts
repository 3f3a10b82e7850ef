import { type Output, printable } from './terminal';

export interface Steps {
  /** `fraction` of the work, 0 to 1, and what is done now. */
  show(fraction: number, note: string): void;
  /** Takes the line back. */
  end(): void;
}

const redrawEveryMs = 80;
const plainLineEveryMs = 10_000;

/** One redrawn line on a terminal; anywhere else a plain line every ten seconds. */
export function printSteps(output: Output, now: () => number): Steps {
  const isTerminal = output.isTTY === true;
  let last = isTerminal ? Number.NEGATIVE_INFINITY : now();
  return {
    show(fraction, note) {
      if (now() - last < (isTerminal ? redrawEveryMs : plainLineEveryMs)) return;
      last = now();
      const text = `${String(Math.floor(fraction * 100)).padStart(3)}%  ${printable(note)}`;
      const width = (output.columns || 80) - 1;
      output.write(isTerminal ? `\r\x1b[2K${[...text].slice(0, width).join('')}` : `${text}\n`);
    },
    end() {
      if (isTerminal) output.write('\r\x1b[2K');
    },
  };
}
