import {
  formatNumber,
  formatShare,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import {
  type Debrief,
  SMALLEST_GROUP,
} from '@guildhall/plugin-hackathons-common';
import { Bars, useTexts } from '../../common';
import classes from '../debrief.module.css';
import { AGAIN, SCORES } from './answers';

/** What everybody answered together: numbers with bars behind them. */
export function ResultPanel(props: { debrief: Debrief }) {
  const t = useTexts();
  const { satisfaction, counts } = props.debrief;
  if (!satisfaction) {
    return (
      <Panel title={t('debrief.satisfaction.results')}>
        <p className={classes.muted}>
          {t('debrief.satisfaction.tooFew', {
            number: SMALLEST_GROUP,
            formatted: formatNumber(counts.answers),
          })}
        </p>
      </Panel>
    );
  }
  const { answers, mean, distribution, again } = satisfaction;
  const text = (people: number) =>
    `${formatNumber(people)} (${formatShare(people, answers)})`;
  return (
    <Panel title={t('debrief.satisfaction.results')}>
      <div className={classes.section}>
        <p className={classes.mean}>
          <strong>
            {t('debrief.satisfaction.mean', { mean: formatNumber(mean) })}
          </strong>{' '}
          {t('debrief.satisfaction.of', {
            count: answers,
            formatted: formatNumber(answers),
          })}
        </p>
        <Bars
          label={t('debrief.satisfaction.chart')}
          columns={[
            t('debrief.satisfaction.score'),
            t('debrief.satisfaction.people'),
          ]}
          whole={answers}
          bars={SCORES.toReversed().map(score => ({
            key: score,
            label: `${score}: ${t(`debrief.satisfaction.scores.${score}`)}`,
            value: distribution[Number(score) - 1],
            text: text(distribution[Number(score) - 1]),
          }))}
        />
        <h4 className={classes.question}>{t('debrief.satisfaction.again')}</h4>
        <Bars
          label={t('debrief.satisfaction.chartAgain')}
          columns={[
            t('debrief.satisfaction.again'),
            t('debrief.satisfaction.people'),
          ]}
          whole={answers}
          bars={AGAIN.map(each => ({
            key: each,
            label: t(`debrief.satisfaction.agains.${each}`),
            value: again[each],
            text: text(again[each]),
          }))}
        />
      </div>
    </Panel>
  );
}
