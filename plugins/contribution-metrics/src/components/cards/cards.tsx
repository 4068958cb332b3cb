import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityInfoCard,
  useEntity,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import {
  contributionMetricsAssetReadPermission,
  type AssetDetail,
} from '@guildhall/plugin-contribution-metrics-common';
import type { ReactNode } from 'react';
import {
  formatNumber,
  LoadingLines,
  RelativeTime,
} from '@guildhall/plugin-guildhall-react';
import { useAsset } from '../../query/queries';
import {
  DemoChip,
  FailureState,
  HealthReasons,
  StateBadge,
  useTexts,
} from '../common';
import { AdoptionFigures } from '../MetricsTab/AdoptionFigures';
import { PeopleFacts } from '../MetricsTab/PeopleFacts';
import classes from './cards.module.css';

/** Owner, stewards by duty, who leads now and next. */
export function OwnershipCard() {
  const t = useTexts();
  return (
    <AssetCard title={t('people.title')} plain>
      {asset => <PeopleFacts asset={asset} turns={1} />}
    </AssetCard>
  );
}

/** The state of the asset with the reasons. */
export function HealthCard() {
  const t = useTexts();
  return (
    <AssetCard title={t('tab.health')}>
      {asset => {
        const { counts, state } = asset.health;
        return (
          <>
            <div className={classes.row}>
              <StateBadge state={state} />
              {asset.demo && <DemoChip />}
            </div>
            <div className={classes.reasons}>
              <HealthReasons health={asset.health} />
            </div>
            {state !== 'not-applicable' && (
              <Text variant="body-small" color="secondary">
                {t('health.counts', {
                  healthy: formatNumber(counts.healthy),
                  warning: formatNumber(counts.warning),
                  degraded: formatNumber(counts.degraded),
                  unknown: formatNumber(counts.unknown),
                })}
                {asset.updatedAt && (
                  <>
                    {' · '}
                    <RelativeTime at={asset.updatedAt} />
                  </>
                )}
              </Text>
            )}
          </>
        );
      }}
    </AssetCard>
  );
}

/** Teams, consumers and reach. */
export function AdoptionCard() {
  const t = useTexts();
  return (
    <AssetCard title={t('adoption.title')}>
      {asset => <AdoptionFigures adoption={asset.adoption} />}
    </AssetCard>
  );
}

function AssetCard(props: {
  title: string;
  /** Without the link to the Metrics tab. */
  plain?: boolean;
  children: (asset: AssetDetail) => ReactNode;
}) {
  const t = useTexts();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const entityLink = useEntityRefLink();
  const result = useAsset(entityRef);
  return (
    <EntityInfoCard
      title={props.title}
      headerActions={
        !props.plain && (
          <Link
            href={`${entityLink(entityRef)}/metrics`}
            variant="body-small"
            aria-label={`${props.title}: ${t('cards.openMetrics')}`}
          >
            {t('cards.openMetrics')}
          </Link>
        )
      }
    >
      <div className={classes.body}>
        {result.isPending && <LoadingLines />}
        {result.isError && (
          <FailureState
            compact
            error={result.error}
            permission={contributionMetricsAssetReadPermission.name}
            onRetry={() => result.refetch()}
          />
        )}
        {result.data && props.children(result.data)}
      </div>
    </EntityInfoCard>
  );
}
