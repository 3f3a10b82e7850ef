import { formatCount } from '../shared/figures';
import type { Hint } from '../shared/gate/hints/hint';
import { describeWhere } from '../shared/problem';
import { printable } from './terminal';

/** Each hint with its place and how to mend it; what mends several in a row is told after the last of them. */
export function printHints(hints: readonly Hint[], write: (line: string) => void): void {
  if (hints.length === 0) return;
  write('');
  for (const [index, { where, message, mend }] of hints.entries()) {
    write(printable(`hint: ${describeWhere(where)}: ${message}`));
    if (hints[index + 1]?.mend !== mend) write(printable(`  To mend: ${mend}`));
  }
  write(formatCount(hints.length, 'hint'));
}
