import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  contributionMetricsAssetReadPermission,
  type AssetDetail,
} from '@guildhall/plugin-contribution-metrics-common';
import { LoadingLines, Panel } from '@guildhall/plugin-guildhall-react';
import { useAsset } from '../../query/queries';
import { FailureState, useTexts } from '../common';
import { AdoptionPanel } from './AdoptionPanel';
import { ChartPanel } from './ChartPanel';
import { CommitmentsPanel } from './CommitmentsPanel';
import { DeprecationPanel } from './DeprecationPanel';
import { GuidePanel } from './GuidePanel';
import { HealthPanel } from './HealthPanel';
import classes from './MetricsTab.module.css';
import { PeoplePanel } from './PeoplePanel';
import { ProblemsAlert } from './ProblemsAlert';
import { ProvenancePanel } from './ProvenancePanel';
import { useChosenMetric } from './useChosenMetric';
import { VersionsPanel } from './VersionsPanel';

/** All about one asset: health, adoption, commitments, numbers over time and where they come from. */
export function MetricsTab() {
  const t = useTexts();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const result = useAsset(entityRef);

  if (result.isPending) {
    return (
      <div className={classes.grid}>
        <div className={classes.main}>
          <Panel title={t('tab.health')}>
            <LoadingLines lines={5} />
          </Panel>
        </div>
        <div className={classes.side}>
          <Panel title={t('adoption.title')}>
            <LoadingLines lines={3} />
          </Panel>
        </div>
      </div>
    );
  }
  if (result.isError) {
    return (
      <FailureState
        error={result.error}
        permission={contributionMetricsAssetReadPermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  return <AssetMetrics asset={result.data} />;
}

function AssetMetrics(props: { asset: AssetDetail }) {
  const { asset } = props;
  const [metric, chooseMetric] = useChosenMetric(asset);
  return (
    <div className={classes.tab}>
      <ProblemsAlert problems={asset.problems} />
      <div className={classes.grid}>
        <div className={classes.main}>
          <HealthPanel asset={asset} chosen={metric} onChoose={chooseMetric} />
          <ChartPanel asset={asset} metric={metric} onChoose={chooseMetric} />
          <VersionsPanel asset={asset} />
        </div>
        <div className={classes.side}>
          {asset.deprecation && (
            <DeprecationPanel deprecation={asset.deprecation} />
          )}
          <AdoptionPanel asset={asset} />
          <CommitmentsPanel commitments={asset.commitments} />
          <GuidePanel guide={asset.guide} />
          <PeoplePanel asset={asset} />
        </div>
      </div>
      <ProvenancePanel asset={asset} />
    </div>
  );
}
