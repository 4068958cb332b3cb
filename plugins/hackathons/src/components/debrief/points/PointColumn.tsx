import { ButtonIcon, Text } from '@backstage/ui';
import {
  FailureState,
  formatNumber,
  LoadingLines,
} from '@guildhall/plugin-guildhall-react';
import type {
  Debrief,
  DebriefPointKind,
} from '@guildhall/plugin-hackathons-common';
import {
  RiAddLine,
  RiEmotionLine,
  RiEmotionUnhappyLine,
  RiLightbulbLine,
} from '@remixicon/react';
import { useId, useMemo } from 'react';
import { useDebriefPoints } from '../../../query/useDebrief';
import { LoadMore, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../debrief.module.css';
import { usePointFilters } from '../useDebriefFilters';
import { PointCard } from './PointCard';

const ICONS = {
  worked: RiEmotionLine,
  'did-not-work': RiEmotionUnhappyLine,
  change: RiLightbulbLine,
};

/** All points of one kind. */
export function PointColumn(props: {
  kind: DebriefPointKind;
  debrief: Debrief;
  onAdd: () => void;
}) {
  const t = useTexts();
  const { kind, debrief } = props;
  const { ref } = useEvent();
  const { filters, active } = usePointFilters();
  const { q, state, sort } = filters;
  const query = useMemo(
    () => ({ kind, q: q || undefined, state, sort }),
    [kind, q, state, sort],
  );
  const result = useDebriefPoints(ref, query);
  const points = result.data?.items;
  const total = result.data?.first.total ?? 0;
  const title = useId();
  const Icon = ICONS[kind];
  const name = t(`debrief.kinds.${kind}`);
  return (
    <section
      className={classes.column}
      data-kind={kind}
      aria-labelledby={title}
    >
      <div className={classes.columnHead}>
        <Icon size={20} aria-hidden />
        <Text as="h3" variant="title-x-small" weight="bold" id={title}>
          {name}
        </Text>
        {points && (
          <Text variant="body-small" color="secondary">
            {t('debrief.points.total', {
              count: total,
              formatted: formatNumber(total),
            })}
          </Text>
        )}
        {debrief.may.say && (
          <ButtonIcon
            className={classes.end}
            size="small"
            variant="secondary"
            aria-label={t('debrief.points.addKind', { kind: name })}
            icon={<RiAddLine aria-hidden />}
            onPress={props.onAdd}
          />
        )}
      </div>
      {result.isPending && <LoadingLines />}
      {result.isError && !points && (
        <FailureState
          compact
          error={result.error}
          onRetry={() => result.refetch()}
        />
      )}
      {points?.length === 0 && (
        <p className={classes.muted}>
          {t(active ? 'debrief.points.noneSuch' : 'debrief.points.none')}
        </p>
      )}
      {points && points.length > 0 && (
        <ul
          className={classes.list}
          aria-label={name}
          data-stale={result.isPlaceholderData || undefined}
        >
          {points.map(point => (
            <PointCard key={point.id} point={point} debrief={debrief} />
          ))}
        </ul>
      )}
      <LoadMore result={result} />
    </section>
  );
}
