import type { DataEngine } from '../../engines';
import { formatCount } from '../../figures';
import { type Problem, raise } from '../../problem';
import { identifier } from '../../sql';
import { isReckonable } from '../reckonable';
import type { Predictions } from './predictions';

const shownRows = 5;

/** How far the probabilities of one row may sum from 1. */
const sumTolerance = 1e-3;

interface Source {
  readonly file: string;
  readonly field: string;
  /** The gate's key, where the eval table holds it. */
  readonly key: string | undefined;
}

/**
 * Raises `scores-invalid` where some are NaN, infinite or beyond what can be reckoned with, with the number of such rows and the first of them; returns
 * notes on what looks wrong but can be judged.
 */
export async function checkScores(
  predictions: Predictions,
  { file, field, key }: Source,
  data: DataEngine,
): Promise<readonly Problem[]> {
  if (predictions.kind === 'labels') return [];
  const where = { file, field };
  const width = predictions.kind === 'probabilities' ? predictions.classes.length : 1;
  const rows = rowsWhere(predictions.values, width, (value) => !Number.isFinite(value));
  if (rows.count > 0) {
    raise(
      'scores-invalid',
      `${formatCount(rows.count)} of ${formatCount(predictions.values.length / width)} scores of ${file} are missing, NaN or infinite: ${await nameRows(rows.first, key, data)}`,
      where,
      'look for missing or extreme values in the features of these rows, and fill them as the training did; or score every row of the eval set again',
    );
  }
  const large = rowsWhere(predictions.values, width, (value) => !isReckonable(value));
  if (large.count > 0) {
    raise(
      'scores-invalid',
      `${formatCount(large.count)} of ${formatCount(predictions.values.length / width)} scores of ${file} are beyond 1e50 in size, which no metric can be reckoned with: ${await nameRows(large.first, key, data)}`,
      where,
      'look for an overflow in the model or its features in these rows',
    );
  }
  if (predictions.kind === 'values') {
    if (predictions.interval !== null) await checkInterval(predictions.interval, { file, field, key }, data);
    return [];
  }
  const notes: Problem[] = [];
  const outside = rowsWhere(predictions.values, width, (value) => value < 0 || value > 1);
  if (outside.count > 0 && predictions.kind === 'probabilities') {
    raise(
      'scores-invalid',
      `${formatCount(outside.count, 'row')} of ${file} have probabilities outside 0 to 1: ${await nameRows(outside.first, key, data)}`,
      where,
      'export the probabilities of all classes, or write scores_are: logits if they are logits',
    );
  }
  if (outside.count > 0) {
    notes.push({
      kind: 'scores-invalid',
      message: `${formatCount(outside.count)} scores of ${file} lie outside 0 to 1, so they are no probabilities: metrics of probabilities are not defined`,
      where,
      mend: 'export the model with probabilities, write scores_are: logits if they are, or set the threshold on the scale of its scores',
    });
  } else if (predictions.kind === 'probabilities') {
    const off = rowsOffOne(predictions.values, width);
    if (off.count > 0) {
      notes.push({
        kind: 'scores-invalid',
        message: `the probabilities of ${file} do not sum to 1 in ${formatCount(off.count, 'row')}, so that metrics of probabilities are not defined: ${await nameRows(off.first, key, data)}`,
        where,
        mend: 'export the probabilities of all classes, or write scores_are: logits if they are logits',
      });
    }
  }
  return notes;
}

/** Raises `scores-invalid` where a predicted interval lacks an end or has them the wrong way round. */
async function checkInterval(
  { low, high }: { readonly low: Float64Array; readonly high: Float64Array },
  { file, field, key }: Source,
  data: DataEngine,
): Promise<void> {
  const isWrong = low.map((end, row) => Number(!(end <= (high[row] as number))));
  const wrong = rowsWhere(isWrong, 1, (value) => value === 1);
  if (wrong.count === 0) return;
  raise(
    'scores-invalid',
    `the predicted interval of ${file} lacks an end, or ends below its beginning, in ${formatCount(wrong.count)} of ${formatCount(low.length, 'row')}: ${await nameRows(wrong.first, key, data)}`,
    { file, field },
    'name the columns as interval: [low, high], and fill both in every row',
  );
}

interface Rows {
  readonly count: number;
  /** Row numbers from 0, at most `shownRows`. */
  readonly first: readonly number[];
}

function rowsWhere(values: Float64Array, width: number, isWrong: (value: number) => boolean): Rows {
  const first: number[] = [];
  let count = 0;
  let last = -1;
  for (let at = 0; at < values.length; at++) {
    if (!isWrong(values[at] as number)) continue;
    const row = Math.floor(at / width);
    if (row === last) continue;
    last = row;
    count += 1;
    if (first.length < shownRows) first.push(row);
  }
  return { count, first };
}

/** Those of row-major probabilities that do not sum to 1. */
export function rowsOffOne(values: Float64Array, width: number): Rows {
  const first: number[] = [];
  let count = 0;
  for (let row = 0; row < values.length / width; row++) {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at++) sum += values[at] as number;
    if (Math.abs(sum - 1) <= sumTolerance) continue;
    count += 1;
    if (first.length < shownRows) first.push(row);
  }
  return { count, first };
}

/** `row 3 (id A17), row 9 (id B2) and others`; rows count from 1. */
async function nameRows(rows: readonly number[], key: string | undefined, data: DataEngine): Promise<string> {
  const keys = key === undefined ? [] : await keysOf(rows, key, data);
  const named = rows.map((row, at) => {
    const value = keys[at];
    return `row ${formatCount(row + 1)}${value === undefined ? '' : ` (${key} ${value})`}`;
  });
  return `${rows.length === 1 ? '' : 'among them '}${named.join(', ')}`;
}

async function keysOf(rows: readonly number[], key: string, data: DataEngine): Promise<readonly string[]> {
  const found = await data.query(
    `SELECT CAST(value AS VARCHAR) AS value FROM (SELECT ${identifier(key)} AS value, row_number() OVER () - 1 AS row FROM eval) WHERE row IN (${rows.join(', ')}) ORDER BY row`,
  );
  return Array.from(found.columns.value ?? [], String);
}
