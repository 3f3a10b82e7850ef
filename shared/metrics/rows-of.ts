import { binaryRows, selectBinaryRows } from './binary-rows';
import type { SampleRows, SampleSource } from './metric';
import { multiclassRows, selectMulticlassRows } from './multiclass-rows';
import { regressionRows, selectRegressionRows } from './regression-rows';

/** The sample that a source describes. Throws a RangeError where its arrays do not fit together. */
export function rowsOf(source: SampleSource): SampleRows {
  switch (source.task) {
    case 'binary':
      return binaryRows(source);
    case 'multiclass':
      return multiclassRows(source);
    case 'regression':
      return regressionRows(source);
  }
}

/** The given rows, in their order. Throws a RangeError for a row that does not exist. */
export function selectRows(rows: SampleRows, rowNumbers: Uint32Array): SampleRows {
  switch (rows.task) {
    case 'binary':
      return selectBinaryRows(rows, rowNumbers);
    case 'multiclass':
      return selectMulticlassRows(rows, rowNumbers);
    case 'regression':
      return selectRegressionRows(rows, rowNumbers);
  }
}
