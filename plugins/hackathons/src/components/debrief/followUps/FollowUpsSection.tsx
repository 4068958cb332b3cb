import { MarkdownContent } from '@backstage/core-components';
import { Button } from '@backstage/ui';
import {
  ConfirmDialog,
  FailureState,
  formatTimeLeft,
  LoadingLines,
  Panel,
  SafeLink,
  StateMessage,
  useNow,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import type { Debrief, FollowUp } from '@guildhall/plugin-hackathons-common';
import {
  RiCalendarEventLine,
  RiMapPin2Line,
  RiTimeLine,
} from '@remixicon/react';
import { useState } from 'react';
import { useCancelFollowUp, useFollowUps } from '../../../query/useDebrief';
import { useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../debrief.module.css';
import { FollowUpDialog } from './FollowUpDialog';

/** Meetings after the event, those to come first. */
export function FollowUpsSection(props: { debrief: Debrief }) {
  const t = useTexts();
  const { may } = props.debrief;
  const { ref } = useEvent();
  const zone = useTimeZone();
  const now = useNow().getTime();
  const result = useFollowUps(ref);
  const [adding, setAdding] = useState(false);
  const items = result.data?.items;
  const isPast = ({ endsAt }: FollowUp) => Date.parse(endsAt) <= now;
  return (
    <div className={classes.section}>
      <div className={classes.head}>
        <p className={classes.muted}>
          {t('debrief.followUps.zone', { zone: zone.replaceAll('_', ' ') })}
        </p>
        {may.decide && (
          <span className={classes.end}>
            <Button
              size="small"
              variant="secondary"
              onPress={() => setAdding(true)}
            >
              {t('debrief.followUps.add')}
            </Button>
          </span>
        )}
      </div>
      {result.isPending && <LoadingLines lines={6} />}
      {result.isError && !items && (
        <FailureState
          compact
          error={result.error}
          onRetry={() => result.refetch()}
        />
      )}
      {items?.length === 0 && (
        <StateMessage
          icon={<RiCalendarEventLine size={40} aria-hidden />}
          title={t('debrief.followUps.emptyTitle')}
        >
          {t('debrief.followUps.empty')}
        </StateMessage>
      )}
      <FollowUpList
        title={t('debrief.followUps.upcoming')}
        items={items?.filter(item => !isPast(item)) ?? []}
      />
      <FollowUpList
        title={t('debrief.followUps.past')}
        items={items?.filter(isPast).reverse() ?? []}
      />
      <FollowUpDialog isOpen={adding} onClose={() => setAdding(false)} />
    </div>
  );
}

function FollowUpList(props: { title: string; items: FollowUp[] }) {
  const { title, items } = props;
  if (items.length === 0) {
    return null;
  }
  return (
    <Panel title={title}>
      <ul className={classes.rows} aria-label={title}>
        {items.map(item => (
          <FollowUpRow key={item.id} followUp={item} />
        ))}
      </ul>
    </Panel>
  );
}

function FollowUpRow(props: { followUp: FollowUp }) {
  const { followUp } = props;
  const { startsAt, endsAt, place, text } = followUp;
  const now = useNow(startsAt);
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <strong className={classes.rowTitle}>{followUp.title}</strong>
        <div className={classes.line}>
          <RiTimeLine size={14} aria-hidden />
          <time dateTime={startsAt}>{spanOf(startsAt, endsAt)}</time>
          <span className={classes.muted}>
            ({formatTimeLeft(startsAt, now)})
          </span>
        </div>
        {place && (
          <div className={classes.line}>
            <RiMapPin2Line size={14} aria-hidden />
            <SafeLink value={place} />
          </div>
        )}
        {text && (
          <div className={classes.text}>
            <MarkdownContent content={text} dialect="gfm" />
          </div>
        )}
      </div>
      {followUp.mayEdit && <Acts followUp={followUp} />}
    </li>
  );
}

/** Day and times as the reader's clocks show them, with their zone. */
function spanOf(startsAt: string, endsAt: string): string {
  return new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).formatRange(new Date(startsAt), new Date(endsAt));
}

function Acts(props: { followUp: FollowUp }) {
  const t = useTexts();
  const { followUp } = props;
  const { title } = followUp;
  const cancel = useCancelFollowUp(followUp);
  const [open, setOpen] = useState<'edit' | 'cancel'>();
  const close = () => setOpen(undefined);
  return (
    <div className={classes.acts}>
      {(['edit', 'cancel'] as const).map(act => (
        <Button
          key={act}
          size="small"
          variant="secondary"
          aria-label={t('debrief.followUps.actOn', {
            act: t(`debrief.followUps.${act}`),
            title,
          })}
          onPress={() => setOpen(act)}
        >
          {t(`debrief.followUps.${act}`)}
        </Button>
      ))}
      <FollowUpDialog
        isOpen={open === 'edit'}
        followUp={followUp}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={open === 'cancel'}
        onClose={close}
        title={t('debrief.followUps.cancelTitle', { title })}
        confirmLabel={t('debrief.followUps.cancel')}
        destructive
        onConfirm={() => cancel.run()}
      >
        {t('debrief.followUps.cancelText')}
      </ConfirmDialog>
    </div>
  );
}
