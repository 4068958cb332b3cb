import { useApi } from '@backstage/core-plugin-api';
import { Text, TextAreaField } from '@backstage/ui';
import {
  DialogForm,
  formatInstant,
  formatNumber,
  formatSeconds,
  FormDialog,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import type {
  HackathonWindow,
  WindowChangeInput,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { useJudging } from '../../query/useJudging';
import { useLiveProgress } from '../../query/useLive';
import {
  ActError,
  DateTimeField,
  instantToLocal,
  localToInstant,
  useTexts,
  windowTitle,
  type Texts,
} from '../common';
import { useEvent } from '../event/useEvent';
import classes from './organise.module.css';

type Act = WindowChangeInput['action'];

interface WindowDialogProps {
  window: HackathonWindow;
  act: Act;
  isOpen: boolean;
  onClose: () => void;
}

/** Holds, resumes, extends, reopens or closes a window, after it showed what that does. */
export function WindowDialog(props: WindowDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={560}>
      <WindowForm {...props} />
    </FormDialog>
  );
}

function WindowForm(props: WindowDialogProps) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref, event } = useEvent();
  const zone = useTimeZone();
  const { window, act } = props;
  const title = windowTitle(window, t);
  const [until, setUntil] = useState(() =>
    act === 'extend' ? instantToLocal(window.closesAt, zone) : '',
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const instant = until ? localToInstant(until, zone) : undefined;
  const problem = untilProblem(act, until, instant);

  const change = useAct({
    hackathonRef: ref,
    topics: window.name === 'judging' ? ['event', 'judging'] : ['event'],
    act: (_: void, options) =>
      api.events.changeWindow(
        ref,
        window.name,
        {
          action: act,
          until: takesTime(act) ? instant : undefined,
          reason: reason.trim(),
        },
        options,
      ),
    done: () => t('organise.changed', { window: title }),
  });

  async function submit() {
    setTried(true);
    return !problem && reason.trim() !== '' && change.attempt();
  }

  const effect = !problem && describeEffect({ t, window, act, instant, zone });
  return (
    <DialogForm
      title={t(`organise.actTitle.${act}`, { window: title })}
      submitLabel={t(`organise.act.${act}`)}
      busy={change.busy}
      noValidate
      onSubmit={submit}
      onDone={props.onClose}
    >
      {takesTime(act) && (
        <DateTimeField
          label={t(`organise.until.${act}`)}
          description={t(
            act === 'hold' ? 'organise.untilHoldHint' : 'organise.untilHint',
            { zone },
          )}
          isRequired={act !== 'hold'}
          value={until}
          onChange={setUntil}
          problem={tried || until ? problem && t(problem) : undefined}
        />
      )}
      <TextAreaField
        label={t('organise.reason')}
        description={t('organise.reasonHint')}
        isRequired
        maxLength={1000}
        value={reason}
        onChange={setReason}
        validationBehavior="aria"
        validate={value =>
          tried && !value.trim() ? t('common.required') : null
        }
      />
      {effect && (
        <div className={classes.effect} role="status">
          <Text variant="body-small" color="secondary">
            {t('organise.effect')}
          </Text>
          <p>{effect}</p>
          {act === 'close' && window.name === 'judging' && <OpenLooks />}
          {act === 'reopen' && window.name === 'judging' && (
            <p>{t('organise.effectReopenJudging')}</p>
          )}
          <p>
            {t('organise.effectTold', {
              count: event.counts.participants,
              formatted: formatNumber(event.counts.participants),
            })}
          </p>
        </div>
      )}
      <ActError act={change} hackathonRef={ref} topics={['event']} />
    </DialogForm>
  );
}

/** How many looks nobody can score any more once the judging is closed; nothing for organisers who take part. */
function OpenLooks() {
  const t = useTexts();
  const { ref } = useEvent();
  const { data } = useJudging(ref);
  useLiveProgress(ref);
  if (!data?.progress) {
    return null;
  }
  const { open } = data.progress;
  return (
    <p>
      {open === 0
        ? t('organise.looksDone')
        : t('organise.looksOpen', {
            count: open,
            formatted: formatNumber(open),
          })}
    </p>
  );
}

/** Whether an act has a time to choose. */
function takesTime(act: Act): act is Exclude<Act, 'resume' | 'close'> {
  return act !== 'resume' && act !== 'close';
}

/** What is wrong with the end that was chosen. */
function untilProblem(act: Act, until: string, instant: string | undefined) {
  if (!takesTime(act) || (act === 'hold' && !until)) {
    return undefined;
  }
  if (!instant) {
    return 'organise.chooseTime' as const;
  }
  return Date.parse(instant) <= Date.now()
    ? ('organise.past' as const)
    : undefined;
}

/** What a change does, in words. */
function describeEffect(options: {
  t: Texts;
  window: HackathonWindow;
  act: Act;
  instant: string | undefined;
  zone: string;
}): string | undefined {
  const { t, window, act, instant, zone } = options;
  const words = {
    window: windowTitle(window, t),
    time: instant ? formatInstant(instant, zone) : '',
  };
  if (act === 'hold') {
    return t(
      instant ? 'organise.effectHoldUntil' : 'organise.effectHold',
      words,
    );
  }
  if (act === 'resume') {
    const later = Date.parse(window.opensAt) > Date.now();
    return t(later ? 'organise.effectResumeLater' : 'organise.effectResume', {
      ...words,
      time: formatInstant(later ? window.opensAt : window.closesAt, zone),
    });
  }
  if (act === 'close') {
    return t(
      window.name.startsWith('checkpoint:')
        ? 'organise.effectCloseCheckpoint'
        : 'organise.effectClose',
      { ...words, before: formatInstant(window.closesAt, zone) },
    );
  }
  if (act === 'reopen' || !instant) {
    return t('organise.effectReopen', words);
  }
  const seconds = (Date.parse(instant) - Date.parse(window.closesAt)) / 1000;
  // The field has minutes, the window seconds: what was not touched changes nothing.
  return Math.abs(seconds) < 60
    ? undefined
    : t(seconds > 0 ? 'organise.effectExtend' : 'organise.effectEarlier', {
        ...words,
        before: formatInstant(window.closesAt, zone),
        longer: formatSeconds(Math.abs(seconds)),
      });
}
