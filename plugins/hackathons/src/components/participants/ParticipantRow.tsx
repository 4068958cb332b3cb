import { Link, Text } from '@backstage/ui';
import {
  Chip,
  EntityName,
  layoutClasses,
  Person,
  RelativeTime,
} from '@guildhall/plugin-guildhall-react';
import type { Participant } from '@guildhall/plugin-hackathons-common';
import { RiTeamLine } from '@remixicon/react';
import { Clock, Skills, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { InviteButton } from '../teams/InviteButton';
import classes from './participants.module.css';

/** One person, with what the person chose to show; organisers see state, home teams and answers too. */
export function ParticipantRow(props: {
  person: Participant;
  /** The skill that the reader filters by. */
  skill?: string;
}) {
  const t = useTexts();
  const { person } = props;
  const { href } = useEvent();
  return (
    <li className={`${layoutClasses.panel} ${classes.row}`}>
      <div className={classes.who}>
        <Person entityRef={person.userRef} size="small" strong />
        <span className={classes.chips}>
          {person.state && person.state !== 'registered' && (
            <Chip tone="warn">{t(`participants.states.${person.state}`)}</Chip>
          )}
          {person.lookingForTeam && !person.teamId && (
            <Chip tone="good">{t('participants.lookingForTeam')}</Chip>
          )}
        </span>
        {person.timezone && <Clock zone={person.timezone} />}
      </div>
      <div className={classes.offers}>
        {person.skills && person.skills.length > 0 && (
          <Skills
            skills={person.skills}
            label={t('participants.skills')}
            strong={props.skill ? [props.skill] : undefined}
          />
        )}
        {person.lookingFor && (
          <Text as="p" variant="body-medium">
            {person.lookingFor}
          </Text>
        )}
        <Wishes choices={person.choices} />
        <ForOrganisers person={person} />
      </div>
      <div className={classes.team}>
        <RiTeamLine size={14} aria-label={t('participants.team')} />
        {person.teamName ? (
          <Link
            href={`${href('teams')}?q=${encodeURIComponent(person.teamName)}`}
            variant="body-small"
            standalone
          >
            {person.teamName}
          </Link>
        ) : (
          <Text variant="body-small" color="secondary">
            {t('participants.noTeam')}
          </Text>
        )}
        <InviteButton person={person} />
      </div>
    </li>
  );
}

function Wishes(props: { choices?: string[] }) {
  const t = useTexts();
  const { event, themeTitle } = useEvent();
  const names = new Set(event.themes.map(({ name }) => name));
  const themes = (props.choices ?? []).filter(choice => names.has(choice));
  const others = (props.choices ?? []).length - themes.length;
  if (themes.length + others === 0) {
    return null;
  }
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t('participants.wishes')}:{' '}
      {[
        ...themes.map(themeTitle),
        ...(others > 0
          ? [t('participants.otherWishes', { count: others })]
          : []),
      ].join(' › ')}
    </Text>
  );
}

function ForOrganisers(props: { person: Participant }) {
  const t = useTexts();
  const { event } = useEvent();
  const {
    homeTeams = [],
    answers = {},
    reason,
    state,
    queuedAt,
    displayName,
  } = props.person;
  const questions = event.registrationForm.questions.filter(
    ({ name }) => answers[name],
  );
  return (
    <>
      {homeTeams.length > 0 && (
        <div className={layoutClasses.refs}>
          <Text variant="body-small" color="secondary">
            {t('participants.homeTeams')}:
          </Text>
          {homeTeams.map(entityRef => (
            <EntityName key={entityRef} entityRef={entityRef} />
          ))}
        </div>
      )}
      {state && state !== 'registered' && queuedAt && (
        <Text variant="body-small" color="secondary">
          <RelativeTime at={queuedAt} />
        </Text>
      )}
      {reason && (
        <Text as="p" variant="body-small">
          {t('participants.reason')}: {reason}
        </Text>
      )}
      {questions.length > 0 && (
        <details className={classes.answers}>
          <summary
            aria-label={t('participants.answersOf', { person: displayName })}
          >
            {t('participants.answers')}
          </summary>
          <dl className={layoutClasses.facts}>
            {questions.map(({ name, question }) => (
              <div key={name}>
                <dt>{question}</dt>
                <dd>{answers[name]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
