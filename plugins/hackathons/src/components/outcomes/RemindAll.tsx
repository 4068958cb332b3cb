import { Button } from '@backstage/ui';
import {
  ConfirmDialog,
  formatNumber,
  RelativeTime,
  useNow,
} from '@guildhall/plugin-guildhall-react';
import type { EndingPage } from '@guildhall/plugin-hackathons-common';
import { useId, useState } from 'react';
import {
  type RemindableState,
  useAllEndings,
  useEndingReminders,
} from '../../query/useEndings';
import { useTexts } from '../common';
import classes from './outcomes.module.css';
import { type Reach, reachOf } from './reachOf';

type Remindable = NonNullable<EndingPage['remindable']>;

interface RemindAllProps {
  hackathonRef: string;
  state: RemindableState;
  remindable: Remindable;
  /** Id of the element that says why nobody can be reminded, if it is so. */
  whyNot: string;
  /** The list shows only some of them. */
  searched?: boolean;
}

/** Has organisers remind who has to act next about all projects of a state. */
export function RemindAll(props: RemindAllProps) {
  const t = useTexts();
  const { hackathonRef, state, remindable } = props;
  const { remindAll } = useEndingReminders(hackathonRef);
  const [asking, setAsking] = useState(false);
  const { now: count } = remindable;
  return (
    <>
      <Button
        size="small"
        isDisabled={count === 0}
        aria-describedby={count === 0 ? props.whyNot : undefined}
        onPress={() => setAsking(true)}
      >
        {t(`outcomes.remind.all.${state}`)}
      </Button>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t(
          state === 'waiting'
            ? 'outcomes.remind.waitingTitle'
            : 'outcomes.remind.allTitle',
          { count, formatted: formatNumber(count) },
        )}
        confirmLabel={t('outcomes.remind.allConfirm')}
        onConfirm={() => remindAll.run(state)}
      >
        <WhatHappens {...props} />
      </ConfirmDialog>
    </>
  );
}

/** Who is told, and who is left out. Lives as long as the dialog is open. */
function WhatHappens(props: RemindAllProps) {
  const t = useTexts();
  const { hackathonRef, state, remindable } = props;
  const { data, isPending } = useAllEndings(hackathonRef, state);
  const now = useNow();
  const reach = data && reachOf(data, now.getTime());
  const recent = reach?.recent ?? remindable.recent;
  return (
    <div className={classes.told}>
      <p aria-live="polite">
        {reach && <Told reach={reach} />}
        {!reach &&
          t(
            isPending
              ? 'outcomes.remind.counting'
              : 'outcomes.remind.notCounted',
          )}
      </p>
      <p>
        {t('outcomes.remind.daily')}{' '}
        {recent > 0 &&
          t('outcomes.remind.allRecent', {
            count: recent,
            formatted: formatNumber(recent),
          })}
      </p>
      {reach && reach.empty > 0 && (
        <p>
          <NobodyLeft reach={reach} />
        </p>
      )}
      {props.searched && <p>{t('outcomes.remind.whateverFound')}</p>}
    </div>
  );
}

function NobodyLeft(props: { reach: Reach }) {
  const t = useTexts();
  const { empty: count } = props.reach;
  return (
    <>{t('outcomes.remind.empty', { count, formatted: formatNumber(count) })}</>
  );
}

function Told(props: { reach: Reach }) {
  const t = useTexts();
  const { now, told } = props.reach;
  if (now === 0) {
    return null;
  }
  if (!told) {
    return <>{t('outcomes.remind.teamsText')}</>;
  }
  const who = (['people', 'groups'] as const)
    .filter(each => told[each] > 0)
    .map(each =>
      t(`outcomes.remind.${each}`, {
        count: told[each],
        formatted: formatNumber(told[each]),
      }),
    );
  return (
    <>
      {t('outcomes.remind.told', {
        who: new Intl.ListFormat(undefined, { type: 'conjunction' }).format(
          who,
        ),
      })}
    </>
  );
}

/** For a list of projects of one state: how many there are, and to remind of them all. */
export function RemindOfState(props: {
  hackathonRef: string;
  state: Exclude<RemindableState, 'none'>;
  searched: boolean;
}) {
  const t = useTexts();
  const { hackathonRef, state, searched } = props;
  const { data } = useAllEndings(hackathonRef, state);
  const now = useNow();
  const whyNot = useId();
  if (!data || data.length === 0) {
    return null;
  }
  const reach = reachOf(data, now.getTime());
  return (
    <div className={classes.remind}>
      <span className={classes.muted}>
        {t(`outcomes.remind.inState.${state}`, {
          count: data.length,
          formatted: formatNumber(data.length),
        })}
      </span>
      <RemindAll
        hackathonRef={hackathonRef}
        state={state}
        remindable={reach}
        whyNot={whyNot}
        searched={searched}
      />
      <div className={classes.muted}>
        <WhyNoReminder id={whyNot} remindable={reach} />
        {reach.now === 0 && reach.empty > 0 && <NobodyLeft reach={reach} />}
      </div>
    </div>
  );
}

/** Why nobody can be reminded now, and when it is possible again. Nothing when somebody can. */
export function WhyNoReminder(props: { id: string; remindable: Remindable }) {
  const t = useTexts();
  const { now: count, againAt } = props.remindable;
  return count === 0 && againAt ? (
    <div id={props.id}>
      {t('outcomes.remind.allRefused')} <RelativeTime at={againAt} />
    </div>
  ) : null;
}
