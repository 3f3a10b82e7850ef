import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

const script = path.join(import.meta.dirname, 'onnxruntime_rows.py');

/**
 * onnxruntime in Python with the same model and inputs, ready to be timed.
 * @param {string} python
 * @param {string} folder an empty one, for the model and the inputs
 * @param {{ model: Uint8Array, inputs: Readonly<Record<string, import('../../shared/engines').Tensor>>, output: string, threads: number, batch: number }} task
 * @returns {Promise<{ version: string, ms: () => Promise<number>, close: () => void }>}
 */
export async function startPythonPeer(python, folder, { model, inputs, output, threads, batch }) {
  const modelPath = path.join(folder, 'model.onnx');
  await writeFile(modelPath, model);
  const list = Object.entries(inputs).map(([name, { type, dims }], at) => ({
    name,
    type,
    dims,
    file: `input-${at}`,
  }));
  for (const { name, file } of list) {
    const { data } = inputs[name];
    await writeFile(path.join(folder, file), Array.isArray(data) ? JSON.stringify(data) : data);
  }
  await writeFile(path.join(folder, 'inputs.json'), JSON.stringify(list));
  const child = spawn(python, [script, folder, modelPath, output, String(threads), String(batch)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { done, value } = await lines.next();
    if (done) throw new Error('onnxruntime in Python ended');
    return value;
  };
  return {
    version: await next(),
    async ms() {
      child.stdin.write('\n');
      return Number(await next());
    },
    close: () => child.stdin.end(),
  };
}
