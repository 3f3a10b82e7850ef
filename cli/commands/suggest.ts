import { basename, dirname, relative, resolve, sep } from 'node:path';
import { Command, Option } from 'commander';
import { type Severity, severities } from '../../shared/checks/check';
import { formatCount } from '../../shared/figures';
import { profileFile } from '../../shared/suggest/profile-file';
import { type Suggestion, suggestGate } from '../../shared/suggest/suggest-gate';
import { openNativeDataEngine } from '../engines/native-data-engine';
import { exitCodes } from '../exit-codes';
import { listenForInterruption } from '../interruption';
import { reportingProblems } from '../print-problems';
import { printSteps } from '../print-steps';
import { printable } from '../terminal';
import { orUnwritable, requireAbsent, writeNew, writeWhole } from '../write-file';

interface SuggestOptions {
  readonly reference?: string;
  readonly out?: string;
  readonly force: boolean;
  readonly target?: string;
  readonly severity?: Severity;
}

export const suggestCommand = () =>
  new Command('suggest')
    .description('write a gate for data from what a good snapshot of it holds')
    .argument('<data>', 'the Parquet file that the gate checks')
    .option('--reference <file>', 'learn from this good snapshot instead, and compare the data with it')
    .option('--target <column>', 'the column of true labels: also look for columns that reveal it')
    .addOption(
      new Option('--severity <severity>', 'what a failure of the expectations means').choices(severities),
    )
    .option('--out <file>', 'write the gate into this file instead of printing it')
    .option('--force', 'replace the file when it is there', false)
    .action(async (data: string, options: SuggestOptions) => {
      process.exitCode = await reportingProblems({ json: false }, () => suggest(data, options));
    });

async function suggest(data: string, options: SuggestOptions): Promise<number> {
  const { out, force, reference, target, severity } = options;
  if (out !== undefined && !force) await requireAbsent(out);
  const folder = out === undefined ? '.' : dirname(out);
  const suggestion = await suggestFrom(data, options, {
    train: pathFrom(folder, data),
    reference: reference === undefined ? undefined : pathFrom(folder, reference),
    target,
    severity,
  });
  if (out === undefined) {
    process.stdout.write(suggestion.text);
    return exitCodes.pass;
  }
  await orUnwritable(out, () => (force ? writeWhole : writeNew)(out, suggestion.text));
  const size = `${formatCount(suggestion.expectations, 'expectation')} for ${formatCount(suggestion.columns.length, 'column')}`;
  process.stderr.write(`${printable(out)}: ${size}. Run it with: assay run ${printable(out)}\n`);
  return exitCodes.pass;
}

async function suggestFrom(
  data: string,
  { reference, target }: SuggestOptions,
  asGate: Parameters<typeof suggestGate>[1],
): Promise<Suggestion> {
  const source = reference ?? data;
  const engine = await openNativeDataEngine([data, source], (name) => resolve(name));
  const interruption = listenForInterruption();
  const steps = printSteps(process.stderr, () => performance.now());
  try {
    if (source !== data) await engine.inspect(data);
    const profile = await profileFile(source, engine, {
      target,
      signal: interruption.signal,
      onProgress: ({ fraction, note }) => steps.show(fraction, note),
    });
    return suggestGate(profile, asGate);
  } finally {
    steps.end();
    engine.close();
    interruption.done();
  }
}

/** As a gate file in `folder` names it, with slashes on every system. */
function pathFrom(folder: string, file: string): string {
  return relative(resolve(folder), resolve(file)).split(sep).join('/') || basename(file);
}
