import { MarkdownContent } from '@backstage/core-components';
import { BgProvider, Button, Text } from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  formatSeconds,
  formatTimeLeft,
  layoutClasses,
  Person,
  useNow,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import type {
  HelpAct,
  HelpRequest,
  HelpState,
} from '@guildhall/plugin-hackathons-common';
import { RiAlarmWarningLine, RiTimeLine } from '@remixicon/react';
import { useId, useState } from 'react';
import { useHelpAct } from '../../query/useMentors';
import { ActError, Skills, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './mentors.module.css';

type Act = HelpAct['act'];

const TONES: Record<HelpState, Tone> = {
  open: 'warn',
  claimed: 'info',
  resolved: 'good',
  expired: 'neutral',
  withdrawn: 'neutral',
};

/** One request for help, with what the reader can do about it. */
export function HelpCard(props: {
  request: HelpRequest;
  /** The skill that the reader filters by. */
  skill?: string;
}) {
  const t = useTexts();
  const { request, skill } = props;
  const { topic, claimedBy, claimExpiresAt } = request;
  const { ref } = useEvent();
  const act = useHelpAct(request);
  const title = useId();
  return (
    <li
      className={`${layoutClasses.panel} ${classes.request}`}
      aria-labelledby={title}
    >
      <BgProvider bg="neutral-1">
        <div className={classes.who}>
          <Text as="h3" variant="title-x-small" weight="bold" id={title}>
            {topic}
          </Text>
          <Chip tone={TONES[request.state]}>
            {t(`mentors.help.states.${request.state}`)}
          </Chip>
          {request.mine && <Chip>{t('mentors.help.mine')}</Chip>}
        </div>
        <div className={classes.facts}>
          {request.teamName && (
            <Text variant="body-small" weight="bold">
              {request.teamName}
            </Text>
          )}
          <Person entityRef={request.by} />
          <Waiting request={request} />
        </div>
        {request.text && (
          <div className={classes.text}>
            <MarkdownContent content={request.text} dialect="gfm" />
          </div>
        )}
        {request.skills.length > 0 && (
          <Skills
            skills={request.skills}
            label={t('mentors.skills')}
            strong={skill ? [skill] : undefined}
          />
        )}
        {claimedBy && (
          <div className={classes.facts}>
            <Text variant="body-small" color="secondary">
              {t('mentors.help.claimedBy')}
            </Text>
            <Person entityRef={claimedBy} />
            {claimExpiresAt && <ClaimEnd at={claimExpiresAt} />}
          </div>
        )}
        {request.note && (
          <Text as="p" variant="body-medium" className={classes.quote}>
            {request.note}
          </Text>
        )}
        <ActError
          act={act}
          hackathonRef={ref}
          topics={['help', 'mentors']}
          title={t('mentors.help.claimFailed')}
        />
        {request.may.length > 0 && <Acts request={request} act={act} />}
      </BgProvider>
    </li>
  );
}

function Waiting(props: { request: HelpRequest }) {
  const t = useTexts();
  const { state, waitedSeconds, position, estimateSeconds } = props.request;
  const time = formatSeconds(roundSeconds(waitedSeconds));
  return (
    <span className={classes.fact}>
      <RiTimeLine size={14} aria-hidden />
      {[
        t(state === 'open' ? 'mentors.help.waiting' : 'mentors.help.waited', {
          time,
        }),
        position !== undefined &&
          t('mentors.help.position', { position: String(position) }),
        estimateSeconds !== undefined &&
          t('mentors.help.stillWaits', {
            time: formatSeconds(roundSeconds(estimateSeconds)),
          }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}

/** Counts down to where the claim lapses. */
function ClaimEnd(props: { at: string }) {
  const t = useTexts();
  const now = useNow(props.at);
  const left = Date.parse(props.at) - now.getTime();
  return (
    <span
      className={classes.fact}
      data-soon={left < 10 * 60_000 || undefined}
      role="timer"
    >
      {left < 10 * 60_000 ? (
        <RiAlarmWarningLine size={14} aria-hidden />
      ) : (
        <RiTimeLine size={14} aria-hidden />
      )}
      {left > 0
        ? t('mentors.help.lapses', { when: formatTimeLeft(props.at, now) })
        : t('mentors.help.lapsed')}
    </span>
  );
}

function Acts(props: {
  request: HelpRequest;
  act: ReturnType<typeof useHelpAct>;
}) {
  const t = useTexts();
  const { request, act } = props;
  const { topic } = request;
  const [asking, setAsking] = useState<Exclude<Act, 'claim'>>();
  // What is asked stays while the dialog fades away.
  const [last, setLast] = useState<Exclude<Act, 'claim'>>('resolve');
  return (
    <div className={classes.acts}>
      {request.may.map(name => {
        const word =
          name === 'claim' && request.state === 'claimed' ? 'renew' : name;
        return (
          <Button
            key={name}
            size="small"
            variant={word === 'claim' ? 'primary' : 'secondary'}
            aria-label={t(`mentors.help.labels.${word}`, { topic })}
            isPending={name === 'claim' && act.busy}
            onPress={() => {
              act.reset();
              if (name === 'claim') {
                act.attempt({ act: name });
              } else {
                setLast(name);
                setAsking(name);
              }
            }}
          >
            {t(`mentors.help.acts.${word}`)}
          </Button>
        );
      })}
      <ConfirmDialog
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={t(`mentors.help.confirm.${last}.title`, { topic })}
        confirmLabel={t(`mentors.help.acts.${last}`)}
        reason={{ label: t(`mentors.help.confirm.${last}.note`) }}
        onConfirm={note => act.run({ act: last, note })}
      >
        {t(`mentors.help.confirm.${last}.text`)}
      </ConfirmDialog>
    </div>
  );
}

/** Whole minutes from the first one on: nobody waits for seconds. */
function roundSeconds(seconds: number): number {
  return seconds < 60 ? Math.round(seconds) : Math.round(seconds / 60) * 60;
}
