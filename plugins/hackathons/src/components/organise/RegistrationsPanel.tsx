import { useApi } from '@backstage/core-plugin-api';
import { Button, Select, Text } from '@backstage/ui';
import {
  ConfirmDialog,
  FailureState,
  formatNumber,
  layoutClasses,
  LoadingLines,
  Panel,
  Person,
  RelativeTime,
  ScrollRegion,
  SearchBox,
  settingParam,
  textParam,
  useEntityNames,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type {
  Participant,
  RegistrationDecision,
  RegistrationState,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { useParticipants } from '../../query/useParticipants';
import { LoadMore, Skills, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './organise.module.css';

const STATES: RegistrationState[] = [
  'pending',
  'waiting-list',
  'registered',
  'declined',
  'withdrawn',
];
const PARAMS = { state: settingParam(STATES), q: textParam() };

/** Who wants to take part, with what they answered, and the decision about them. */
export function RegistrationsPanel() {
  const t = useTexts();
  const { ref } = useEvent();
  const { filters, change } = useUrlFilters(PARAMS);
  const result = useParticipants(ref, {
    state: filters.state,
    q: filters.q || undefined,
  });
  const people = result.data?.items;
  const total = result.data?.first.total;
  return (
    <Panel
      title={t('organise.registrations')}
      badge={
        total !== undefined && (
          <Text variant="body-small" color="secondary">
            {t('organise.total', {
              count: total,
              formatted: formatNumber(total),
            })}
          </Text>
        )
      }
      actions={
        <>
          <SearchBox
            className={classes.filter}
            label={t('common.search')}
            value={filters.q}
            onChange={q => change({ q })}
          />
          <Select
            className={classes.filter}
            size="small"
            aria-label={t('organise.registrationState')}
            value={filters.state}
            onChange={key => change({ state: key as RegistrationState })}
            options={STATES.map(state => ({
              id: state,
              label: t(`organise.states.${state}`),
            }))}
          />
        </>
      }
    >
      {result.isPending && <LoadingLines />}
      {result.isError && !people && (
        <FailureState
          compact
          error={result.error}
          onRetry={() => result.refetch()}
        />
      )}
      {people?.length === 0 && (
        <p className={classes.muted}>{t('organise.noRegistrations')}</p>
      )}
      {people && people.length > 0 && (
        <ScrollRegion label={t('organise.registrations')}>
          <table
            className={`${layoutClasses.table} ${layoutClasses.roomy}`}
            aria-label={t('organise.registrations')}
          >
            <thead>
              <tr>
                <th scope="col">{t('organise.person')}</th>
                <th scope="col">{t('organise.decision')}</th>
                <th scope="col">{t('organise.answers')}</th>
                <th scope="col">{t('organise.skills')}</th>
                <th scope="col">{t('organise.since')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map(person => (
                <PersonRow key={person.registrationId} person={person} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <LoadMore result={result} />
    </Panel>
  );
}

function PersonRow(props: { person: Participant }) {
  const t = useTexts();
  const { event } = useEvent();
  const { person } = props;
  const homeTeams = useEntityNames(person.homeTeams ?? []);
  const answers = Object.entries(person.answers ?? {});
  return (
    <tr>
      <th scope="row">
        <Person entityRef={person.userRef} />
        {homeTeams && (
          <span className={classes.muted}>
            {t('organise.homeTeams')}: {homeTeams}
          </span>
        )}
        {person.teamName && (
          <span className={classes.muted}>{person.teamName}</span>
        )}
      </th>
      <td>
        <Decisions person={person} />
        {person.reason && (
          <span className={classes.muted}>{person.reason}</span>
        )}
      </td>
      <td>
        {answers.length === 0 ? (
          <span className={classes.muted}>{t('organise.noAnswers')}</span>
        ) : (
          <dl className={classes.answers}>
            {answers.map(([name, answer]) => (
              <div key={name}>
                <dt>
                  {event.registrationForm.questions.find(
                    question => question.name === name,
                  )?.question ?? name}
                </dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        )}
      </td>
      <td>
        {person.skills && person.skills.length > 0 && (
          <Skills label={t('organise.skills')} skills={person.skills} />
        )}
      </td>
      <td>{person.queuedAt && <RelativeTime at={person.queuedAt} />}</td>
    </tr>
  );
}

type Decision = RegistrationDecision['decision'];

const DECISIONS: Partial<Record<RegistrationState, Decision[]>> = {
  pending: ['approve', 'decline'],
  'waiting-list': ['decline'],
  registered: ['remove'],
  declined: ['approve'],
};

function Decisions(props: { person: Participant }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref } = useEvent();
  const { person } = props;
  const who = person.displayName;
  const [asked, setAsked] = useState<Decision>('approve');
  const [asking, setAsking] = useState(false);
  const decide = useAct({
    hackathonRef: ref,
    topics: ['registrations', 'teams'],
    act: (input: RegistrationDecision, options) =>
      api.registrations.decideRegistration(
        person.registrationId,
        input,
        options,
      ),
    done: (_, { decision }) => t(`organise.decided.${decision}`, { who }),
  });
  const { version, state } = person;
  if (version === undefined || !state) {
    return null;
  }
  return (
    <span className={classes.buttons}>
      {(DECISIONS[state] ?? []).map(decision => (
        <Button
          key={decision}
          size="small"
          variant={decision === 'approve' ? 'primary' : 'secondary'}
          aria-label={t('organise.decideOn', {
            act: t(`organise.${decision}`),
            who,
          })}
          onPress={() => {
            setAsked(decision);
            setAsking(true);
          }}
        >
          {t(`organise.${decision}`)}
        </Button>
      ))}
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t(`organise.decideTitle.${asked}`)}
        confirmLabel={t(`organise.${asked}`)}
        destructive={asked === 'remove'}
        reason={
          asked === 'approve'
            ? undefined
            : {
                label: t('organise.reason'),
                required: true,
              }
        }
        onConfirm={reason => decide.run({ decision: asked, reason, version })}
      >
        {t(`organise.decideText.${asked}`, { who })}
      </ConfirmDialog>
    </span>
  );
}
