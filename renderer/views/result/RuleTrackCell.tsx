import { Text } from '@mantine/core';
import { formatCount } from '../../../shared/figures';
import type { RunDocument } from '../../../shared/run/schema';
import { IntervalTrack } from '../../charts/IntervalTrack';
import { moreRows, type OneRule, ruleTrack } from './rule-track';

interface Props {
  readonly rule: OneRule;
  readonly document: Pick<RunDocument, 'evaluations' | 'subgroups'>;
}

/** The interval of a rule against its bound, and how many more rows would settle it. */
export function RuleTrackCell({ rule, document }: Props) {
  const track = ruleTrack(rule);
  const more = moreRows(rule, document);
  if (track === null && rule.interval === null) return null;
  return (
    <div>
      {track === null ? (
        <Text size="xs" c="dimmed" title={rule.interval?.reason ?? undefined}>
          no interval
        </Text>
      ) : (
        <IntervalTrack {...track} />
      )}
      {more !== null && (
        <Text size="xs" className="assay-warn assay-tabular">
          {formatCount(more, 'more row')}
        </Text>
      )}
    </div>
  );
}
