import { dirname, relative, resolve, sep } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Dataset, datasets } from '../../shared/checks/check';
import { formatCount } from '../../shared/figures';
import type { Pin } from '../../shared/gate/set-pin';
import { exitCodes } from '../exit-codes';
import { listenForInterruption } from '../interruption';
import { openGate } from '../open-gate';
import { type FoundPin, findPin, writePin } from '../pin-data';
import { reportingProblems } from '../print-problems';
import { printable } from '../terminal';
import { textTable } from '../text-table';

interface PinOptions {
  readonly why: string;
  readonly data: Dataset;
  readonly file?: string;
}

export const pinCommand = () =>
  new Command('pin')
    .description('pin the data that a gate judges on: no other rows pass for it until it is pinned again')
    .argument('<gate>', 'the gate file, in which the pin is written')
    .requiredOption('--why <text>', 'the reason, for the changelog beside the gate', reason)
    .addOption(new Option('--data <name>', 'which data set').choices(datasets).default('eval'))
    .option('--file <parquet>', 'pin this file and name it in the gate, instead of the file named there')
    .action(async (gate: string, options: PinOptions) => {
      process.exitCode = await reportingProblems({ json: false }, () => pin(gate, options));
    });

function reason(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Say why, in a few words.');
  return text.trim();
}

async function pin(path: string, { why, data, file }: PinOptions): Promise<number> {
  const opened = await openGate(path);
  const name =
    file === undefined
      ? undefined
      : relative(dirname(resolve(path)), resolve(file))
          .split(sep)
          .join('/');
  const interruption = listenForInterruption();
  try {
    const found = await findPin(opened, data, name, interruption.signal);
    process.stdout.write(`${linesOf(found).join('\n')}\n`);
    if (found.change === 'none') return exitCodes.pass;
    const log = await writePin(opened, found, why);
    process.stdout.write(`Pinned in ${printable(path)}; noted in ${printable(log)}\n`);
    return exitCodes.pass;
  } finally {
    interruption.done();
  }
}

const sentences: Readonly<Record<FoundPin['change'], string>> = {
  none: 'is pinned already: nothing was written',
  first: 'was not pinned before',
  'written-again': 'holds the same rows as before, in another file or order',
  moved: 'is the same file under another name',
  'hash-added': 'is the pinned file; its content hash is added',
  unknown: 'is another file; no content hash was pinned, so whether its rows differ is not known',
  rows: 'holds other rows than before',
};

function linesOf({ dataset, before, pin, rows, change }: FoundPin): string[] {
  const row = (what: string, old: string | undefined, now: string) => {
    const texts = [what, old === undefined || old === now ? now : `${old} -> ${now}`];
    return texts.map((text) => ({ text }));
  };
  const field = (name: keyof Pin) => row(name, before[name], pin[name]);
  const counted = rows.before === null ? undefined : formatCount(rows.before);
  return [
    `${printable(pin.path)} (${dataset}) ${sentences[change]}`,
    ...textTable([
      field('path'),
      row('rows', counted, formatCount(rows.after)),
      field('sha256'),
      field('content_sha256'),
    ]),
  ];
}
