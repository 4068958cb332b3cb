import { Button, Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  contributionMetricsAssetReadPermission,
  type AssetDetail,
  type Consumer,
} from '@guildhall/plugin-contribution-metrics-common';
import { useState } from 'react';
import {
  formatNumber,
  layoutClasses,
  LoadingLines,
  RelativeTime,
  ScrollRegion,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import { useConsumers } from '../../query/queries';
import { EntityName, FailureState, useTexts } from '../common';
import { AssetDialog } from './AssetDialog';
import classes from './MetricsTab.module.css';

type Kind = 'all' | 'active' | 'former';
const activeOf: Record<Kind, boolean | undefined> = {
  all: undefined,
  active: true,
  former: false,
};

/** Everybody who uses the asset, latest use first, page after page. */
export function ConsumersDialog(props: {
  asset: AssetDetail;
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useTexts();
  const { asset } = props;
  return (
    <AssetDialog
      title={t('adoption.listTitle', { name: asset.title ?? asset.name })}
      isOpen={props.isOpen}
      onClose={props.onClose}
      width={920}
    >
      <Consumers entityRef={asset.entityRef} />
    </AssetDialog>
  );
}

function Consumers(props: { entityRef: string }) {
  const t = useTexts();
  const [kind, setKind] = useState<Kind>('active');
  const result = useConsumers(props.entityRef, { active: activeOf[kind] });
  const consumers = result.data?.items ?? [];
  const totals = result.data?.first.totals;
  const counts: Record<Kind, number | undefined> = {
    active: totals?.active,
    former: totals && totals.consumers - totals.active,
    all: totals?.consumers,
  };
  return (
    <div className={classes.stack}>
      <ToggleButtonGroup
        aria-label={t('adoption.list')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[kind]}
        onSelectionChange={keys => setKind([...keys][0] as Kind)}
      >
        {(['active', 'former', 'all'] as const).map(id => (
          <ToggleButton key={id} id={id}>
            {[t(`adoption.${id}`), counts[id]].join(' ').trim()}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {result.isPending && <LoadingLines lines={6} />}
      {result.isError && (
        <FailureState
          compact
          error={result.error}
          permission={contributionMetricsAssetReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.isSuccess && consumers.length === 0 && (
        <StateMessage compact title={t('adoption.noConsumers')}>
          {t('adoption.noConsumersHint')}
        </StateMessage>
      )}
      {consumers.length > 0 && (
        <ScrollRegion label={t('adoption.list')}>
          <table className={`${layoutClasses.table} ${layoutClasses.roomy}`}>
            <thead>
              <tr>
                <th scope="col">{t('adoption.consumer')}</th>
                <th scope="col">{t('adoption.team')}</th>
                <th scope="col">{t('adoption.via')}</th>
                <th scope="col" data-numeric>
                  {t('adoption.uses')}
                </th>
                <th scope="col">{t('adoption.firstUse')}</th>
                <th scope="col">{t('adoption.lastUse')}</th>
              </tr>
            </thead>
            <tbody>
              {consumers.map((consumer, index) => (
                <ConsumerRow
                  key={consumer.ref ?? `team-${index}`}
                  consumer={consumer}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
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
    </div>
  );
}

function ConsumerRow(props: { consumer: Consumer }) {
  const t = useTexts();
  const { consumer } = props;
  return (
    <tr>
      <th scope="row">
        {consumer.ref ? (
          <EntityName entityRef={consumer.ref} known={consumer.known} />
        ) : (
          <Text variant="body-small">
            {consumer.persons
              ? t('adoption.persons', {
                  count: consumer.persons,
                  formatted: formatNumber(consumer.persons),
                })
              : t('adoption.smallTeam')}
          </Text>
        )}
        {consumer.own && (
          <span className={classes.role}>{t('adoption.own')}</span>
        )}
      </th>
      <td>{consumer.team ? <EntityName entityRef={consumer.team} /> : '–'}</td>
      <td>
        {consumer.via.map(via => t(`adoption.relation.${via}`)).join(', ')}
      </td>
      <td data-numeric>
        {consumer.uses30d === undefined ? '–' : formatNumber(consumer.uses30d)}
      </td>
      <td>
        {consumer.firstUse ? <RelativeTime at={consumer.firstUse} /> : '–'}
      </td>
      <td>{consumer.lastUse ? <RelativeTime at={consumer.lastUse} /> : '–'}</td>
    </tr>
  );
}
