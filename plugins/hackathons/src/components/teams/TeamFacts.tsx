import { Text } from '@backstage/ui';
import { Person } from '@guildhall/plugin-guildhall-react';
import type { Team, TeamMember } from '@guildhall/plugin-hackathons-common';
import { RiErrorWarningLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { Skills, useTexts } from '../common';
import classes from './teams.module.css';

/** Members, whom the team looks for, and what the rules still ask for. */
export function TeamFacts(props: {
  team: Team;
  /** The skill that the reader filters by. */
  wanted?: string;
  /** What can be done about a member. */
  memberActs?: (member: TeamMember) => ReactNode;
}) {
  const t = useTexts();
  const { team } = props;
  return (
    <>
      {team.members.length > 0 ? (
        <ul className={classes.members} aria-label={t('teams.members')}>
          {team.members.map(member => (
            <li key={member.userRef}>
              <Person
                entityRef={member.userRef}
                note={member.contact ? t('teams.contact') : undefined}
              />
              {props.memberActs?.(member)}
            </li>
          ))}
        </ul>
      ) : (
        <Text variant="body-small" color="secondary">
          {t('teams.noMembers')}
        </Text>
      )}
      {(team.wantedSkills.length > 0 || team.wanted) && (
        <div className={classes.wanted}>
          <Text variant="body-small" color="secondary">
            {t('teams.wanted')}
          </Text>
          {team.wantedSkills.length > 0 && (
            <Skills
              skills={team.wantedSkills}
              label={t('teams.wantedSkills')}
              strong={props.wanted ? [props.wanted] : undefined}
            />
          )}
          {team.wanted && (
            <Text as="p" variant="body-small">
              {team.wanted}
            </Text>
          )}
        </div>
      )}
      {team.problems.length > 0 && (
        <ul className={classes.problems} aria-label={t('teams.problems')}>
          {team.problems.map(({ rule, message }) => (
            <li key={`${rule} ${message}`}>
              <RiErrorWarningLine size={14} aria-hidden />
              {message}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
