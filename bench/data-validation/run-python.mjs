import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expectationsFile } from './data-folder.mjs';

const script = path.join(import.meta.dirname, 'great_expectations_and_evidently.py');

/**
 * @typedef {object} PythonReport What the script wrote.
 * @property {Record<string, string>} packages name to version
 * @property {Record<string, number>} seconds of each phase
 * @property {number} peak_mib
 * @property {{ type: string, success: boolean, raised: boolean, figures: Record<string, unknown>, failing_keys: number[] }[]} expectations in the order of expectations.json
 * @property {{ column: string, method: string, score: number, drifted: boolean }[]} drift
 */

/**
 * @param {import('../context.mjs').Context} context
 * @param {string} python
 * @param {import('./data-folder.mjs').DataFolder} folder
 * @param {'columns' | 'preset'} how the way Evidently is asked for drift
 * @returns {Promise<{ ms: number, report: PythonReport }>} milliseconds from the start of the process to its exit
 */
export async function runPython({ scratch }, python, { train, reference }, how) {
  const out = path.join(scratch, `${how}.json`);
  const start = performance.now();
  await promisify(execFile)(python, [script, train, reference, expectationsFile, out, how]);
  const ms = performance.now() - start;
  return { ms, report: JSON.parse(await readFile(out, 'utf8')) };
}
