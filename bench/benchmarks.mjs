import { bootstrap } from './bootstrap.mjs';
import { coverage } from './coverage.mjs';
import { dataValidation } from './data-validation.mjs';
import { gatePower } from './gate-power.mjs';
import { gates } from './gates.mjs';
import { largeEvaluation } from './large-evaluation.mjs';
import { latency } from './latency.mjs';
import { metrics } from './metrics.mjs';
import { rerun } from './rerun.mjs';
import { scoring } from './scoring.mjs';
import { transforms } from './transforms.mjs';
import { validateLarge } from './validate-2m.mjs';
import { windowLarge } from './window-2m.mjs';

/**
 * @typedef {object} Row What was measured, once per repetition.
 * @property {string} what
 * @property {'ms' | 'µs' | 'MiB' | 'rows/s' | 'tasks' | 'alarms' | '%'} unit
 * @property {readonly number[]} samples
 * @property {{ name: string, samples: readonly number[] }} [peer] Measured in turns with it.
 * @property {number} [limit] What it has to stay below.
 */

/**
 * @typedef {object} Benchmark
 * @property {string} id
 * @property {string} title
 * @property {boolean} [onRequest] Takes too long to be run unless it is named.
 * @property {(context: import('./context.mjs').Context) => Promise<Row[]>} run
 */

/** @type {readonly Benchmark[]} */
export const benchmarks = [
  gates,
  validateLarge,
  windowLarge,
  metrics,
  bootstrap,
  rerun,
  latency,
  scoring,
  dataValidation,
  transforms,
  gatePower,
  coverage,
  largeEvaluation,
];
