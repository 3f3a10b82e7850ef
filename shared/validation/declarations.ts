import { checks } from '../checks';
import type { FileSource } from '../engines';
import { readGreatExpectationsSuite } from '../formats/great-expectations-suite';
import type { Gate } from '../gate/schema';
import { splitExpectations } from '../gate/split-expectations';
import { ProblemError } from '../problem';
import type { CheckRecord } from '../run/schema';
import type { Declarations, Declared } from './declared';

/** What the gate, its split and its suites ask of the data. Raises the problems of a suite that cannot be read. */
export async function declarationsOf(gate: Gate, files: Pick<FileSource, 'text'>): Promise<Declarations> {
  const own = [...gate.expectations, ...splitExpectations(gate)];
  const declared: Declared[] = own.map((expectation) => ({ expectation, suite: null }));
  const unsupported: CheckRecord[] = [];
  for (const { path, dataset, unsupported: means } of gate.suites) {
    const read = readGreatExpectationsSuite(await files.text(path), path, dataset);
    if (!read.ok) throw new ProblemError(read.problems);
    declared.push(...read.value.expectations.map((expectation) => ({ expectation, suite: path })));
    unsupported.push(
      ...read.value.unsupported.map(
        ({ type, column, reason, place }): CheckRecord => ({
          type,
          title: checks.find((check) => check.type === type)?.title ?? type,
          dataset,
          column,
          status: 'error',
          sentence: `${path}, ${place}: ${type} was not checked: ${reason}`,
          observed: {},
          severity: means === 'fail' ? 'critical' : 'info',
          where: null,
          suite: path,
          unexpected: null,
        }),
      ),
    );
  }
  return { checks: declared, unsupported };
}
