import { dataFolder } from './data-validation/data-folder.mjs';
import { runPython } from './data-validation/run-python.mjs';
import { requireSameFindings } from './data-validation/same-findings.mjs';
import { alternate, median } from './measure.mjs';
import { stageTimes } from './stages.mjs';
import { runInNewWindow } from './window.mjs';

const rows = 1_000_000;
const moreRows = 5_000_000;
const repetitions = Number(process.env.ASSAY_BENCH_REPETITIONS ?? 3);
const growth = 1.2;
const timesFaster = { command: 5, window: 2 };
const python = process.env.ASSAY_BENCH_PYTHON;

/** @type {import('./benchmarks.mjs').Benchmark} */
export const dataValidation = {
  id: 'data-validation',
  title: '40 expectations and the drift of 30 columns, 1,000,000 rows against a reference of as many',
  async run(context) {
    if (python === undefined) {
      console.warn(
        'data-validation needs ASSAY_BENCH_PYTHON, with bench/data-validation/requirements.txt installed',
      );
      return [];
    }
    const [folder, large] = [await dataFolder(python, rows), await dataFolder(python, moreRows)];
    const assay = (/** @type {string} */ gate) => context.assay('run', gate, '--json');
    const taken = await alternate(repetitions, {
      command: () => assay(folder.gate),
      columns: () => runPython(context, python, folder, 'columns'),
      window: () => runInNewWindow(context, folder.gate),
      preset: () => runPython(context, python, folder, 'preset'),
      large: () => assay(large.gate),
    });
    const documents = taken.command.map(({ stdout }) => JSON.parse(stdout));
    for (const document of [documents[0], taken.window[0].document])
      requireSameFindings(document, taken.columns[0].report);
    const largeWindow = await runInNewWindow(context, large.gate);

    const msOf = (/** @type {readonly { ms: number }[]} */ measured) => measured.map(({ ms }) => ms);
    const millisecondsOf = (/** @type {readonly number[]} */ samples) => ({
      unit: /** @type {const} */ ('ms'),
      samples,
    });
    const peers = [
      { name: `${libraries(taken.columns)}, \`ValueDrift\` of each column`, taken: taken.columns },
      { name: `${libraries(taken.preset)}, \`DataDriftPreset\``, taken: taken.preset },
    ];
    const against = peers.flatMap(({ name, taken: peer }) => {
      const time = { name, samples: msOf(peer) };
      const memory = { name, samples: peer.map(({ report }) => report.peak_mib) };
      const limit = (/** @type {number} */ times) => median(time.samples) / times;
      return [
        {
          what: 'Command line, start to exit',
          ...millisecondsOf(msOf(taken.command)),
          peer: time,
          limit: limit(timesFaster.command),
        },
        {
          what: 'Window, click on Run to verdict',
          ...millisecondsOf(msOf(taken.window)),
          peer: time,
          limit: limit(timesFaster.window),
        },
        {
          what: 'Command line, peak memory',
          ...memoryOf(taken.command.map(({ peakMiB }) => peakMiB)),
          peer: memory,
          limit: median(memory.samples),
        },
        {
          what: "Peak working set of the window's process",
          ...memoryOf(taken.window.map(({ memory: { workingSetMiB } }) => workingSetMiB)),
          peer: memory,
          limit: median(memory.samples),
        },
      ];
    });
    const phases = (/** @type {(seconds: Record<string, number>) => number} */ secondsOf) =>
      taken.columns.map(({ report }) => secondsOf(report.seconds) * 1000);
    const stages = documents.map(stageTimes);
    const afterLoad = stages.map(({ load, ...rest }) => Object.values(rest).reduce((sum, ms) => sum + ms, 0));
    const linear = (/** @type {readonly number[]} */ samples) => (median(samples) * growth * moreRows) / rows;
    return [
      ...against,
      {
        what: 'Load, on the command line',
        ...millisecondsOf(stages.map(({ load }) => load)),
        peer: { name: '`pandas.read_parquet` of both files', samples: phases(({ read }) => read) },
      },
      {
        what: 'All stages after it',
        ...millisecondsOf(afterLoad),
        peer: {
          name: 'great_expectations and Evidently without their import, `ValueDrift` of each column',
          samples: phases((seconds) => seconds.great_expectations + seconds.evidently),
        },
      },
      {
        what: `Command line, ${moreRows.toLocaleString('en')} rows`,
        ...millisecondsOf(msOf(taken.large)),
        peer: { name: `${rows.toLocaleString('en')} rows`, samples: msOf(taken.command) },
        limit: linear(msOf(taken.command)),
      },
      {
        what: `Window, ${moreRows.toLocaleString('en')} rows`,
        ...millisecondsOf([largeWindow.ms]),
        peer: { name: `${rows.toLocaleString('en')} rows`, samples: msOf(taken.window) },
        limit: linear(msOf(taken.window)),
      },
      {
        what: `Command line, peak memory with ${moreRows.toLocaleString('en')} rows`,
        ...memoryOf(taken.large.map(({ peakMiB }) => peakMiB)),
      },
      {
        what: `Peak working set of the window's process with ${moreRows.toLocaleString('en')} rows`,
        ...memoryOf([largeWindow.memory.workingSetMiB]),
      },
    ];
  },
};

const memoryOf = (/** @type {readonly number[]} */ samples) => ({
  unit: /** @type {const} */ ('MiB'),
  samples,
});

/** @param {readonly { report: import('./data-validation/run-python.mjs').PythonReport }[]} taken */
function libraries([{ report }]) {
  const { great_expectations: gx, evidently } = report.packages;
  return `great_expectations ${gx} and Evidently ${evidently}`;
}
