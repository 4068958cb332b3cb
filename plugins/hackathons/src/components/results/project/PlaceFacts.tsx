import { Panel } from '@guildhall/plugin-guildhall-react';
import type { ProjectResult } from '@guildhall/plugin-hackathons-common';
import { useTexts, type Texts } from '../../common';
import { formatPoints } from '../Interval';
import { marginOf } from '../intervals';
import classes from '../results.module.css';

/** Place, score, looks and votes of a project. */
export function PlaceFacts(props: { result: ProjectResult }) {
  const t = useTexts();
  const { result } = props;
  const { score } = result;
  const margin = marginOf(result);
  return (
    <Panel title={t('results.project.standing')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('results.project.place')}</dt>
          <dd>
            <strong>
              {result.place === undefined
                ? '–'
                : t('results.project.placeOf', {
                    rank: result.place,
                    projects: result.projects ?? 0,
                  })}
            </strong>
            <small>{standingOf(result, t)}</small>
          </dd>
        </div>
        <div>
          <dt>{t('results.project.score')}</dt>
          <dd>
            <strong>{score === undefined ? '–' : formatPoints(score)}</strong>
            {score !== undefined && margin !== undefined && (
              <small>
                {t('results.project.interval', {
                  low: formatPoints(score - margin),
                  high: formatPoints(score + margin),
                })}
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('results.project.looks')}</dt>
          <dd>
            <strong>{result.looks}</strong>
            <small>
              {t('results.project.looksBy', { count: result.looks })}
            </small>
          </dd>
        </div>
        {result.votes !== undefined && (
          <div>
            <dt>{t('results.choice.title')}</dt>
            <dd>
              <strong>{result.votes}</strong>
              <small>{t('results.project.votes')}</small>
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}

/** What can be said about the place. */
export function standingOf(result: ProjectResult, t: Texts): string {
  const { finalRank, band, bandSize } = result;
  if (finalRank !== undefined) {
    return t('results.project.final', { rank: finalRank });
  }
  if (band === undefined) {
    return t('results.project.notScored');
  }
  if (bandSize === undefined) {
    return t('results.project.bandPlain', { band });
  }
  return bandSize === 1
    ? t('results.project.bandAlone', { band })
    : t('results.project.bandShared', { band, count: bandSize - 1 });
}
