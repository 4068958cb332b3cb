import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert, Button } from '@backstage/ui';
import {
  contributionMetricsAssetReadPermission,
  type Metric,
} from '@guildhall/plugin-contribution-metrics-common';
import { RiFocus3Line } from '@remixicon/react';
import {
  formatDate,
  formatNumber,
  LoadingLines,
  Panel,
  StateMessage,
  useEntityNames,
} from '@guildhall/plugin-guildhall-react';
import { useMetric } from '../../query/queries';
import { FailureState, StateIcon, useTexts } from '../common';
import classes from './MetricPage.module.css';
import { MetricAssets } from './MetricAssets';

/** The assets that a definition applies to, worst first. The definition itself stands on the overview of the entity. */
export function MetricAssetsTab() {
  const t = useTexts();
  const { entity } = useEntity();
  const result = useMetric(stringifyEntityRef(entity));

  if (result.isPending) {
    return (
      <Panel title={t('metric.worstFirst')}>
        <LoadingLines lines={6} />
      </Panel>
    );
  }
  if (result.isError && !result.data) {
    return (
      <FailureState
        error={result.error}
        permission={contributionMetricsAssetReadPermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  const { items, first } = result.data;
  const { metric } = first;
  return (
    <div className={classes.page}>
      {metric.review?.overdue && <ReviewOverdue metric={metric} />}
      <Panel
        title={t('metric.worstFirst')}
        actions={<Counts counts={metric.counts} />}
      >
        {items.length === 0 ? (
          <StateMessage
            icon={<RiFocus3Line size={40} aria-hidden />}
            title={t('metric.emptyTitle')}
          >
            {t('metric.empty')}
          </StateMessage>
        ) : (
          <MetricAssets items={items} />
        )}
        {result.hasNextPage && (
          <Button
            variant="secondary"
            isPending={result.isFetchingNextPage}
            onPress={() => result.fetchNextPage()}
          >
            {t('common.loadMore')}
          </Button>
        )}
      </Panel>
    </div>
  );
}

function ReviewOverdue(props: { metric: Metric }) {
  const t = useTexts();
  const { metric } = props;
  const owner = useEntityNames(metric.owner ? [metric.owner] : []);
  return (
    <Alert
      status="warning"
      icon
      title={t('metric.reviewOverdueTitle')}
      description={t('metric.reviewOverdue', {
        date: formatDate(metric.review!.due),
        owner: owner || t('common.noOwner'),
      })}
    />
  );
}

function Counts(props: { counts: Metric['counts'] }) {
  const states = ['degraded', 'unknown', 'warning', 'healthy'] as const;
  return (
    <>
      {states
        .filter(state => props.counts[state] > 0)
        .map(state => (
          <span key={state} className={classes.count}>
            <StateIcon state={state} size={14} />
            {formatNumber(props.counts[state])}
          </span>
        ))}
    </>
  );
}
