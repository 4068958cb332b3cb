import { Button } from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  Deadline,
  Person,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import type {
  DebriefAction,
  DebriefActionState,
} from '@guildhall/plugin-hackathons-common';
import { RiAlarmWarningLine } from '@remixicon/react';
import { useState } from 'react';
import { useUpdateAction } from '../../../query/useDebrief';
import { useTexts } from '../../common';
import classes from '../debrief.module.css';
import { ActionDialog } from './ActionDialog';

const TONES: Record<DebriefActionState, Tone> = {
  open: 'info',
  done: 'good',
  dropped: 'neutral',
};

/** Something to be done: by whom, until when, and what it comes from. */
export function ActionRow(props: {
  action: DebriefAction;
  mayDecide: boolean;
}) {
  const t = useTexts();
  const { action } = props;
  const { state, point, outcome } = action;
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <div className={classes.line}>
          <strong className={classes.rowTitle}>{action.title}</strong>
          <Chip tone={TONES[state]}>
            {t(`debrief.actions.states.${state}`)}
          </Chip>
          {action.overdue && (
            <Chip
              tone="bad"
              icon={<RiAlarmWarningLine size={14} aria-hidden />}
            >
              {t('debrief.actions.overdue')}
            </Chip>
          )}
        </div>
        <div className={classes.line}>
          <Person entityRef={action.owner} />
          <Deadline
            at={action.dueAt}
            quiet={state !== 'open' || action.overdue}
          />
        </div>
        {outcome && (
          <p className={classes.words}>
            <span className={classes.muted}>
              {t('debrief.actions.outcome')}
            </span>{' '}
            {outcome}
          </p>
        )}
        {point && (
          <p className={classes.muted}>
            {t('debrief.actions.from')} “{point.text}” (
            {t(`debrief.shortKinds.${point.kind}`)})
          </p>
        )}
      </div>
      {action.mayEdit && <Acts action={action} mayDecide={props.mayDecide} />}
    </li>
  );
}

type Asked = 'done' | 'drop' | 'reopen';

const STATE_AFTER: Record<Asked, DebriefActionState> = {
  done: 'done',
  drop: 'dropped',
  reopen: 'open',
};

function Acts(props: { action: DebriefAction; mayDecide: boolean }) {
  const t = useTexts();
  const { action, mayDecide } = props;
  const { title } = action;
  const update = useUpdateAction(action);
  const [changing, setChanging] = useState(false);
  const [asking, setAsking] = useState(false);
  // What is asked stays while the dialog fades away.
  const [asked, setAsked] = useState<Asked>('done');
  const button = (name: Asked | 'change', onPress: () => void) => (
    <Button
      size="small"
      variant={name === 'done' ? 'primary' : 'secondary'}
      aria-label={t('debrief.actions.actOn', {
        act: t(`debrief.actions.${name}`),
        title,
      })}
      onPress={onPress}
    >
      {t(`debrief.actions.${name}`)}
    </Button>
  );
  const ask = (name: Asked) =>
    button(name, () => {
      setAsked(name);
      setAsking(true);
    });
  const reasons = {
    done: { label: t('debrief.actions.outcomeLabel') },
    drop: { label: t('debrief.actions.dropWhy'), required: true },
    reopen: undefined,
  };
  return (
    <div className={classes.acts}>
      {action.state === 'open' ? (
        <>
          {ask('done')}
          {button('change', () => setChanging(true))}
          {ask('drop')}
        </>
      ) : (
        ask('reopen')
      )}
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t(`debrief.actions.${asked}Title`, { title })}
        confirmLabel={t(`debrief.actions.${asked}`)}
        reason={reasons[asked]}
        onConfirm={outcome =>
          update.run({ state: STATE_AFTER[asked], outcome })
        }
      >
        {t(`debrief.actions.${asked}Text`)}
      </ConfirmDialog>
      <ActionDialog
        isOpen={changing}
        action={action}
        whole={mayDecide}
        onClose={() => setChanging(false)}
      />
    </div>
  );
}
