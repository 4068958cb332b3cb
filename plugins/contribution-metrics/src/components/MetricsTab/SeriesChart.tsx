import type { Series } from '@guildhall/plugin-contribution-metrics-common';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import {
  formatDate,
  formatNumber,
  formatValue,
} from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import classes from './MetricsTab.module.css';
import { valueTicks } from './valueTicks';

const axis = {
  stroke: 'var(--bui-border-2)',
  tick: { fill: 'var(--bui-fg-secondary)', fontSize: 11 },
  tickLine: false,
};

/** The points as a line, with the baseline and its window, targets and limits. */
export default function SeriesChart(props: { series: Series }) {
  const t = useTexts();
  const { series } = props;
  const { unit, limits, baseline, targets } = series;
  const points = series.points.map(point => ({
    at: Date.parse(point.at),
    value: point.value,
  }));
  const from = Date.parse(series.from);
  const to = Date.parse(series.to);
  const title = series.title ?? series.metric;
  const ticks = valueTicks(series);
  const label = t('chart.label', {
    title,
    from: formatDate(series.from),
    to: formatDate(series.to),
    points: formatNumber(points.length),
    last: formatValue(points.at(-1)?.value, unit),
  });

  return (
    <figure className={classes.figureBox} role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={260}>
        <LineChart
          data={points}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid
            stroke="color-mix(in srgb, var(--bui-fg-primary) 10%, transparent)"
            vertical={false}
          />
          <XAxis
            {...axis}
            dataKey="at"
            type="number"
            scale="time"
            domain={[from, to]}
            ticks={ticksBetween(from, to)}
            tickFormatter={(at: number) =>
              formatDate(new Date(at).toISOString())
            }
          />
          <YAxis
            {...axis}
            axisLine={false}
            width={56}
            domain={
              ticks ? [ticks[0], ticks[ticks.length - 1]] : ['auto', 'auto']
            }
            ticks={ticks}
            tickFormatter={formatNumber}
            tickCount={6}
          />
          {baseline?.from && baseline.to && (
            <ReferenceArea
              ifOverflow="hidden"
              x1={Math.max(from, Date.parse(baseline.from))}
              x2={Math.min(to, Date.parse(baseline.to))}
              fill="var(--bui-fg-secondary)"
              fillOpacity={0.12}
              stroke="none"
            />
          )}
          {baseline?.value !== undefined && (
            <ReferenceLine
              ifOverflow="extendDomain"
              y={baseline.value}
              stroke="var(--bui-fg-secondary)"
              strokeDasharray="2 3"
            />
          )}
          {limits?.warning !== undefined && (
            <ReferenceLine
              ifOverflow="extendDomain"
              y={limits.warning}
              stroke="var(--bui-fg-warning)"
              strokeDasharray="6 3"
            />
          )}
          {limits?.degraded !== undefined && (
            <ReferenceLine
              ifOverflow="extendDomain"
              y={limits.degraded}
              stroke="var(--bui-fg-negative)"
              strokeDasharray="6 3"
            />
          )}
          {targets.map(target => (
            <ReferenceLine
              ifOverflow="extendDomain"
              key={`${target.by} ${target.value}`}
              y={target.value}
              stroke="var(--bui-fg-positive)"
              strokeWidth={1.5}
            />
          ))}
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--bui-border-2)' }}
            content={({ active, payload }) => {
              const point = payload?.[0]?.payload as
                | (typeof points)[number]
                | undefined;
              return active && point ? (
                <div className={classes.tooltip}>
                  <strong>{formatValue(point.value, unit)}</strong>
                  <span>{formatDate(new Date(point.at).toISOString())}</span>
                </div>
              ) : null;
            }}
          />
          <Line
            dataKey="value"
            type="linear"
            stroke="var(--bui-fg-announcement)"
            strokeWidth={2}
            dot={{
              r: dotSize(points.length),
              fill: 'var(--bui-fg-announcement)',
              strokeWidth: 0,
            }}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </figure>
  );
}

/** A single point has no line that leads to it. */
function dotSize(points: number): number {
  if (points === 1) {
    return 5;
  }
  return points > 120 ? 1.2 : 2;
}

function ticksBetween(from: number, to: number): number[] {
  const count = 6;
  return Array.from(
    { length: count },
    (_, index) => from + ((to - from) * (index + 0.5)) / count,
  );
}
