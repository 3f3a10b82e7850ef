import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { formatCount } from '../../../../shared/figures';
import type { ColumnChange } from '../../../../shared/findings/what-changed';
import { EmptyNote } from '../../../components/EmptyNote';
import { Panel } from '../../../components/Panel';
import { ChangeLine } from './ChangeLine';
import type { ColumnRow } from './column-rows';

interface Props {
  /** By falling evidence. */
  readonly changes: readonly ColumnChange[];
  readonly columns: readonly ColumnRow[];
  /** Whether there are two data sets to compare. */
  readonly isCompared: boolean;
  readonly onOpen: (column: string) => void;
}

const first = 8;

/** The columns that changed, one line each, those with the most evidence first. */
export function WhatChangedPanel({ changes, columns, isCompared, onOpen }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const list = useId();
  const known = new Set(columns.map(({ column }) => column));
  const shown = isWhole ? changes : changes.slice(0, first);
  return (
    <Panel
      title="What changed"
      note={
        changes.length > 0 &&
        `${formatCount(changes.length)} of ${formatCount(columns.length, 'column')}${changes.length > 1 ? ', the strongest evidence first' : ''}.`
      }
      aside={
        changes.length > first && (
          <Button
            variant="default"
            size="compact-sm"
            fw={500}
            className="assay-rigid"
            aria-expanded={isWhole}
            aria-controls={list}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? `Show the first ${first}` : `Show all ${formatCount(changes.length)}`}
          </Button>
        )
      }
    >
      {changes.length === 0 ? (
        <EmptyNote>{nothing(columns.length, isCompared)}</EmptyNote>
      ) : (
        <ol className="assay-changes" id={list}>
          {shown.map((change) => (
            <ChangeLine
              key={change.column}
              change={change}
              onOpen={known.has(change.column) ? onOpen : null}
            />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function nothing(columns: number, isCompared: boolean): string {
  if (columns === 0) return 'The run holds no data.';
  return isCompared
    ? 'No column changed beyond its threshold, and no check of a column failed.'
    : 'There is one data set, so nothing could be compared; no check of a column failed.';
}
