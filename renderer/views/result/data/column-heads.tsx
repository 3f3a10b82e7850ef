import type { ReactNode } from 'react';
import { formatCount } from '../../../../shared/figures';
import type { SortColumn } from './column-order';
import type { ColumnRow } from './column-rows';
import { DistributionCell } from './DistributionCell';
import { DriftCell } from './DriftCell';
import { FailedCell } from './FailedCell';
import { MissingCell } from './MissingCell';
import { NameCell } from './NameCell';

interface ColumnHead {
  readonly id: SortColumn;
  readonly title: string;
  /** Shown on hover. */
  readonly hint: string;
  /** Pixels, or a share of what is left. */
  readonly width: { readonly width: number | `${number}fr`; readonly minWidth?: number };
  readonly numeric?: boolean;
  readonly cell: (row: ColumnRow) => ReactNode;
}

/** The columns of the list of columns, from left to right. */
export const columnHeads: readonly ColumnHead[] = [
  {
    id: 'column',
    title: 'Column',
    hint: 'As it is named in the data',
    width: { width: '1.5fr', minWidth: 170 },
    cell: (row) => <NameCell row={row} />,
  },
  {
    id: 'type',
    title: 'Type',
    hint: 'The type in the train data',
    width: { width: 118 },
    cell: ({ type }) => (
      <span className="assay-column-type" title={type}>
        {type}
      </span>
    ),
  },
  {
    id: 'missing',
    title: 'Missing',
    hint: 'The share of missing values in the train data; NaN and infinite values are missing',
    width: { width: 90 },
    numeric: true,
    cell: (row) => <MissingCell row={row} />,
  },
  {
    id: 'distinct',
    title: 'Distinct',
    hint: 'Different values in the train data',
    width: { width: 88 },
    numeric: true,
    cell: ({ distinct }) => (distinct === null ? '–' : formatCount(distinct)),
  },
  {
    id: 'distribution',
    title: 'Distribution',
    hint: 'Train over the reference; sorted by the total variation distance between them',
    width: { width: '0.9fr', minWidth: 124 },
    cell: (row) => <DistributionCell row={row} />,
  },
  {
    id: 'drift',
    title: 'Drift',
    hint: 'From the reference to train; sorted by how far it is beyond its threshold',
    width: { width: '1.6fr', minWidth: 200 },
    cell: (row) => <DriftCell row={row} />,
  },
  {
    id: 'failed',
    title: 'Failed checks',
    hint: 'Checks of the column that did not pass',
    width: { width: 118 },
    numeric: true,
    cell: (row) => <FailedCell row={row} />,
  },
];
