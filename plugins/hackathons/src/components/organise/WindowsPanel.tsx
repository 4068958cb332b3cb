import { Button } from '@backstage/ui';
import {
  Chip,
  Deadline,
  formatInstant,
  layoutClasses,
  Panel,
  ScrollRegion,
  useTimeZone,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import type {
  HackathonWindow,
  WindowChangeInput,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useTexts, windowTitle } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './organise.module.css';
import { WindowDialog } from './WindowDialog';

export type WindowAct = WindowChangeInput['action'];

const ACTS: Record<HackathonWindow['state'], WindowAct[]> = {
  upcoming: ['hold', 'extend'],
  open: ['extend', 'hold', 'close'],
  held: ['resume', 'extend', 'close'],
  closed: ['reopen'],
};

const TONES: Record<HackathonWindow['state'], Tone> = {
  upcoming: 'neutral',
  open: 'good',
  held: 'warn',
  closed: 'neutral',
};

/** All windows with what an organiser can do to each. */
export function WindowsPanel() {
  const t = useTexts();
  const { event } = useEvent();
  const zone = useTimeZone();
  return (
    <Panel title={t('organise.windows')}>
      <p className={classes.muted}>{t('organise.windowsHint')}</p>
      <ScrollRegion label={t('organise.windows')}>
        <table
          className={`${layoutClasses.table} ${layoutClasses.roomy}`}
          aria-label={t('organise.windows')}
        >
          <thead>
            <tr>
              <th scope="col">{t('organise.window')}</th>
              <th scope="col">{t('organise.acts')}</th>
              <th scope="col">{t('organise.state')}</th>
              <th scope="col">{t('organise.opens')}</th>
              <th scope="col">{t('organise.closes')}</th>
            </tr>
          </thead>
          <tbody>
            {event.windows.map(window => (
              <tr key={window.name}>
                <th scope="row">{windowTitle(window, t)}</th>
                <td>{event.phase !== 'ended' && <Acts window={window} />}</td>
                <td className={classes.state}>
                  <Chip tone={TONES[window.state]}>
                    {t(`window.state.${window.state}`)}
                  </Chip>
                </td>
                <td>
                  <Deadline at={window.opensAt} quiet />
                </td>
                <td>
                  <Deadline at={window.closesAt} quiet />
                  {window.closesAt !== window.scheduledClosesAt && (
                    <span className={classes.moved}>
                      {t('organise.scheduled', {
                        time: formatInstant(window.scheduledClosesAt, zone),
                      })}
                    </span>
                  )}
                  {window.change && (
                    <span className={classes.muted}>
                      {window.change.reason}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}

/** What can be done now: what is on hold before it opened has nothing to close yet. */
function actsOf({ state, opensAt }: HackathonWindow): WindowAct[] {
  return ACTS[state].filter(
    act => act !== 'close' || Date.parse(opensAt) <= Date.now(),
  );
}

function Acts(props: { window: HackathonWindow }) {
  const t = useTexts();
  const { window } = props;
  const [act, setAct] = useState<WindowAct>('extend');
  const [open, setOpen] = useState(false);
  return (
    <span className={classes.buttons}>
      {actsOf(window).map(each => (
        <Button
          key={each}
          size="small"
          variant="secondary"
          aria-label={t('organise.actOn', {
            act: t(`organise.act.${each}`),
            window: windowTitle(window, t),
          })}
          onPress={() => {
            setAct(each);
            setOpen(true);
          }}
        >
          {t(`organise.act.${each}`)}
        </Button>
      ))}
      <WindowDialog
        window={window}
        act={act}
        isOpen={open}
        onClose={() => setOpen(false)}
      />
    </span>
  );
}
