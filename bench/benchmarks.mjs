import { dataValidation } from './data-validation.mjs';
import { gates } from './gates.mjs';
import { metrics } from './metrics.mjs';
import { rerun } from './rerun.mjs';
import { scoring } from './scoring.mjs';
import { transforms } from './transforms.mjs';
import { validateLarge } from './validate-2m.mjs';
import { windowLarge } from './window-2m.mjs';

/**
 * @typedef {object} Row What was measured, once per repetition.
 * @property {string} what
 * @property {'ms' | 'MiB' | 'rows/s' | 'tasks' | 'alarms' | '%'} unit
 * @property {readonly number[]} samples
 * @property {{ name: string, samples: readonly number[] }} [peer] Measured in turns with it.
 * @property {number} [limit] What it has to stay below.
 */

/**
 * @typedef {object} Benchmark
 * @property {string} id
 * @property {string} title
 * @property {(context: import('./context.mjs').Context) => Promise<Row[]>} run
 */

/** @type {readonly Benchmark[]} */
export const benchmarks = [
  gates,
  validateLarge,
  windowLarge,
  metrics,
  rerun,
  scoring,
  dataValidation,
  transforms,
];
