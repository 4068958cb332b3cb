import { Button, Link, Text } from '@backstage/ui';
import {
  formatNumber,
  layoutClasses,
  Panel,
  ScrollRegion,
} from '@guildhall/plugin-guildhall-react';
import { useState } from 'react';
import { useTexts, type Texts } from '../common';
import { useEvent } from '../event/useEvent';
import type { SkillMatch } from './matchSkills';
import classes from './participants.module.css';
import { useDemand } from './useDemand';

const FEW = 6;

/** Skills that teams look for, beside the people without a team who have them. Each number leads to whom it counts. */
export function DemandPanel() {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const { skills, teams, people, counted } = useDemand();
  if (skills.length === 0) {
    return null;
  }
  const most = Math.max(
    ...skills.map(match => Math.max(match.teams, match.people)),
  );
  return (
    <Panel title={t('participants.demand.title')}>
      <Text as="p" variant="body-medium" className={classes.summary}>
        {t('participants.demand.summary', {
          people: peopleText(people, t),
          teams: teamsText(teams, t),
        })}
      </Text>
      <ScrollRegion label={t('participants.demand.title')}>
        <table className={`${layoutClasses.table} ${classes.demand}`}>
          <thead>
            <tr>
              <th scope="col" data-numeric>
                {t('participants.demand.wantedBy')}
              </th>
              <th scope="col">{t('participants.demand.skill')}</th>
              <th scope="col">{t('participants.demand.had')}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? skills : skills.slice(0, FEW)).map(match => (
              <DemandRow key={match.skill} match={match} most={most} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div className={classes.foot}>
        {skills.length > FEW && (
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={all}
            onPress={() => setAll(!all)}
          >
            {t(all ? 'participants.demand.less' : 'participants.demand.more')}
          </Button>
        )}
        <Text variant="body-small" color="secondary">
          {t('participants.demand.privacy')}{' '}
          {counted < people &&
            t('participants.demand.partly', {
              formatted: formatNumber(counted),
            })}
        </Text>
      </div>
    </Panel>
  );
}

function DemandRow(props: { match: SkillMatch; most: number }) {
  const t = useTexts();
  const { href } = useEvent();
  const { skill, teams, people } = props.match;
  const named = encodeURIComponent(skill);
  const width = (count: number) => ({
    inlineSize: `${(count / props.most) * 100}%`,
  });
  return (
    <tr>
      <td>
        <span className={classes.side} data-side="teams">
          {teams > 0 ? (
            <Link
              href={`${href('teams')}?joinable=true&wanted=${named}`}
              variant="body-small"
              standalone
              aria-label={t('participants.demand.showTeams', {
                teams: teamsText(teams, t),
                skill,
              })}
            >
              {teamsText(teams, t)}
            </Link>
          ) : (
            <Text variant="body-small" color="secondary">
              {t('participants.demand.none')}
            </Text>
          )}
          <span className={classes.track} aria-hidden>
            <i style={width(teams)} />
          </span>
        </span>
      </td>
      <th scope="row">{skill}</th>
      <td>
        <span className={classes.side} data-side="people">
          <span className={classes.track} aria-hidden>
            <i style={width(people)} />
          </span>
          {people > 0 ? (
            <Link
              href={`${href(
                'participants',
              )}?skill=${named}&looking=true&teamless=true`}
              variant="body-small"
              standalone
              aria-label={t('participants.demand.showPeople', {
                people: peopleText(people, t),
                skill,
              })}
            >
              {peopleText(people, t)}
            </Link>
          ) : (
            <Text variant="body-small" color="secondary">
              {t('participants.demand.nobody')}
            </Text>
          )}
        </span>
      </td>
    </tr>
  );
}

function peopleText(count: number, t: Texts): string {
  return t('participants.demand.people', {
    count,
    formatted: formatNumber(count),
  });
}

function teamsText(count: number, t: Texts): string {
  return t('participants.demand.teams', {
    count,
    formatted: formatNumber(count),
  });
}
