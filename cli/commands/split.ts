import { dirname, join, sep } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { formatCount, formatPercent } from '../../shared/figures';
import { scalarText } from '../../shared/gate/set-pin';
import { splitParameters } from '../../shared/split';
import { exitCodes } from '../exit-codes';
import { listenForInterruption } from '../interruption';
import { reportingProblems } from '../print-problems';
import { type SplitRequest, splitParquet } from '../split-parquet';
import { printable } from '../terminal';

interface SplitOptions {
  readonly by: string;
  readonly fraction: number;
  readonly salt: string;
  readonly train?: string;
  readonly eval?: string;
  readonly force: boolean;
}

export const splitCommand = () =>
  new Command('split')
    .description('divide the rows of a Parquet file into train and eval by the hash of a key')
    .argument('<data>', 'the Parquet file')
    .requiredOption('--by <column>', 'the key: all rows of a key are in one part')
    .requiredOption('--fraction <number>', 'the share of the keys that goes to eval, such as 0.2', fraction)
    .option('--salt <text>', 'a text put before the key; another salt gives another split', '')
    .option('--train <file>', 'where train is written; train.parquet beside the data when left out')
    .option('--eval <file>', 'where eval is written; eval.parquet beside the data when left out')
    .option('--force', 'replace the files when they are there', false)
    .action(async (data: string, options: SplitOptions) => {
      process.exitCode = await reportingProblems({ json: false }, () => split(data, options));
    });

function fraction(text: string): number {
  const parsed = splitParameters.fraction.safeParse(text.trim() === '' ? text : Number(text));
  if (!parsed.success) throw new InvalidArgumentError('Give a number above 0 and below 1.');
  return parsed.data;
}

async function split(data: string, { by, fraction, salt, force, ...files }: SplitOptions): Promise<number> {
  const request: SplitRequest = {
    data,
    split: { by, fraction, salt },
    files: {
      train: files.train ?? join(dirname(data), 'train.parquet'),
      eval: files.eval ?? join(dirname(data), 'eval.parquet'),
    },
    force,
  };
  const interruption = listenForInterruption();
  try {
    process.stdout.write(snippet(request, await splitParquet(request, interruption.signal)));
    return exitCodes.pass;
  } finally {
    interruption.done();
  }
}

/** The part of a gate that names the two files and verifies the split, with the counts as comments. */
function snippet({ split, files }: SplitRequest, rows: Readonly<Record<'train' | 'eval', number>>): string {
  const total = rows.train + rows.eval;
  const line = (part: 'train' | 'eval') => {
    const count = `${formatCount(rows[part], 'row')}, ${formatPercent(rows[part] / total)}`;
    return `  ${part}: ${yaml(files[part].split(sep).join('/'))} # ${count}\n`;
  };
  const salt = split.salt === '' ? '' : `  salt: ${yaml(split.salt)}\n`;
  return `data:\n${line('train')}${line('eval')}split:\n  by: ${yaml(split.by)}\n  fraction: ${split.fraction}\n${salt}`;
}

function yaml(text: string): string {
  return printable(scalarText(text, false));
}
