import { Text } from '@backstage/ui';
import { Panel } from '@guildhall/plugin-guildhall-react';
import { RiEyeOffLine } from '@remixicon/react';
import { useJudgeDiagnostics } from '../../query/useResults';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { formatPoints } from './Interval';
import classes from './results.module.css';

/** Within so many points a judge is like the others. */
const LIKE_OTHERS = 0.05;

/** How strict the reader was as a judge; nothing for everybody else. */
export function MySeverityPanel() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const judges =
    event.roles.includes('judge') && !event.roles.includes('organiser');
  const [mine] = useJudgeDiagnostics(ref, judges).data?.items ?? [];
  if (!mine || mine.severity === undefined) {
    return null;
  }
  const points = formatPoints(Math.abs(mine.severity));
  let text = t('results.mine.average');
  if (Math.abs(mine.severity) >= LIKE_OTHERS) {
    text = t(
      mine.severity > 0 ? 'results.mine.stricter' : 'results.mine.kinder',
      { points },
    );
  }
  return (
    <Panel
      title={t('results.mine.title')}
      badge={
        <span className={classes.row}>
          <RiEyeOffLine size={14} aria-hidden />
          <span className={classes.muted}>{t('results.mine.private')}</span>
        </span>
      }
    >
      <div className={classes.stack}>
        <Text as="p">
          {text} · {t('results.method.looks', { count: mine.looks })}
        </Text>
        <p className={classes.muted}>{t('results.mine.hint')}</p>
      </div>
    </Panel>
  );
}
