import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import {
  Deadline,
  FailureState,
  LoadingLines,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventReadPermission,
  type HackathonSummary,
} from '@guildhall/plugin-hackathons-common';
import { useHackathons } from '../../query/useEvents';
import { momentTitle, PhaseChip, useTexts } from '../common';
import { useEventPath } from '../event/useEventPath';
import classes from './entity.module.css';

/** More of them are counted, not shown. */
const SHOWN = 6;

/** Hackathons that want to improve an asset, those of now first. */
export function HackathonsOfAssetCard() {
  const t = useTexts();
  const { entity } = useEntity();
  const asset = stringifyEntityRef(entity);
  const result = useHackathons({ asset });
  // The list of another asset stands in while that of this one is on its way.
  const pending = result.isPending || result.isPlaceholderData;
  const events = [...((!pending && result.data?.items) || [])].sort(
    (a, b) =>
      Number(a.phase === 'ended') - Number(b.phase === 'ended') ||
      a.start.localeCompare(b.start),
  );
  return (
    <EntityInfoCard title={t('entity.wanted')}>
      {pending && <LoadingLines lines={2} />}
      {result.isError && (
        <FailureState
          compact
          error={result.error}
          permission={hackathonsEventReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      <ul className={classes.events}>
        {events.slice(0, SHOWN).map(event => (
          <li key={event.entityRef}>
            <EventOfAsset event={event} asset={asset} />
          </li>
        ))}
      </ul>
      {events.length > SHOWN && (
        <Text as="p" variant="body-small" color="secondary">
          {t('entity.more', { number: events.length - SHOWN })}
        </Text>
      )}
    </EntityInfoCard>
  );
}

function EventOfAsset(props: { event: HackathonSummary; asset: string }) {
  const t = useTexts();
  const { event } = props;
  const path = useEventPath(event.entityRef);
  const themes = event.themes.filter(theme =>
    theme.assets.includes(props.asset),
  );
  return (
    <>
      <span className={classes.chips}>
        <Link href={path} standalone variant="body-medium" weight="bold">
          {event.title}
        </Link>
        <PhaseChip phase={event.phase} />
      </span>
      {themes.length > 0 && (
        <Text variant="body-small" color="secondary">
          {t('entity.themes', {
            themes: themes.map(({ title }) => title).join(', '),
          })}
        </Text>
      )}
      {event.next && event.phase !== 'ended' && (
        <span className={classes.next}>
          {momentTitle(event.next, t)} <Deadline at={event.next.at} />
        </span>
      )}
    </>
  );
}
