import type { DataEngine } from '../../engines';
import { formatCount } from '../../figures';
import { raise } from '../../problem';
import type { LoadedTable } from '../stage';
import { readNumberColumn, type Wanted } from './number-column';

/** The square of a smaller weight is lost, and with it what it weighs beside none. */
const smallest = 1e-50;

/** The weight of each row, [n]. Raises as `readNumberColumn`, and `target-invalid` where all are 0, or some nearly so. */
export async function readWeights(
  wanted: Wanted,
  table: LoadedTable,
  data: DataEngine,
): Promise<Float64Array> {
  const weights = await readNumberColumn(wanted, table, data);
  const { column, what } = wanted;
  const where = { file: table.file, field: column };
  if (weights.every((weight) => weight === 0)) {
    raise(
      'target-invalid',
      `${what}, ${column} in ${table.file}, is 0 in every row, so that no row counts`,
      where,
      'name the column of weights, or take sample_weight out of the gate file',
    );
  }
  const tiny = weights.filter((weight) => weight > 0 && weight < smallest).length;
  if (tiny > 0) {
    raise(
      'target-invalid',
      `${what}, ${column} in ${table.file}, is above 0 and below 1e-50 in ${formatCount(tiny, 'row')}, too little to be reckoned with`,
      where,
      'multiply all weights by the same number, which changes no metric, or set these to 0',
    );
  }
  return weights;
}
