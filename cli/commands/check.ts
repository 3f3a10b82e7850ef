import { Command } from 'commander';
import { formatCount } from '../../shared/figures';
import { allRules } from '../../shared/gate/rules-of';
import { type CheckedGate, checkGate } from '../check-gate';
import { openTables } from '../engines/open-engines';
import { exitCodes } from '../exit-codes';
import { listenForInterruption } from '../interruption';
import { openGate } from '../open-gate';
import { printHints } from '../print-hints';
import { printProblems, reportingProblems } from '../print-problems';
import { printable } from '../terminal';
import { textTable } from '../text-table';

interface CheckOptions {
  readonly strict: boolean;
  readonly json: boolean;
}

export const checkCommand = () =>
  new Command('check')
    .description('check a gate file and every file that it names, without a run')
    .argument('<gate>', 'the gate file, *.assay.yaml or JSON')
    .option('--strict', 'end with code 1 where there is a hint', false)
    .option('--json', 'print what was found as JSON and nothing else on stdout', false)
    .action(async (gate: string, options: CheckOptions) => {
      process.exitCode = await reportingProblems(options, () => check(gate, options));
    });

async function check(path: string, options: CheckOptions): Promise<number> {
  const opened = await openGate(path);
  const data = await openTables(opened.gate, opened.files);
  const interruption = listenForInterruption();
  try {
    const found = await checkGate(opened, data, interruption.signal);
    const { expectations } = opened.gate;
    const checks = expectations.length === 0 ? '' : ` and ${formatCount(expectations.length, 'expectation')}`;
    const rules = `${formatCount(allRules(opened.gate).length, 'rule')}${checks}`;
    if (options.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    else print(found, `${path} is a valid gate with ${rules}`);
    if (found.problems.length > 0) return exitCodes.badInput;
    return options.strict && found.hints.length > 0 ? exitCodes.fail : exitCodes.pass;
  } finally {
    data.close();
    interruption.done();
  }
}

/** Problems and notes go to stderr; hints, which are what was asked for, to stdout. */
function print({ files, problems, notes, hints }: CheckedGate, valid: string): void {
  const rows = files.map(({ field, file, summary }) => [field, file, summary].map((text) => ({ text })));
  const write = (line: string) => process.stdout.write(`${line}\n`);
  textTable(rows).forEach(write);
  for (const note of notes) process.stderr.write(`note: ${printable(note)}\n`);
  if (problems.length > 0) printProblems(problems, { json: false });
  else write(valid);
  printHints(hints, write);
}
