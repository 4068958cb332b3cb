import { Button } from '@backstage/ui';
import {
  ConfirmDialog,
  formatNumber,
  Person,
  RelativeTime,
  useNow,
} from '@guildhall/plugin-guildhall-react';
import type {
  EndingPage,
  EndingReminder,
  ProjectEnding,
} from '@guildhall/plugin-hackathons-common';
import { useId, useState } from 'react';
import { useEndingReminders } from '../../query/useEndings';
import { ActError, useTexts } from '../common';
import { stateOf } from './endingStates';
import classes from './outcomes.module.css';

/** Has organisers remind who has to act next about a project; once a day. */
export function Remind(props: {
  hackathonRef: string;
  /** Name of the project. */
  title: string;
  ending: ProjectEnding;
}) {
  const t = useTexts();
  const { hackathonRef, title, ending } = props;
  const { reminder } = ending;
  const { remind } = useEndingReminders(hackathonRef);
  const now = useNow(reminder?.againAt);
  const why = useId();
  const to = stateOf(ending) === 'waiting' ? 'owner' : 'team';
  const tooSoon =
    reminder !== undefined && Date.parse(reminder.againAt) > now.getTime();
  return (
    <div className={classes.remind}>
      <Button
        size="small"
        variant="secondary"
        isDisabled={tooSoon}
        isPending={remind.busy}
        aria-label={t(`outcomes.remind.${to}On`, { title })}
        aria-describedby={reminder ? why : undefined}
        onPress={() => remind.attempt(ending.projectId)}
      >
        {t(`outcomes.remind.${to}`)}
      </Button>
      {reminder && (
        <span id={why} className={classes.line}>
          <Last reminder={reminder} tooSoon={tooSoon} />
        </span>
      )}
      <ActError act={remind} hackathonRef={hackathonRef} topics={['endings']} />
    </div>
  );
}

function Last(props: { reminder: EndingReminder; tooSoon: boolean }) {
  const t = useTexts();
  const { to, at, by, againAt } = props.reminder;
  return (
    <>
      {t(`outcomes.remind.${to}Reminded`)} <RelativeTime at={at} />
      {by && (
        <>
          {' '}
          {t('outcomes.remind.by')} <Person entityRef={by} size="x-small" />
        </>
      )}
      {props.tooSoon && (
        <span className={classes.source}>
          {t('outcomes.remind.again')} <RelativeTime at={againAt} />
        </span>
      )}
    </>
  );
}

type Remindable = NonNullable<EndingPage['remindable']>;

/** Has organisers remind all teams that said nothing yet. */
export function RemindAll(props: {
  hackathonRef: string;
  remindable: Remindable;
  /** Id of the element that says why nobody can be reminded, if it is so. */
  whyNot: string;
}) {
  const t = useTexts();
  const { hackathonRef, remindable } = props;
  const { remindAll } = useEndingReminders(hackathonRef);
  const [asking, setAsking] = useState(false);
  const { now: count, recent } = remindable;
  return (
    <>
      <Button
        size="small"
        isDisabled={count === 0}
        aria-describedby={count === 0 ? props.whyNot : undefined}
        onPress={() => setAsking(true)}
      >
        {t('outcomes.remind.all')}
      </Button>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('outcomes.remind.allTitle', {
          count,
          formatted: formatNumber(count),
        })}
        confirmLabel={t('outcomes.remind.allConfirm')}
        onConfirm={() => remindAll.run()}
      >
        {t('outcomes.remind.allText')}{' '}
        {recent > 0 &&
          t('outcomes.remind.allRecent', {
            count: recent,
            formatted: formatNumber(recent),
          })}
      </ConfirmDialog>
    </>
  );
}

/** Why no team can be reminded now, and when it is possible again. Nothing when one can. */
export function WhyNoReminder(props: { id: string; remindable: Remindable }) {
  const t = useTexts();
  const { now: count, againAt } = props.remindable;
  return count === 0 && againAt ? (
    <div id={props.id}>
      {t('outcomes.remind.allRefused')} <RelativeTime at={againAt} />
    </div>
  ) : null;
}
