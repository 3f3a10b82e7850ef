import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Milliseconds between two looks at the memory. */
const interval = 20;

/**
 * @typedef {object} StageUse
 * @property {string} id
 * @property {number} ms
 * @property {number} peakMiB The most resident memory that the process was seen with while the stage ran.
 */

/**
 * Runs a gate on the built command line, without a score cache, and watches the resident memory of its process from outside,
 * as its own threads may be busy. The stages end with the process, one after another, which tells when each ran.
 * @param {string} root the project's folder
 * @param {string} gate
 * @returns {Promise<{ stages: StageUse[], peakMiB: number }>}
 */
export async function memoryByStage(root, gate) {
  if (process.platform !== 'linux') throw new Error('the memory of a running process is read from /proc');
  const command = path.join(root, 'dist', 'cli', 'assay.js');
  const child = spawn(process.execPath, [command, 'run', gate, '--json', '--no-cache'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  /** @type {{ at: number, resident: number }[]} */
  const seen = [];
  let [stdout, peakMiB] = ['', 0];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const mebibytes = (/** @type {string} */ field) =>
      Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    seen.push({ at: performance.now(), resident: mebibytes('VmRSS') });
    peakMiB = Math.max(peakMiB, mebibytes('VmHWM'));
  }, interval);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  /** @type {import('../shared/run/schema').RunDocument} */
  const document = JSON.parse(stdout);
  const stages = [];
  let end = performance.now();
  for (const { id, duration_ms: ms } of document.stages.toReversed()) {
    const during = seen.filter(({ at }) => at >= end - ms && at <= end);
    stages.unshift({ id, ms, peakMiB: Math.max(0, ...during.map(({ resident }) => resident)) });
    end -= ms;
  }
  return { stages, peakMiB };
}
