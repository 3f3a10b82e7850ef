import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';

const template = path.join(import.meta.dirname, 'assay.gate.yaml');
/** What the gate declares, as Great Expectations takes it. */
export const expectationsFile = path.join(import.meta.dirname, 'expectations.json');
const script = path.join(import.meta.dirname, 'make_data.py');
const seeds = { reference: 1, train: 2 };

/** @typedef {{ gate: string, train: string, reference: string }} DataFolder */

/**
 * A folder with train.parquet, reference.parquet and the gate over them. The tables are kept for later runs in the
 * system's temporary folder, until make_data.py changes.
 * @param {string} python
 * @param {number} rows of either table
 * @returns {Promise<DataFolder>}
 */
export async function dataFolder(python, rows) {
  await requireSameExpectations();
  const version = createHash('sha256')
    .update(await readFile(script))
    .digest('hex')
    .slice(0, 12);
  const folder = path.join(tmpdir(), 'assay-bench-data', `payments-${version}-${rows}`);
  if (!existsSync(folder)) await makeTables(python, rows, folder);
  const gate = path.join(folder, 'payments.assay.yaml');
  await copyFile(template, gate);
  return {
    gate,
    train: path.join(folder, 'train.parquet'),
    reference: path.join(folder, 'reference.parquet'),
  };
}

async function requireSameExpectations() {
  const { expectations } = parse(await readFile(template, 'utf8'));
  const declared = expectations.map((/** @type {{ type: string }} */ { type, ...kwargs }) => ({
    type,
    kwargs,
  }));
  if (!isDeepStrictEqual(declared, JSON.parse(await readFile(expectationsFile, 'utf8'))))
    throw new Error('assay.gate.yaml and expectations.json declare different expectations');
}

/**
 * In a folder that takes its name only when it is complete.
 * @param {string} python
 * @param {number} rows
 * @param {string} folder
 */
async function makeTables(python, rows, folder) {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const make = (/** @type {'train' | 'reference'} */ name, /** @type {string[]} */ ...options) =>
    execFileSync(python, [
      script,
      String(rows),
      String(seeds[name]),
      path.join(unfinished, `${name}.parquet`),
      ...options,
    ]);
  make('reference');
  make('train', '--drifted');
  await rename(unfinished, folder);
}
