import { Select, Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  contributionMetricsAssetReadPermission,
  type AssetDetail,
} from '@guildhall/plugin-contribution-metrics-common';
import { RiLineChartLine, RiTableLine } from '@remixicon/react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  LoadingLines,
  Panel,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import { useSeries } from '../../query/queries';
import { FailureState, useTexts } from '../common';
import { SeriesLegend } from './SeriesLegend';
import { SeriesTable } from './SeriesTable';
import classes from './MetricsTab.module.css';
import { sortEvaluations } from './sortEvaluations';

// The charting library is only fetched by those who look at a chart.
const SeriesChart = lazy(() => import('./SeriesChart'));

const RANGES = ['30', '90', '365'];
const DAY = 86_400_000;

/** One metric over time, as a chart or as a table. */
export function ChartPanel(props: {
  asset: AssetDetail;
  metric: string | undefined;
  onChoose: (metric: string) => void;
}) {
  const t = useTexts();
  const { asset, metric } = props;
  const [params, setParams] = useSearchParams();
  const [asTable, setAsTable] = useState(false);
  const range = RANGES.includes(params.get('days') ?? '')
    ? params.get('days')!
    : '90';
  const setRange = (days: string) =>
    setParams(
      current => {
        const next = new URLSearchParams(current);
        next.set('days', days);
        return next;
      },
      { replace: true },
    );

  return (
    <Panel
      title={t('chart.title')}
      actions={
        metric && (
          <>
            <MetricSelect
              asset={asset}
              metric={metric}
              onChoose={props.onChoose}
            />
            <ToggleButtonGroup
              aria-label={t('chart.range')}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[range]}
              onSelectionChange={keys => setRange(String([...keys][0]))}
            >
              {RANGES.map(days => (
                <ToggleButton
                  key={days}
                  id={days}
                  size="small"
                  aria-label={t('chart.daysLong', { number: days })}
                >
                  {t('chart.days', { number: days })}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
            <ToggleButton
              size="small"
              iconStart={
                asTable ? (
                  <RiLineChartLine aria-hidden />
                ) : (
                  <RiTableLine aria-hidden />
                )
              }
              isSelected={asTable}
              onChange={setAsTable}
            >
              {t('common.asTable')}
            </ToggleButton>
          </>
        )
      }
    >
      {metric ? (
        <SeriesView
          entityRef={asset.entityRef}
          metric={metric}
          days={Number(range)}
          asTable={asTable}
        />
      ) : (
        <StateMessage compact title={t('chart.nothingToChoose')}>
          {t('chart.nothingHint')}
        </StateMessage>
      )}
    </Panel>
  );
}

function MetricSelect(props: {
  asset: AssetDetail;
  metric: string;
  onChoose: (metric: string) => void;
}) {
  const t = useTexts();
  const { metrics, measures } = props.asset;
  const options = [
    ...sortEvaluations(metrics).map(({ metric, title }) => ({
      id: metric,
      label: title,
    })),
    ...measures
      .filter(({ title, key }) =>
        metrics.every(
          metric =>
            metric.metric !== key &&
            metric.title !== title &&
            !metric.metric.endsWith(`/${key}`),
        ),
      )
      .map(({ key, title }) => ({
        id: key,
        label: `${title ?? key} (${t('chart.notDefined')})`,
      })),
  ];
  return (
    <Select
      className={classes.metricSelect}
      size="small"
      aria-label={t('chart.metric')}
      selectionMode="single"
      value={props.metric}
      onChange={metric => metric && props.onChoose(String(metric))}
      options={options}
    />
  );
}

function SeriesView(props: {
  entityRef: string;
  metric: string;
  days: number;
  asTable: boolean;
}) {
  const t = useTexts();
  const { entityRef, metric, days } = props;
  const from = useMemo(
    () => new Date(Math.floor(Date.now() / DAY - days) * DAY).toISOString(),
    [days],
  );
  const result = useSeries(entityRef, {
    metric,
    from,
    resolution: days > 180 ? 'week' : 'day',
  });
  if (result.isPending) {
    return <LoadingLines lines={6} height={28} />;
  }
  if (result.isError) {
    return (
      <FailureState
        compact
        error={result.error}
        permission={contributionMetricsAssetReadPermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  const series = result.data;
  if (series.points.length === 0) {
    return (
      <StateMessage compact title={t('chart.empty')}>
        {t('chart.emptyHint')}
      </StateMessage>
    );
  }
  return (
    <div
      className={classes.chart}
      data-stale={result.isPlaceholderData || undefined}
    >
      {props.asTable ? (
        <SeriesTable series={series} />
      ) : (
        <Suspense fallback={<LoadingLines lines={6} height={28} />}>
          <SeriesChart series={series} />
        </Suspense>
      )}
      <SeriesLegend series={series} />
      {series.truncated && (
        <Text variant="body-small" color="secondary">
          {t('chart.truncated')}
        </Text>
      )}
    </div>
  );
}
