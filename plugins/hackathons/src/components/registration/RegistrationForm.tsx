import { useApi } from '@backstage/core-plugin-api';
import { Button, Checkbox, Switch, Text, TextAreaField } from '@backstage/ui';
import {
  Panel,
  RelativeTime,
  SafeLink,
  useEntityNames,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import type {
  Registration,
  ShownField,
} from '@guildhall/plugin-hackathons-common';
import { useRef, useState, type FormEvent } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { ActError, SkillsField, TimeZoneField, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import {
  draftOf,
  findDraftProblems,
  inputOf,
  mustAccept,
  type DraftProblems,
  type RegistrationDraft,
} from './draft';
import { AttributeFields, QuestionField } from './QuestionField';
import { RankedWishes } from './RankedWishes';
import classes from './registration.module.css';

const SHOWN: ShownField[] = [
  'skills',
  'timezone',
  'choices',
  'lookingFor',
  'homeTeams',
];

/** All that somebody says when they register. */
export function RegistrationForm(props: { registration: Registration | null }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref, event } = useEvent();
  const { registration } = props;
  const zone = useTimeZone();
  const [draft, setDraft] = useState(() => draftOf(registration, zone));
  const [problems, setProblems] = useState<DraftProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const isNew = !registration || registration.state === 'withdrawn';

  const save = useAct({
    hackathonRef: ref,
    topics: ['registrations'],
    act: (input: RegistrationDraft, options) =>
      api.registrations.putRegistration(
        ref,
        inputOf(input, registration),
        options,
      ),
    done: saved => t(`registration.done.${isNew ? saved.state : 'saved'}`),
  });

  function change(changes: Partial<RegistrationDraft>) {
    const next = { ...draft, ...changes };
    setDraft(next);
    // What was pointed out goes away as soon as it is mended; nothing new is pointed out while somebody types.
    const left = findDraftProblems(next, event, registration);
    setProblems(shown =>
      Object.fromEntries(Object.entries(shown).filter(([key]) => left[key])),
    );
  }

  async function submit(submitted: FormEvent) {
    submitted.preventDefault();
    const found = findDraftProblems(draft, event, registration);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) {
      form.current
        ?.querySelector<HTMLElement>(
          `[data-field="${first}"] :is(input, textarea, button)`,
        )
        ?.focus();
      return;
    }
    await save.attempt(draft);
  }

  const { questions } = event.registrationForm;
  const count = Object.keys(problems).length;
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <Panel title={t('registration.skills')}>
        <SkillsField
          label={t('registration.skillsLabel')}
          description={t('registration.skillsHint')}
          value={draft.skills}
          suggestions={event.teamRules.mustHaveSkills.map(({ skill }) => skill)}
          onChange={skills => change({ skills })}
        />
      </Panel>
      {questions.length > 0 && (
        <Panel title={t('registration.questions')}>
          <div className={classes.fields}>
            {questions.map(question => (
              <QuestionField
                key={question.name}
                question={question}
                value={draft.answers[question.name] ?? ''}
                problem={problems[`answers.${question.name}`]}
                onChange={answer =>
                  change({
                    answers: { ...draft.answers, [question.name]: answer },
                  })
                }
              />
            ))}
          </div>
        </Panel>
      )}
      <Panel title={t('registration.wishes')}>
        <RankedWishes
          value={draft.choices}
          onChange={choices => change({ choices })}
        />
      </Panel>
      <Panel title={t('registration.team')}>
        <div className={classes.fields}>
          <Checkbox
            isSelected={draft.lookingForTeam}
            onChange={lookingForTeam => change({ lookingForTeam })}
          >
            {t('registration.lookingForTeam')}
          </Checkbox>
          <TextAreaField
            label={t('registration.lookingFor')}
            description={t('registration.lookingForHint')}
            maxLength={1000}
            value={draft.lookingFor}
            onChange={lookingFor => change({ lookingFor })}
          />
          <TimeZoneField
            label={t('registration.timezone')}
            description={t('registration.timezoneHint')}
            value={draft.timezone}
            onChange={timezone => change({ timezone })}
          />
        </div>
      </Panel>
      <AttributeFields
        value={draft.attributes}
        onChange={attributes => change({ attributes })}
      />
      <Panel title={t('registration.shown')}>
        <div className={classes.fields}>
          <Text as="p" variant="body-small" color="secondary">
            {t('registration.shownHint')}
          </Text>
          {SHOWN.map(field => (
            <Switch
              key={field}
              label={t(`registration.show.${field}`)}
              isSelected={draft.shown.includes(field)}
              onChange={on =>
                change({
                  shown: SHOWN.filter(each =>
                    each === field ? on : draft.shown.includes(each),
                  ),
                })
              }
            />
          ))}
          {registration && registration.homeTeams.length > 0 && (
            <HomeTeams refs={registration.homeTeams} />
          )}
        </div>
      </Panel>
      {event.registrationForm.codeOfConduct && (
        <Panel title={t('registration.codeOfConduct')}>
          <div className={classes.fields} data-field="acceptCodeOfConduct">
            <SafeLink value={event.registrationForm.codeOfConduct}>
              {t('registration.read')}
            </SafeLink>
            {mustAccept(event, registration) ? (
              <Checkbox
                isSelected={draft.acceptCodeOfConduct}
                isInvalid={Boolean(problems.acceptCodeOfConduct)}
                onChange={acceptCodeOfConduct =>
                  change({ acceptCodeOfConduct })
                }
              >
                {t('registration.accept')}
              </Checkbox>
            ) : (
              registration?.codeOfConductAcceptedAt && (
                <Accepted at={registration.codeOfConductAcceptedAt} />
              )
            )}
            {problems.acceptCodeOfConduct && (
              <span role="alert" className={classes.problem}>
                {t('registration.acceptFirst')}
              </span>
            )}
          </div>
        </Panel>
      )}
      <ActError act={save} hackathonRef={ref} topics={['registrations']} />
      <div className={classes.actions}>
        <Button
          type="submit"
          isPending={save.busy}
          isDisabled={!event.may.register}
        >
          {t(isNew ? 'registration.register' : 'registration.save')}
        </Button>
        {count > 0 && (
          <span role="alert" className={classes.problem}>
            {t('registration.problems', { count })}
          </span>
        )}
        {!event.may.register && (
          <Text variant="body-small" color="secondary">
            {t('registration.closed')}
          </Text>
        )}
      </div>
    </form>
  );
}

function HomeTeams(props: { refs: string[] }) {
  const t = useTexts();
  const names = useEntityNames(props.refs);
  return (
    <Text variant="body-small" color="secondary">
      {t('registration.homeTeams', { names })}
    </Text>
  );
}

function Accepted(props: { at: string }) {
  const t = useTexts();
  const [before, after] = t('registration.accepted', { when: '\u0000' }).split(
    '\u0000',
  );
  return (
    <Text variant="body-small" color="secondary">
      {before}
      <RelativeTime at={props.at} />
      {after}
    </Text>
  );
}
