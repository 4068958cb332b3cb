import {
  formatNumber,
  formatShare,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import type { ProjectResult } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../../common';
import { formatPoints } from '../Interval';
import classes from './project.module.css';

/** The score in each criterion, beside the mean of all projects, with what the charter says such a score means. */
export function CriteriaPanel(props: { result: ProjectResult }) {
  const t = useTexts();
  return (
    <Panel title={t('results.project.criteria')}>
      <ul className={classes.criteria}>
        {props.result.criteria.map(criterion => {
          const { name, title = name, score, mean, min, max } = criterion;
          const at = (points: number) =>
            `${Math.min(
              100,
              Math.max(0, (100 * (points - min)) / (max - min)),
            )}%`;
          return (
            <li key={name}>
              <div className={classes.head}>
                <h4>{title}</h4>
                <span className={classes.muted}>
                  {t('results.project.weight', {
                    share: formatShare(criterion.weight, 1),
                  })}
                </span>
                <strong className={classes.score}>
                  {score === undefined
                    ? t('results.project.notScored')
                    : formatPoints(score)}
                </strong>
              </div>
              <span className={classes.scale} aria-hidden>
                {score !== undefined && (
                  <i
                    className={classes.fill}
                    style={{ inlineSize: at(score) }}
                  />
                )}
                {mean !== undefined && (
                  <i
                    className={classes.mean}
                    style={{ insetInlineStart: at(mean) }}
                  />
                )}
              </span>
              <span className={classes.legend}>
                <span>{formatNumber(min)}</span>
                {mean !== undefined && (
                  <span>
                    {t('results.project.mean', { mean: formatPoints(mean) })}
                  </span>
                )}
                <span>{formatNumber(max)}</span>
              </span>
              {criterion.description && (
                <p className={classes.muted}>{criterion.description}</p>
              )}
              {score !== undefined && (
                <p>
                  {criterion.anchor
                    ? t('results.project.nearest', { text: criterion.anchor })
                    : t('results.project.noAnchor')}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
