import { Stack } from '@mantine/core';
import type { CheckRecord } from '../../../../shared/run/schema';
import { EmptyNote } from '../../../components/EmptyNote';
import { Panel } from '../../../components/Panel';
import { CheckDetail } from './CheckDetail';

interface Props {
  readonly column: string;
  readonly checks: readonly CheckRecord[];
}

/** Every check of the column, those that failed first. */
export function ColumnChecks({ column, checks }: Props) {
  const own = checks
    .filter((check) => check.column === column)
    .toSorted((left, right) => Number(left.status === 'pass') - Number(right.status === 'pass'));
  return (
    <Panel title="Checks">
      {own.length === 0 ? (
        <EmptyNote>The gate expects nothing of this column.</EmptyNote>
      ) : (
        <Stack gap={0} component="ul" className="assay-check-list">
          {own.map((check, index) => (
            <CheckDetail key={checkKey(check, index)} check={check} />
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function checkKey({ type, dataset, sentence }: CheckRecord, index: number): string {
  return `${index}-${type}-${dataset}-${sentence}`;
}
