import { Button, Select, Text } from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  layoutClasses,
  ScrollRegion,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import type {
  Mentor,
  MentorProposal,
} from '@guildhall/plugin-hackathons-common';
import { RiAlertLine } from '@remixicon/react';
import { useState } from 'react';
import { useMentors, type useMatching } from '../../query/useMentors';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './mentors.module.css';

const NOBODY = 'nobody';

/** A team with the mentor that it is to have. */
interface Row {
  teamId: string;
  teamName: string;
  /** What was worked out; nothing for a team that got nobody. */
  match?: MentorProposal['matches'][number];
  /** Why it got nobody. */
  reason?: string;
}

/** A proposal, team by team with the reasons; each mentor can be changed before it is published. */
export function ProposalEditor(props: {
  proposal: MentorProposal;
  publish: ReturnType<typeof useMatching>['publish'];
  onDone: () => void;
}) {
  const t = useTexts();
  const { proposal, publish } = props;
  const { ref } = useEvent();
  const mentors = useMentors(ref).data?.items ?? [];
  const rows = rowsOf(proposal);
  const [chosen, setChosen] = useState(
    () => new Map(rows.map((row, index) => [index, row.match?.mentorRef])),
  );
  const [asking, setAsking] = useState(false);
  const refs = [
    ...new Set([
      ...mentors.map(({ userRef }) => userRef),
      ...proposal.matches.map(({ mentorRef }) => mentorRef),
    ]),
  ];
  const titles = useEntityTitles(refs);
  const nameOf = (mentorRef: string) => titles[refs.indexOf(mentorRef)];
  const matches = rows.flatMap(({ teamId }, index) => {
    const mentorRef = chosen.get(index);
    return mentorRef ? [{ teamId, mentorRef }] : [];
  });
  const without = rows.length - matches.length;

  return (
    <>
      <ScrollRegion label={t('mentors.matches.proposal')}>
        <table className={`${layoutClasses.table} ${layoutClasses.roomy}`}>
          <thead>
            <tr>
              <th scope="col">{t('mentors.matches.team')}</th>
              <th scope="col">{t('mentors.matches.mentor')}</th>
              <th scope="col">{t('mentors.matches.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${row.teamId} ${row.match?.mentorRef}`}>
                <th scope="row">
                  <Text weight="bold">{row.teamName}</Text>
                </th>
                <td>
                  <Select
                    className={classes.select}
                    size="small"
                    aria-label={t('mentors.matches.choose', {
                      team: row.teamName,
                    })}
                    selectionMode="single"
                    value={chosen.get(index) ?? NOBODY}
                    onChange={key =>
                      setChosen(
                        before =>
                          new Map([
                            ...before,
                            [index, key === NOBODY ? undefined : String(key)],
                          ]),
                      )
                    }
                    options={[
                      { id: NOBODY, label: t('mentors.matches.noMentor') },
                      ...refs.map((mentorRef, at) => ({
                        id: mentorRef,
                        label: titles[at],
                      })),
                    ]}
                  />
                </td>
                <td>
                  <Why row={row} chosen={chosen.get(index)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {overloaded(mentors, matches).map(({ mentor, teams }) => (
        <Text key={mentor.userRef} as="p" color="warning">
          {t('mentors.matches.over', {
            name: nameOf(mentor.userRef),
            teams: String(teams),
            most: String(mentor.maxTeams),
          })}
        </Text>
      ))}
      <ActError act={publish} hackathonRef={ref} topics={['mentors']} />
      <div className={classes.acts}>
        {without > 0 && (
          <Text color="secondary">
            {t('mentors.matches.unmatched', { count: without })}
          </Text>
        )}
        <span className={classes.end}>
          <Button variant="tertiary" onPress={props.onDone}>
            {t('mentors.matches.discard')}
          </Button>
          <Button variant="primary" onPress={() => setAsking(true)}>
            {t('mentors.matches.publish')}
          </Button>
        </span>
      </div>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('mentors.matches.publishing.title', {
          count: matches.length,
        })}
        confirmLabel={t('mentors.matches.publish')}
        onConfirm={async () => {
          await publish.run({ matches, version: proposal.version });
          props.onDone();
        }}
      >
        {t('mentors.matches.publishing.text')}
      </ConfirmDialog>
    </>
  );
}

function Why(props: { row: Row; chosen?: string }) {
  const t = useTexts();
  const { row, chosen } = props;
  const { match, reason } = row;
  if (!match || chosen !== match.mentorRef) {
    return (
      <Text variant="body-small" color="secondary">
        {chosen ? t('mentors.matches.changed') : reason}
      </Text>
    );
  }
  return (
    <div className={classes.why}>
      <span>
        <Chip tone={match.concerns.length > 0 ? 'warn' : 'good'}>
          {match.kept
            ? t('mentors.matches.kept')
            : t('mentors.matches.score', {
                score: String(Math.round(match.score)),
              })}
        </Chip>
      </span>
      <ul>
        {match.reasons.map(text => (
          <li key={text}>{text}</li>
        ))}
        {match.concerns.map(text => (
          <li key={text} className={classes.concern}>
            <RiAlertLine size={14} aria-hidden />
            {t('mentors.matches.concern', { text })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function rowsOf(proposal: MentorProposal): Row[] {
  return [
    ...proposal.matches.map(match => ({
      teamId: match.teamId,
      teamName: match.teamName,
      match,
    })),
    ...proposal.unmatched,
  ].sort((a, b) => a.teamName.localeCompare(b.teamName));
}

/** Mentors who get more teams than they want. */
function overloaded(
  mentors: Mentor[],
  matches: Array<{ mentorRef: string }>,
): Array<{ mentor: Mentor; teams: number }> {
  return mentors
    .map(mentor => ({
      mentor,
      teams: matches.filter(({ mentorRef }) => mentorRef === mentor.userRef)
        .length,
    }))
    .filter(({ mentor, teams }) => teams > mentor.maxTeams);
}
