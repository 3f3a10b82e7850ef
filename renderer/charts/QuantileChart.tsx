import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { ordinal } from '../../shared/figures';
import { ChartTooltip } from './ChartTooltip';
import { axisStyle, chartFrame, chartMargin, labelStyle, squareHeight } from './look';
import { type QuantilePair, rangeOf } from './quantile-points';
import type { Axis, ValueFormat } from './value-format';

interface Side {
  readonly title: string;
  readonly color: string;
}

interface Props {
  readonly pairs: readonly QuantilePair[];
  readonly reference: Side;
  readonly current: Side;
  readonly axis: Axis;
  readonly format: ValueFormat;
}

/** Quantiles of one data set against those of another; equal distributions lie on the diagonal. */
export function QuantileChart({ pairs, reference, current, axis, format }: Props) {
  const [from, to] = rangeOf(pairs.flatMap((pair) => [pair.reference, pair.current]));
  const ticks = format.ticks(from, to, axis);
  const text = new Map(ticks.map((tick) => [tick.value, tick.text]));
  const common = {
    ...axisStyle,
    type: 'number',
    scale: axis,
    domain: [from, to],
    ticks: [...text.keys()],
    tickFormatter: (value: number) => text.get(value) ?? '',
  } as const;
  return (
    <LineChart
      {...chartFrame}
      height={squareHeight}
      data={[...pairs]}
      margin={{ ...chartMargin, top: 24, bottom: 18 }}
    >
      <CartesianGrid stroke="var(--assay-grid)" />
      <XAxis
        {...common}
        domain={[from, to]}
        dataKey="reference"
        label={{ value: reference.title, position: 'insideBottom', offset: -12, ...labelStyle }}
      />
      <YAxis
        {...common}
        domain={[from, to]}
        width={Math.max(...ticks.map(({ text: { length } }) => length)) > 8 ? 84 : 60}
        label={{ value: current.title, position: 'top', offset: 12, dx: 16, ...labelStyle }}
      />
      <ReferenceLine
        segment={[
          { x: from, y: from },
          { x: to, y: to },
        ]}
        stroke="var(--assay-axis)"
        strokeDasharray="4 4"
      />
      <Line
        dataKey="current"
        name={current.title}
        stroke={current.color}
        strokeWidth={1.5}
        dot={{ r: 2.5, fill: current.color, strokeWidth: 0 }}
        activeDot={{ r: 5, fill: current.color }}
        isAnimationActive={false}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--assay-axis)' }}
        content={({ payload }) => {
          const pair: QuantilePair | undefined = payload[0]?.payload;
          if (pair === undefined) return null;
          return (
            <ChartTooltip
              title={`${ordinal(pair.share * 100)} percentile`}
              lines={[
                { ...reference, value: format.full(pair.reference) },
                { ...current, value: format.full(pair.current) },
              ]}
            />
          );
        }}
      />
    </LineChart>
  );
}
