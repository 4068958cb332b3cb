import { Button } from '@backstage/ui';
import {
  Person,
  RelativeTime,
  useNow,
} from '@guildhall/plugin-guildhall-react';
import type {
  EndingReminder,
  ProjectEnding,
} from '@guildhall/plugin-hackathons-common';
import { useId } from 'react';
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
