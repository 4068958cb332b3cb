import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityInfoCard,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { RELATION_TARGETED_BY } from '@guildhall/plugin-guildhall-common';
import {
  Deadline,
  FailureState,
  LoadingLines,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventReadPermission,
  type HackathonDetail,
} from '@guildhall/plugin-hackathons-common';
import { useHackathonsOf } from '../../query/useEvents';
import { momentTitle, PhaseChip, useTexts } from '../common';
import { useEventPath } from '../event/useEventPath';
import classes from './entity.module.css';

/** More of them are counted, not asked for. */
const SHOWN = 6;

/** Hackathons that want to improve an asset, those of now first. */
export function HackathonsOfAssetCard() {
  const t = useTexts();
  const { entity } = useEntity();
  const refs = getEntityRelations(entity, RELATION_TARGETED_BY, {
    kind: 'hackathon',
  }).map(ref => stringifyEntityRef(ref));
  const results = useHackathonsOf(refs.slice(0, SHOWN));
  const events = results
    .flatMap(({ data }) => data ?? [])
    .sort(
      (a, b) =>
        Number(a.phase === 'ended') - Number(b.phase === 'ended') ||
        a.start.localeCompare(b.start),
    );
  const pending = results.some(({ isPending }) => isPending);
  const failed = results.find(({ isError }) => isError);
  return (
    <EntityInfoCard title={t('entity.wanted')}>
      {pending && <LoadingLines lines={2} />}
      {!pending && events.length === 0 && failed && (
        <FailureState
          compact
          error={failed.error}
          permission={hackathonsEventReadPermission.name}
          onRetry={() => results.forEach(({ refetch }) => refetch())}
        />
      )}
      <ul className={classes.events}>
        {events.map(event => (
          <li key={event.entityRef}>
            <EventOfAsset event={event} asset={stringifyEntityRef(entity)} />
          </li>
        ))}
      </ul>
      {refs.length > SHOWN && (
        <Text as="p" variant="body-small" color="secondary">
          {t('entity.more', { number: refs.length - SHOWN })}
        </Text>
      )}
    </EntityInfoCard>
  );
}

function EventOfAsset(props: { event: HackathonDetail; asset: string }) {
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
