import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import { Command, Option } from 'commander';
import type { Clock } from '../../shared/engines';
import { noScoreCache } from '../../shared/no-score-cache';
import type { RunOutcome } from '../../shared/pipeline/progress';
import { runPipeline } from '../../shared/pipeline/run';
import type { RunDocument } from '../../shared/run/schema';
import { openEngines, type ProviderChoice, providerChoices } from '../engines/open-engines';
import { openScoreCache } from '../engines/open-score-cache';
import { createThreadCompute } from '../engines/thread-compute';
import { exitCodeOf } from '../exit-codes';
import { listenForInterruption } from '../interruption';
import { openGate } from '../open-gate';
import { printCancelled, printProblems, reportingProblems } from '../print-problems';
import { noProgress, type Progress, printProgress } from '../print-progress';
import { printReport, verdictLine } from '../print-report';
import { paintFor } from '../terminal';
import { version } from '../version';
import { makeFolder, writeReports } from '../write-reports';

interface RunOptions {
  readonly out?: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly provider: ProviderChoice;
  readonly cache: boolean;
}

/** Beside the bundle of the command line. */
const computeThread = new URL('./compute-thread.js', import.meta.url);

const clock: Clock = { now: () => performance.now(), timestamp: () => new Date().toISOString() };

export const runCommand = () =>
  new Command('run')
    .description('run a gate and give its verdict')
    .argument('<gate>', 'the gate file, *.assay.yaml or JSON')
    .option('--out <dir>', 'write run.json and evaluation_results.json into this folder')
    .option('--json', 'print the run document as JSON and nothing else on stdout', false)
    .option('-q, --quiet', 'print only the line of the verdict', false)
    .addOption(
      new Option('--provider <provider>', 'what runs the models').choices(providerChoices).default('cpu'),
    )
    .option('--no-cache', 'score every model anew, and keep no scores for the next run')
    .action(async (gate: string, options: RunOptions) => {
      process.exitCode = await reportingProblems(options, () => run(gate, options));
    });

async function run(path: string, options: RunOptions): Promise<number> {
  const progress = options.quiet ? noProgress : printProgress(process.stderr, clock.now);
  const outcome = await runGate(path, options, progress).catch((error: unknown) => {
    progress.end({ erase: false });
    throw error;
  });
  const reportFollows = outcome.status === 'finished' && !options.json && process.stdout.isTTY === true;
  progress.end({ erase: reportFollows });
  switch (outcome.status) {
    case 'cancelled':
      return printCancelled();
    case 'problem':
      return printProblems(outcome.problems, options);
    case 'finished':
      if (options.out !== undefined) await writeReports(outcome.document, options.out);
      if (!options.json) printProblems(outcome.document.problems, options);
      process.stdout.write(textOf(outcome.document, options));
      return exitCodeOf(outcome.document);
  }
}

async function runGate(path: string, options: RunOptions, progress: Progress): Promise<RunOutcome> {
  const { gate, sha256, files } = await openGate(path);
  if (options.out !== undefined) await makeFolder(options.out);
  const compute = createThreadCompute(computeThread);
  const scores = options.cache ? openScoreCache() : noScoreCache;
  const engines = await openEngines(gate, files, { provider: options.provider, compute, scores });
  const interruption = listenForInterruption();
  interruption.signal.addEventListener('abort', engines.data.interrupt);
  // A chunk of slow metrics takes longer than anyone who cancels would wait.
  interruption.signal.addEventListener('abort', () => compute.close());
  try {
    return await runPipeline(gate, engines, {
      runId: randomUUID(),
      gatePath: path,
      gateSha256: sha256,
      environment: {
        assay: version,
        runtime: `Node ${process.versions.node}`,
        platform: `${process.platform} ${process.arch}`,
        cpu: cpus()[0]?.model.trim() ?? null,
      },
      clock,
      signal: interruption.signal,
      onEvent: progress.onEvent,
    });
  } finally {
    engines.close();
    compute.close();
    interruption.done();
  }
}

function textOf(document: RunDocument, { json, quiet }: RunOptions): string {
  if (json) return `${JSON.stringify(document, null, 2)}\n`;
  const paint = paintFor(process.stdout, process.env);
  return quiet ? `${verdictLine(document.verdict, paint)}\n` : printReport(document, paint);
}
