import { Deadline } from '@guildhall/plugin-guildhall-react';
import type { HackathonWindow } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';
import classes from './judging.module.css';

/** Why judging is on hold, what that means, and when it goes on where that is known. */
export function HeldText(props: {
  window: HackathonWindow | undefined;
  meaning?: string;
}) {
  const t = useTexts();
  const { window, meaning } = props;
  return (
    <span className={classes.held}>
      {window?.change?.reason && <span>{window.change.reason}</span>}
      {meaning && <span>{meaning}</span>}
      {window?.heldUntil && (
        <span>
          {t('judging.why.resumes')} <Deadline at={window.heldUntil} quiet />
        </span>
      )}
    </span>
  );
}
