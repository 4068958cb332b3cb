import { Alert, Button, Link } from '@backstage/ui';
import { layoutClasses } from '@guildhall/plugin-guildhall-react';
import { RiSmartphoneLine } from '@remixicon/react';
import { useEffect } from 'react';
import type { JudgingChange } from '../../../query/judgingOutbox';
import { useJudgingOutbox } from '../../../query/useJudgingOutbox';
import { useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../judging.module.css';

/** Says what is on this device only: what waits for the network, and what was refused and needs a decision. */
export function UnsentNotice(props: {
  userRef: string;
  /** Subjects of which the page that is open says itself what was refused; all that begin with it. */
  except?: string;
}) {
  const t = useTexts();
  const { ref, href } = useEvent();
  const { outbox, items, trouble, volatile } = useJudgingOutbox(
    ref,
    props.userRef,
  );
  const waiting = items.filter(({ problem }) => !problem);
  const refused = items.filter(
    ({ problem, subject }) =>
      problem && !(props.except && subject.startsWith(props.except)),
  );
  const atRisk = volatile && items.length > 0;
  useEffect(() => {
    if (!atRisk) {
      return undefined;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [atRisk]);

  return (
    <div className={classes.notices} aria-live="polite">
      {waiting.length > 0 && trouble && (
        <Alert
          status="warning"
          icon={<RiSmartphoneLine aria-hidden />}
          className={layoutClasses.notice}
          title={t('judging.unsent.waiting', { count: waiting.length })}
          description={t(
            volatile ? 'judging.unsent.volatile' : 'judging.unsent.waitingText',
          )}
          customActions={
            <Button
              size="small"
              variant="secondary"
              onPress={() => outbox.flush()}
            >
              {t('judging.unsent.sendNow')}
            </Button>
          }
        />
      )}
      {refused.length > 0 && (
        <Alert
          status="danger"
          icon
          title={t('judging.unsent.refused', { count: refused.length })}
          description={
            <ul className={classes.plain}>
              {refused.map(({ id, body, problem }) => (
                <li key={id}>
                  <Link href={href(pathOf(body))}>{body.title}</Link>:{' '}
                  {problem?.message}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}

/** Where somebody decides about a change. */
function pathOf(change: JudgingChange): string {
  switch (change.kind) {
    case 'ranking':
      return 'judging/final';
    case 'vote':
      return 'results/vote';
    default:
      return `judging/looks/${change.lookId}`;
  }
}
