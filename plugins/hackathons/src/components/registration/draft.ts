import type {
  HackathonDetail,
  Registration,
  RegistrationInput,
} from '@guildhall/plugin-hackathons-common';

/** What stands in the form. */
export type RegistrationDraft = Required<
  Omit<RegistrationInput, 'version' | 'acceptCodeOfConduct'>
> & { acceptCodeOfConduct: boolean };

/** What needs attention, by the name of its field: `answers.<question>` or `acceptCodeOfConduct`. */
export type DraftProblems = Record<string, 'answerFirst' | 'acceptFirst'>;

/** What the form begins with: the registration, or nothing but the reader's time zone. */
export function draftOf(
  registration: Registration | null,
  timezone: string,
): RegistrationDraft {
  return {
    skills: registration?.skills ?? [],
    choices: registration?.choices ?? [],
    lookingFor: registration?.lookingFor ?? '',
    lookingForTeam: registration?.lookingForTeam ?? true,
    timezone: registration?.timezone ?? timezone,
    answers: registration?.answers ?? {},
    attributes: registration?.attributes ?? {},
    // Nobody is shown more than they chose.
    shown: registration?.shown ?? [],
    acceptCodeOfConduct: false,
  };
}

/** Whether the code of conduct that the charter has now is still to be accepted. */
export function mustAccept(
  event: HackathonDetail,
  registration: Registration | null,
): boolean {
  const { codeOfConduct } = event.registrationForm;
  return (
    codeOfConduct !== undefined &&
    !(
      registration?.codeOfConductAcceptedAt &&
      (registration.codeOfConductUrl ?? codeOfConduct) === codeOfConduct
    )
  );
}

/** What the server would refuse. */
export function findDraftProblems(
  draft: RegistrationDraft,
  event: HackathonDetail,
  registration: Registration | null,
): DraftProblems {
  const problems: DraftProblems = {};
  for (const { name, required } of event.registrationForm.questions) {
    if (required && !draft.answers[name]?.trim()) {
      problems[`answers.${name}`] = 'answerFirst';
    }
  }
  if (mustAccept(event, registration) && !draft.acceptCodeOfConduct) {
    problems.acceptCodeOfConduct = 'acceptFirst';
  }
  return problems;
}

/** What is sent. Answers to nothing are left out. */
export function inputOf(
  draft: RegistrationDraft,
  registration: Registration | null,
): RegistrationInput {
  const filled = (record: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(record)
        .map(([key, value]) => [key, value.trim()])
        .filter(([, value]) => value),
    );
  return {
    skills: draft.skills,
    choices: draft.choices,
    lookingFor: draft.lookingFor.trim() || undefined,
    lookingForTeam: draft.lookingForTeam,
    timezone: draft.timezone || undefined,
    answers: filled(draft.answers),
    attributes: filled(draft.attributes),
    shown: draft.shown,
    acceptCodeOfConduct: draft.acceptCodeOfConduct || undefined,
    version: registration?.version,
  };
}
