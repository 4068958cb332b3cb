import { Button, Text } from '@backstage/ui';
import {
  contributionMetricsAssetReadPermission,
  type AliasPeriod,
  type AssetDetail,
} from '@guildhall/plugin-contribution-metrics-common';
import { TIE_ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import {
  formatDate,
  formatDateTime,
  formatPeriod,
  layoutClasses,
  LoadingLines,
  Panel,
  safeUrl,
  ScrollRegion,
} from '@guildhall/plugin-guildhall-react';
import { useAliases } from '../../query/queries';
import {
  FailureState,
  SafeLink,
  SourceName,
  useTexts,
  type Texts,
} from '../common';
import tab from './MetricsTab.module.css';
import classes from './VersionsPanel.module.css';

/** Which versions hold the aliases of the asset now, and which held them before. Left out where there never was an alias. */
export function VersionsPanel(props: { asset: AssetDetail }) {
  const t = useTexts();
  const { asset } = props;
  const result = useAliases(asset.entityRef);
  const periods = result.data?.items ?? [];
  // Most assets have no aliases: a panel that vanishes again would only be in the way.
  const expected = asset.ties.some(
    ({ annotation }) => annotation === TIE_ANNOTATIONS.mlflowRegisteredModel,
  );
  if (
    (result.isPending && !expected) ||
    (result.isSuccess && periods.length === 0)
  ) {
    return null;
  }
  const current = periods.filter(period => !period.to);
  const earlier = periods.filter(period => period.to);
  return (
    <Panel title={t('versions.title')}>
      <div className={tab.stack}>
        {result.isPending && <LoadingLines lines={3} />}
        {periods.length > 0 && <CurrentAliases periods={current} />}
        {earlier.length > 0 && <EarlierAliases periods={earlier} />}
        {result.isError && (
          <FailureState
            compact
            error={result.error}
            permission={contributionMetricsAssetReadPermission.name}
            onRetry={() =>
              result.isFetchNextPageError
                ? result.fetchNextPage()
                : result.refetch()
            }
          />
        )}
        {result.hasNextPage && !result.isError && (
          <div>
            <Button
              variant="secondary"
              isPending={result.isFetchingNextPage}
              onPress={() => result.fetchNextPage()}
            >
              {t('common.loadMore')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function CurrentAliases(props: { periods: AliasPeriod[] }) {
  const t = useTexts();
  if (props.periods.length === 0) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('versions.none')}
      </Text>
    );
  }
  return (
    <AliasTable
      caption={t('versions.current')}
      time={t('versions.since')}
      periods={props.periods}
    />
  );
}

function EarlierAliases(props: { periods: AliasPeriod[] }) {
  const t = useTexts();
  return (
    <AliasTable
      caption={t('versions.earlier')}
      time={t('versions.held')}
      periods={props.periods}
    />
  );
}

function AliasTable(props: {
  caption: string;
  time: string;
  periods: AliasPeriod[];
}) {
  const t = useTexts();
  return (
    <ScrollRegion label={props.caption}>
      <table className={`${layoutClasses.table} ${classes.aliases}`}>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('versions.alias')}</th>
            <th scope="col">{t('versions.version')}</th>
            <th scope="col">{props.time}</th>
            <th scope="col">{t('versions.source')}</th>
          </tr>
        </thead>
        <tbody>
          {props.periods.map(period => (
            <tr key={`${period.source} ${period.alias} ${period.from}`}>
              <th scope="row">{period.alias}</th>
              <td>
                {safeUrl(period.url) ? (
                  <SafeLink value={period.url!}>{period.version}</SafeLink>
                ) : (
                  period.version
                )}
              </td>
              <td title={momentsOf(period, t)}>{timeOf(period, t)}</td>
              <td>
                <SourceName source={period.source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** From when, and to when if it has ended; marked where the beginning is only when it was first seen. */
function timeOf({ from, to, exact }: AliasPeriod, t: Texts): string {
  if (!to) {
    return t(exact ? 'versions.from' : 'versions.seenFrom', {
      date: formatDate(from),
    });
  }
  const period = formatPeriod(from, to);
  return exact ? period : t('versions.seenPeriod', { period });
}

function momentsOf({ from, to, exact }: AliasPeriod, t: Texts): string {
  const moments = [from, to]
    .flatMap(moment => moment ?? [])
    .map(formatDateTime)
    .join(' – ');
  return exact ? moments : `${moments}. ${t('versions.seenHint')}`;
}
