import {
  formatNumber,
  formatShare,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import type {
  ResultMethod,
  Results,
} from '@guildhall/plugin-hackathons-common';
import { Bars, useTexts } from '../common';
import classes from './results.module.css';

const PARTS = ['apart', 'severity', 'few', 'certain', 'conflicts'] as const;

/** How the ranking came about, in plain words, and what of this event went into it. */
export function MethodPanel(props: { results: Results; method: ResultMethod }) {
  const t = useTexts();
  const { results, method } = props;
  const { items, judges = 0, looks = 0 } = results;
  return (
    <Panel title={t('results.method.title')}>
      <dl className={classes.method}>
        {PARTS.map(part => (
          <div key={part}>
            <dt>{t(`results.method.${part}.title`)}</dt>
            <dd>{t(`results.method.${part}.text`)}</dd>
          </div>
        ))}
        {method.finalRound && (
          <div>
            <dt>{t('results.method.final.title')}</dt>
            <dd>{t('results.method.final.text')}</dd>
          </div>
        )}
        <div>
          <dt>{t('results.method.mean.title')}</dt>
          <dd>{t('results.method.mean.text')}</dd>
        </div>
        <div>
          <dt>{t('results.method.criteria')}</dt>
          <dd>
            <Bars
              label={t('results.method.criteria')}
              columns={[
                t('results.project.criterion'),
                t('results.method.share'),
              ]}
              whole={1}
              bars={method.criteria.map(({ name, title, weight }) => ({
                key: name,
                label: title ?? name,
                value: weight,
                text: formatShare(weight, 1),
              }))}
            />
          </dd>
        </div>
        <div>
          <dt>{t('results.method.counted')}</dt>
          <dd>
            {t('results.method.judges', { count: judges })},{' '}
            {t('results.method.looks', { count: looks })}
            {items.length > 0 && (
              <>
                {' '}
                (
                {t('results.method.looksEach', {
                  mean: formatNumber(looks / items.length),
                  wanted: results.looksPerProject ?? 0,
                })}
                )
              </>
            )}
            . {t('results.method.parts', { count: method.parts })}
          </dd>
        </div>
      </dl>
    </Panel>
  );
}
