import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { multilayerPerceptron } from './multilayer-perceptron.mjs';

const rows = 200_000;
const widths = [30, 256, 256, 1];

/**
 * @typedef {object} Subject A model and the rows that it scores.
 * @property {string} name
 * @property {object} source what `prepareModel` needs
 * @property {import('../../shared/engines').Columns} columns
 */

const alone = {
  task: 'binary',
  classes: null,
  readExternal: async () => Promise.reject(new Error('this model is one file')),
};

/**
 * @param {import('../context.mjs').Context} context
 * @returns {Promise<Subject>} the example's candidate: text and whole numbers, one input for each column
 */
export async function exampleSubject(context) {
  const { openGate } = await context.project('cli/open-gate.ts');
  const { openTables } = await context.project('cli/engines/open-engines.ts');
  const gatePath = context.example('healthy');
  const { gate, files } = await openGate(gatePath);
  const data = await openTables(gate, files);
  const { columns: infos } = await data.inspect(gate.data.eval.path);
  await data.load('eval', gate.data.eval.path, gate.features, { signal: { aborted: false }, onRows() {} });
  const columns = await data.query(`SELECT ${gate.features.join(', ')} FROM eval`);
  data.close();
  const file = gate.models.candidate.onnx;
  const bytes = await readFile(path.join(path.dirname(gatePath), file));
  const features = gate.features.map((/** @type {string} */ name) =>
    infos.find((/** @type {{ name: string }} */ column) => column.name === name),
  );
  const source = { ...alone, bytes, file, features, positiveLabel: gate.positive_label };
  return { name: "the example's candidate", source, columns };
}

/**
 * @param {import('../context.mjs').Context} context
 * @returns {Promise<Subject>} a network on 30 columns of doubles
 */
export async function networkSubject(context) {
  const onnx = await context.project('shared/onnx/onnx_pb.ts');
  const names = Array.from({ length: widths[0] }, (_, at) => `x${at}`);
  const columns = Object.fromEntries(
    names.map((name, at) => [
      name,
      Float64Array.from({ length: rows }, (_, row) => Math.sin(row * 0.7 + at)),
    ]),
  );
  const features = names.map((name) => ({ name, type: 'float' }));
  const bytes = multilayerPerceptron(onnx, widths);
  const source = { ...alone, bytes, file: 'network.onnx', features, positiveLabel: 1 };
  return { name: `a network of ${widths.join('-')}`, source, columns: { rows, columns } };
}
