import type { Adoption } from '@guildhall/plugin-contribution-metrics-common';
import { formatNumber } from '@guildhall/plugin-guildhall-react';
import { SparkLine, Trend, useTexts } from '../common';
import classes from './MetricsTab.module.css';

/** Teams and consumers of the last 30 days, the weeks before, own use apart, and reach. */
export function AdoptionFigures(props: { adoption: Adoption }) {
  const t = useTexts();
  const { adoption } = props;
  return (
    <div className={classes.stack}>
      <div className={classes.figures}>
        <div className={classes.figure}>
          <strong>{formatNumber(adoption.teams30d)}</strong>
          <span>
            {t('adoption.teams', { count: adoption.teams30d })}{' '}
            <Trend value={adoption.trend} />
          </span>
        </div>
        <div className={classes.figure}>
          <strong>{formatNumber(adoption.consumers30d)}</strong>
          <span>
            {t('adoption.consumers', { count: adoption.consumers30d })}{' '}
            {t('adoption.inThirtyDays')}
          </span>
        </div>
        <div className={classes.figure}>
          <strong>{formatNumber(adoption.downstream)}</strong>
          <span>{t('adoption.downstream')}</span>
        </div>
      </div>
      {adoption.history.some(value => value > 0) && (
        <SparkLine values={adoption.history} width={240} height={36} />
      )}
      <div className={classes.muted}>
        {t('adoption.ownUse', {
          count: adoption.ownUse30d,
          formatted: formatNumber(adoption.ownUse30d),
        })}
      </div>
    </div>
  );
}
