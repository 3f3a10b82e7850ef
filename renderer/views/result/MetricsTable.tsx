import { Text, Tooltip, VisuallyHidden } from '@mantine/core';
import type { Interval } from '../../../shared/run/interval-schema';
import { IntervalTrack } from '../../charts/IntervalTrack';
import { DataTable } from '../../components/DataTable';
import { StatusMark, statusWidth } from '../../components/StatusMark';
import { metricTitle } from '../metric-title';
import { aligned } from './aligned';
import { intervalInWords, type MetricRow } from './performance/metric-rows';
import { signed } from './signed';

interface Props {
  readonly rows: readonly MetricRow[];
  readonly isCompared: boolean;
}

/** Every metric with how sure it is, beside the baseline and beside a model that knows nothing. */
export function MetricsTable({ rows, isCompared }: Props) {
  return (
    <DataTable
      label="Metrics"
      rows={rows}
      rowKey={({ metric }) => metric}
      minWidth={isCompared ? '58rem' : '34rem'}
      columns={[
        {
          title: 'Metric',
          cell: ({ metric, better }) => (
            <div className="assay-breakable">
              {metricTitle(metric)}
              <Text size="xs" c="dimmed">
                {better}
              </Text>
            </div>
          ),
        },
        {
          title: 'Candidate',
          numeric: true,
          width: '9.5rem',
          cell: ({ value, interval }) => <Figure text={figure(value)} interval={interval} format={aligned} />,
        },
        ...(isCompared ? compared : []),
        {
          title: 'Trivial model',
          numeric: true,
          width: '7rem',
          cell: ({ trivial, beatsTrivial }) => (
            <>
              {figure(trivial)}
              {beatsTrivial === false && (
                <Text size="xs" className="assay-bad">
                  not beaten
                </Text>
              )}
            </>
          ),
        },
        {
          title: 'Rules',
          width: statusWidth(rows),
          cell: ({ status }) => (status === null ? '' : <StatusMark status={status} />),
        },
      ]}
    />
  );
}

const compared = [
  {
    title: 'Baseline',
    numeric: true,
    width: '6rem',
    cell: ({ baseline }: MetricRow) => figure(baseline),
  },
  {
    title: 'Difference',
    numeric: true,
    width: '10.5rem',
    cell: ({ difference, differenceInterval, regression }: MetricRow) =>
      difference === null ? (
        '–'
      ) : (
        <Figure
          text={`${signed(difference)}${wordFor(regression)}`}
          className={toneOf(regression, differenceInterval)}
          interval={differenceInterval}
          format={signed}
        />
      ),
  },
  {
    title: 'Worse or better',
    width: '9rem',
    cell: ({ regression, regressionInterval, allowed }: MetricRow) =>
      regression === null ? (
        ''
      ) : (regressionInterval?.low ?? allowed) === null ? (
        '–'
      ) : (
        <>
          <VisuallyHidden>{regression > 0 ? 'worse' : regression < 0 ? 'better' : 'equal'}</VisuallyHidden>
          <IntervalTrack
            value={0 - regression}
            low={negated(regressionInterval?.high)}
            high={negated(regressionInterval?.low)}
            bound={allowed === null ? null : { at: 0 - allowed, bad: 'below' }}
          />
        </>
      ),
  },
] as const;

/** A colour only where the interval leaves no doubt that there is a difference, or where there is none to ask. */
function toneOf(regression: number | null, interval: Interval | null): string | undefined {
  const holdsZero = interval !== null && (interval.low ?? 0) <= 0 && (interval.high ?? 0) >= 0;
  if (regression === null || regression === 0 || holdsZero) return undefined;
  return regression > 0 ? 'assay-bad' : 'assay-good';
}

function wordFor(regression: number | null): string {
  if (regression === null || regression === 0) return '';
  return regression > 0 ? ' worse' : ' better';
}

function negated(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : 0 - value;
}

interface FigureProps {
  readonly text: string;
  readonly interval: Interval | null;
  readonly format: (value: number) => string;
  readonly className?: string | undefined;
}

function Figure({ text, interval, format, className }: FigureProps) {
  return (
    <>
      <span className={className}>{text}</span>
      {interval !== null && text !== unknown && (
        <Tooltip label={intervalInWords(interval)} multiline maw="22rem" openDelay={300}>
          <Text size="xs" c="dimmed">
            {interval.low === null || interval.high === null
              ? 'no interval'
              : `${format(interval.low)} to ${format(interval.high)}`}
          </Text>
        </Tooltip>
      )}
    </>
  );
}

const unknown = '–';

function figure(value: number | null): string {
  return value === null ? unknown : aligned(value);
}
