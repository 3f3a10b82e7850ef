import { alternate } from './measure.mjs';

const limitMs = 10_000;

/** @type {import('./benchmarks.mjs').Benchmark} */
export const gates = {
  id: 'gates',
  title: 'A whole gate on the command line, from start to exit',
  async run(context) {
    const rows = [];
    for (const name of ['healthy', 'incident', 'subtle']) {
      const gate = context.example(name);
      const take = async (/** @type {string} */ provider) =>
        (await context.assay('run', gate, '--quiet', '--provider', provider)).ms;
      const { cpu, wasm } = await alternate(5, { cpu: () => take('cpu'), wasm: () => take('wasm') });
      const peer = { name: '`--provider wasm`', samples: wasm };
      rows.push({
        what: `\`assay run\`, ${name}`,
        unit: /** @type {const} */ ('ms'),
        samples: cpu,
        peer,
        limit: limitMs,
      });
    }
    return rows;
  },
};
