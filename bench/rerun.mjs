import { openWindow } from './window.mjs';

const repetitions = 3;

/** @type {import('./benchmarks.mjs').Benchmark} */
export const rerun = {
  id: 'rerun',
  title: 'Running a gate again in the same window, whose engines are kept',
  async run(context) {
    const first = [];
    const second = [];
    for (let repetition = 0; repetition < repetitions; repetition++) {
      const opened = await openWindow(context, context.example('healthy'));
      try {
        first.push((await opened.run()).ms);
        second.push((await opened.run()).ms);
      } finally {
        await opened.close();
      }
    }
    const peer = { name: 'the first run', samples: first };
    return [{ what: 'The second run of `healthy`, click to verdict', unit: 'ms', samples: second, peer }];
  },
};
