import {
  Chip,
  formatNumber,
  formatSeconds,
  formatShare,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import type { Formation } from '@guildhall/plugin-hackathons-common';
import type { ReactNode } from 'react';
import { useTexts, type Texts } from '../common';
import { rankText } from './ChoiceRank';
import classes from './formation.module.css';

/** The proposal in figures: who is satisfied how much, and which rules don't hold. They say nothing of a single person. */
export function ReportFigures(props: { formation: Formation }) {
  const t = useTexts();
  const { formation } = props;
  const { report } = formation;
  if (!report) {
    return null;
  }
  const most = Math.max(1, ...report.sizes.map(({ teams }) => teams));
  return (
    <Panel title={t('formation.report.title')}>
      <dl className={classes.figures}>
        <Figure term={t('formation.report.placed')}>
          <strong>
            {t('formation.report.placedOf', {
              placed: formatNumber(report.people - report.unplaced),
              people: formatNumber(report.people),
            })}
          </strong>
          {report.solo > 0 && (
            <small>{t('formation.report.solo', { count: report.solo })}</small>
          )}
        </Figure>
        <Figure term={t('formation.report.firstChoice')}>
          <strong>
            {report.firstChoiceRate === undefined
              ? '–'
              : formatShare(report.firstChoiceRate, 1)}
          </strong>
          <small>
            {report.meanRank === undefined
              ? t('formation.report.noChoices')
              : t('formation.report.mean', {
                  rank: formatNumber(report.meanRank),
                })}
          </small>
        </Figure>
        <Figure term={t('formation.report.worst')}>
          <strong>
            {report.worstRank === undefined
              ? '–'
              : rankText(report.worstRank, t)}
          </strong>
        </Figure>
        <Figure term={t('formation.report.sizes')}>
          <ul className={classes.sizes}>
            {report.sizes.map(({ size, teams }) => (
              <li key={size}>
                <span
                  className={classes.bar}
                  style={{ inlineSize: `${(teams / most) * 60}px` }}
                  aria-hidden
                />
                {t('formation.report.sizeOf', {
                  count: size,
                  teams: formatNumber(teams),
                })}
              </li>
            ))}
          </ul>
        </Figure>
        <Figure term={t('formation.report.rules')}>
          <span className={classes.chips}>
            <BrokenRules formation={formation} />
            {Boolean(report.withoutTimezone) && (
              <Chip
                tone="info"
                title={t('formation.report.withoutTimezoneHint')}
              >
                {t('formation.report.withoutTimezone', {
                  count: report.withoutTimezone!,
                })}
              </Chip>
            )}
          </span>
        </Figure>
      </dl>
      <p className={classes.solver}>{solverText(formation, t)}</p>
    </Panel>
  );
}

function Figure(props: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function BrokenRules(props: { formation: Formation }) {
  const t = useTexts();
  const { teams, problems, report } = props.formation;
  const told = new Set(['skill', 'home-team', 'shared-hours']);
  const others =
    problems.length +
    teams.reduce(
      (sum, team) =>
        sum + team.problems.filter(({ rule }) => !told.has(rule)).length,
      0,
    );
  const chips = [
    report!.unplaced > 0 &&
      `${t('formation.report.unplaced')}: ${formatNumber(report!.unplaced)}`,
    report!.teamsWithoutSkill > 0 &&
      t('formation.report.teamsWithoutSkill', {
        count: report!.teamsWithoutSkill,
      }),
    report!.homeTeamExcess > 0 &&
      t('formation.report.homeTeamExcess', { count: report!.homeTeamExcess }),
    report!.outsideSharedHours &&
      t('formation.report.outsideHours', { count: report!.outsideSharedHours }),
    others > 0 && t('formation.report.problems', { count: others }),
  ].filter(Boolean);
  const isolated = report!.isolatedPeople;
  if (chips.length === 0 && isolated === 0) {
    return <Chip tone="good">{t('formation.report.allHold')}</Chip>;
  }
  return (
    <>
      {chips.map(chip => (
        <Chip key={String(chip)} tone="warn">
          {chip}
        </Chip>
      ))}
      {isolated > 0 && (
        <Chip tone="warn" title={t('formation.report.isolatedHint')}>
          {t('formation.report.isolated', { count: isolated })}
        </Chip>
      )}
    </>
  );
}

function solverText(formation: Formation, t: Texts): string {
  const { optimal, gap, edited, solvedSeconds } = formation;
  if (edited) {
    return t('formation.report.edited');
  }
  const time = formatSeconds(solvedSeconds ?? 0);
  if (optimal) {
    return t('formation.report.optimal', { time });
  }
  return gap === undefined
    ? t('formation.report.solved', { time })
    : t('formation.report.gap', { share: formatShare(gap, 1), time });
}
