import {
  formatNumber,
  formatShare,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import type { Judging } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';
import classes from './judging.module.css';

/** What is scored, how much of it counts, and what each score means. */
export function CriteriaPanel(props: { criteria: Judging['criteria'] }) {
  const t = useTexts();
  const { criteria } = props;
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Panel title={t('judging.criteria.title')}>
      <dl className={classes.criteria}>
        {criteria.map(
          ({ name, title, description, weight, scale, anchors }) => (
            <div key={name}>
              <dt>
                <strong>{title}</strong>{' '}
                <small>
                  {t('judging.criteria.weight', {
                    share: formatShare(weight, whole),
                    min: formatNumber(scale.min),
                    max: formatNumber(scale.max),
                  })}
                </small>
              </dt>
              <dd>
                {description && <p>{description}</p>}
                {anchors.length > 0 && (
                  <ul className={classes.anchors}>
                    {anchors
                      .toSorted((a, b) => b.score - a.score)
                      .map(({ score, text }) => (
                        <li key={score}>
                          <strong>{formatNumber(score)}</strong> {text}
                        </li>
                      ))}
                  </ul>
                )}
              </dd>
            </div>
          ),
        )}
      </dl>
    </Panel>
  );
}
