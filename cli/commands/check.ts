import { Command } from 'commander';
import { formatCount } from '../../shared/figures';
import { checkGate } from '../check-gate';
import { openTables } from '../engines/open-engines';
import { exitCodes } from '../exit-codes';
import { listenForInterruption } from '../interruption';
import { openGate } from '../open-gate';
import { printProblems, reportingProblems } from '../print-problems';
import { printable } from '../terminal';
import { textTable } from '../text-table';

const asText = { json: false };

export const checkCommand = () =>
  new Command('check')
    .description('check a gate file and every file that it names, without a run')
    .argument('<gate>', 'the gate file, *.assay.yaml or JSON')
    .action(async (gate: string) => {
      process.exitCode = await reportingProblems(asText, () => check(gate));
    });

async function check(path: string): Promise<number> {
  const opened = await openGate(path);
  const data = await openTables(opened.gate, opened.files);
  const interruption = listenForInterruption();
  try {
    const { files, problems, notes } = await checkGate(opened, data, interruption.signal);
    const rows = files.map(({ field, file, summary }) => [field, file, summary].map((text) => ({ text })));
    process.stdout.write(
      textTable(rows)
        .map((line) => `${line}\n`)
        .join(''),
    );
    for (const note of notes) process.stderr.write(`note: ${printable(note)}\n`);
    if (problems.length > 0) return printProblems(problems, asText);
    process.stdout.write(`${path} is a valid gate with ${formatCount(opened.gate.rules.length, 'rule')}\n`);
    return exitCodes.pass;
  } finally {
    data.close();
    interruption.done();
  }
}
