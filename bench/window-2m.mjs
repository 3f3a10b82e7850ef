import { alternate } from './measure.mjs';
import { stageTimes } from './stages.mjs';
import { runInNewWindow } from './window.mjs';

const longTaskMs = 100;
const heapMiB = 100;

/** @type {import('./benchmarks.mjs').Benchmark} */
export const windowLarge = {
  id: 'window-2m',
  title: 'The gate of 2,000,000 rows x 15 columns in the window',
  async run(context) {
    const gate = await context.largeGate();
    const taken = await alternate(3, {
      window: () => runInNewWindow(context, gate),
      command: async () => {
        const { ms, stdout } = await context.assay('run', gate, '--json');
        return { ms, stages: stageTimes(JSON.parse(stdout)) };
      },
    });
    const longest = (/** @type {readonly number[]} */ tasks) => Math.max(0, ...tasks);
    const stage = (/** @type {import('../shared/run/schema').StageId} */ id) => ({
      unit: /** @type {const} */ ('ms'),
      samples: taken.window.map(({ document }) => stageTimes(document)[id]),
      peer: { name: 'command line', samples: taken.command.map(({ stages }) => stages[id]) },
    });
    return [
      {
        what: 'From the click on Run to the verdict',
        unit: 'ms',
        samples: taken.window.map(({ ms }) => ms),
        peer: { name: 'command line, start to exit', samples: taken.command.map(({ ms }) => ms) },
      },
      { what: 'Load', ...stage('load') },
      { what: 'Validate', ...stage('validate') },
      { what: 'Evaluate', ...stage('evaluate') },
      { what: 'Latency and memory', ...stage('latency') },
      {
        what: "Longest task of the page's main thread while the stages run",
        unit: 'ms',
        samples: taken.window.map(({ tasksBefore }) => longest(tasksBefore)),
        limit: longTaskMs,
      },
      {
        what: 'Longest task that shows the result',
        unit: 'ms',
        samples: taken.window.map(({ tasksAfter }) => longest(tasksAfter)),
        limit: longTaskMs,
      },
      {
        what: `Tasks over ${longTaskMs} ms, in all`,
        unit: 'tasks',
        samples: taken.window.map(
          ({ tasksBefore, tasksAfter }) =>
            [...tasksBefore, ...tasksAfter].filter((duration) => duration > longTaskMs).length,
        ),
      },
      {
        what: 'JavaScript heap of the page, peak',
        unit: 'MiB',
        samples: taken.window.map(({ memory }) => memory.heapMiB),
        limit: heapMiB,
      },
      {
        what: "Working set of the window's process, peak",
        unit: 'MiB',
        samples: taken.window.map(({ memory }) => memory.workingSetMiB),
      },
    ];
  },
};
