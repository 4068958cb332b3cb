import { Button, Container, Header } from '@backstage/ui';
import { contributionMetricsAssetReadPermission } from '@guildhall/plugin-contribution-metrics-common';
import { RiFilterOffLine, RiSeedlingLine } from '@remixicon/react';
import { useCallback } from 'react';
import { StateMessage } from '@guildhall/plugin-guildhall-react';
import { useAssetFacets, useAssets } from '../../query/queries';
import { FailureState, useTexts } from '../common';
import { AssetTable } from './AssetTable';
import classes from './AssetsPage.module.css';
import { ConnectorsLink } from './ConnectorsLink';
import { FilterBar } from './FilterBar';
import { LoadingRows } from './LoadingRows';
import { RegisterDialog } from './RegisterDialog';
import { TotalsLine } from './TotalsLine';
import { useAssetFilters } from './useAssetFilters';

const unique = (values: string[]) => [...new Set(values)].sort();

/**
 * All ML assets, one row each.
 *
 * @param props.assetTypes - values of `spec.type` that the type filter offers beside those that were seen
 */
export function AssetsPage(props: { assetTypes: string[] }) {
  const t = useTexts();
  const { filters, query, active, change, clear } = useAssetFilters();
  const result = useAssets(query);
  const facets = useAssetFacets(props.assetTypes);
  const {
    hasNextPage,
    isFetchingNextPage,
    isFetchNextPageError,
    fetchNextPage,
  } = result;

  const { data } = result;
  const assets = data?.items ?? [];
  const totals = data?.first.totals;
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage && !isFetchNextPageError) {
      fetchNextPage();
    }
  }, [fetchNextPage, isFetchingNextPage, isFetchNextPageError]);

  const types = unique([
    ...(facets.data?.types ?? props.assetTypes),
    ...assets.map(asset => asset.type),
    ...filters.type,
  ]);
  const owners = unique([
    ...(facets.data?.owners ?? []),
    ...assets.flatMap(asset => asset.owner ?? []),
    ...filters.owner,
  ]);

  return (
    <>
      <Header
        title={t('page.title')}
        customActions={
          <>
            <RegisterDialog />
            <ConnectorsLink />
          </>
        }
      />
      <Container className={classes.page}>
        {result.isError && !data ? (
          <FailureState
            error={result.error}
            permission={contributionMetricsAssetReadPermission.name}
            onRetry={() => result.refetch()}
          />
        ) : (
          <>
            {!(data && assets.length === 0 && !active) && (
              <>
                <TotalsLine
                  totals={totals}
                  demo={assets.some(asset => asset.demo)}
                />
                <FilterBar
                  filters={filters}
                  active={active}
                  types={types}
                  owners={owners}
                  onChange={change}
                  onClear={clear}
                />
              </>
            )}
            <div
              className={classes.list}
              data-stale={result.isPlaceholderData || undefined}
            >
              {result.isPending && <LoadingRows />}
              {data && assets.length > 0 && (
                <AssetTable
                  assets={assets}
                  total={totals?.assets ?? assets.length}
                  queryKey={JSON.stringify(query)}
                  hasMore={hasNextPage && !isFetchNextPageError}
                  busy={result.isFetching}
                  onMore={loadMore}
                />
              )}
              {isFetchNextPageError && (
                <FailureState
                  compact
                  error={result.error}
                  permission={contributionMetricsAssetReadPermission.name}
                  onRetry={() => fetchNextPage()}
                />
              )}
              {data && assets.length === 0 && (
                <NoAssets
                  filtered={active}
                  types={props.assetTypes}
                  onClear={clear}
                />
              )}
            </div>
          </>
        )}
      </Container>
    </>
  );
}

function NoAssets(props: {
  filtered: boolean;
  types: string[];
  onClear: () => void;
}) {
  const t = useTexts();
  if (props.filtered) {
    return (
      <StateMessage
        icon={<RiFilterOffLine size={40} aria-hidden />}
        title={t('page.nothingTitle')}
        action={
          <Button variant="secondary" onPress={props.onClear}>
            {t('page.clear')}
          </Button>
        }
      >
        {t('page.nothing')}
      </StateMessage>
    );
  }
  return (
    <StateMessage
      icon={<RiSeedlingLine size={40} aria-hidden />}
      title={t('page.emptyTitle')}
      action={<RegisterDialog />}
    >
      {t('page.empty', {
        types: new Intl.ListFormat(undefined, { type: 'disjunction' }).format(
          props.types,
        ),
      })}
    </StateMessage>
  );
}
