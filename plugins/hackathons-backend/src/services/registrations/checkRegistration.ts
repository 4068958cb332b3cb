import { InputError } from '@backstage/errors';
import type {
  HackathonEntity,
  HackathonQuestion,
} from '@guildhall/plugin-guildhall-common';
import type { RegistrationInput } from '@guildhall/plugin-hackathons-common';
import type { StoredRegistration } from '../../database/DatabaseRegistrationStore';
import { tidyText, tidyWords } from '../people';

type Spec = HackathonEntity['spec'];

/** What a person said when they registered. */
export type RegistrationContent = Pick<
  StoredRegistration,
  | 'skills'
  | 'choices'
  | 'answers'
  | 'attributes'
  | 'lookingFor'
  | 'lookingForTeam'
  | 'timezone'
  | 'shown'
  | 'codeOfConductAt'
  | 'codeOfConductUrl'
>;

/** What is wrong with a field, and how to mend it. */
export interface Lack {
  field: string;
  message: string;
}

/**
 * Takes what somebody registers with, as the charter asks for it now.
 *
 * @param before - the registration that is changed
 * @param now - ms since the epoch
 * @throws InputError that names every field that has to be mended
 */
export function readRegistration(
  input: RegistrationInput,
  spec: Spec,
  before: StoredRegistration | undefined,
  now: number,
): RegistrationContent {
  const problems: Lack[] = [];
  const answers = readAnswers(input.answers, spec, before, problems);
  const content: RegistrationContent = {
    skills: tidyWords(
      input.skills,
      spec.teamRules.mustHaveSkills?.map(({ skill }) => skill),
    ),
    choices: [...new Set(input.choices ?? [])],
    answers,
    attributes: readAttributes(input.attributes, spec, before, problems),
    lookingFor: tidyText(input.lookingFor),
    lookingForTeam: input.lookingForTeam ?? false,
    timezone: input.timezone,
    shown: [...new Set(input.shown ?? [])],
    ...acceptance(input, spec, before, now),
  };
  if (content.timezone && !isTimezone(content.timezone)) {
    problems.push({
      field: 'timezone',
      message: `"${content.timezone}" is not an IANA time zone; write for example Europe/Berlin`,
    });
  }
  problems.push(...lacksOf(content, spec));
  if (problems.length > 0) {
    throw new InputError(
      problems.map(({ field, message }) => `${field}: ${message}`).join('. '),
    );
  }
  return content;
}

/** What the charter asks for now and a registration lacks. */
export function lacksOf(
  registration: Pick<RegistrationContent, 'answers' | 'codeOfConductUrl'>,
  spec: Spec,
): Lack[] {
  const { questions = [], codeOfConduct } = spec.registration ?? {};
  const lacks = questions
    .filter(({ name, required }) => required && !registration.answers[name])
    .map(({ name, question }) => ({
      field: `answers.${name}`,
      message: `the question "${question}" has to be answered`,
    }));
  if (codeOfConduct && registration.codeOfConductUrl !== codeOfConduct) {
    lacks.push({
      field: 'acceptCodeOfConduct',
      message: `the code of conduct at ${codeOfConduct} has to be read and accepted`,
    });
  }
  return lacks;
}

function readAnswers(
  given: Record<string, string> = {},
  spec: Spec,
  before: StoredRegistration | undefined,
  problems: Lack[],
): Record<string, string> {
  const questions = new Map(
    (spec.registration?.questions ?? []).map(question => [
      question.name,
      question,
    ]),
  );
  const answers: Record<string, string> = {};
  for (const [name, text] of Object.entries(given)) {
    const answer = text.trim();
    const question = questions.get(name);
    const allowed = question && allowedAnswers(question);
    if (!question) {
      // The charter may have dropped a question since it was answered.
      if (answer && !(before && Object.hasOwn(before.answers, name))) {
        problems.push(unknown(`answers.${name}`, 'question', questions));
      }
    } else if (answer && allowed && !allowed.includes(answer)) {
      problems.push({
        field: `answers.${name}`,
        message: `"${answer}" is not an answer to "${
          question.question
        }"; allowed are ${list(allowed)}`,
      });
    } else if (answer) {
      answers[name] = answer;
    }
  }
  return answers;
}

function readAttributes(
  given: Record<string, string> = {},
  spec: Spec,
  before: StoredRegistration | undefined,
  problems: Lack[],
): Record<string, string> {
  const rules = new Map(
    (spec.teamRules.neverIsolate ?? []).map(rule => [rule.attribute, rule]),
  );
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const rule = rules.get(name);
    if (!rule) {
      if (!(before && Object.hasOwn(before.attributes, name))) {
        problems.push(unknown(`attributes.${name}`, 'attribute', rules));
      }
    } else if (rule.values.includes(value)) {
      attributes[name] = value;
    } else {
      problems.push({
        field: `attributes.${name}`,
        message: `what was given is not among ${list(
          rule.values,
        )}; leave it out if none of them fits`,
      });
    }
  }
  return attributes;
}

/** The code of conduct is accepted at an address: another address is another one. */
function acceptance(
  input: RegistrationInput,
  spec: Spec,
  before: StoredRegistration | undefined,
  now: number,
): Pick<RegistrationContent, 'codeOfConductAt' | 'codeOfConductUrl'> {
  const url = spec.registration?.codeOfConduct;
  if (url && input.acceptCodeOfConduct && before?.codeOfConductUrl !== url) {
    return { codeOfConductAt: now, codeOfConductUrl: url };
  }
  return {
    codeOfConductAt: before?.codeOfConductAt,
    codeOfConductUrl: before?.codeOfConductUrl,
  };
}

function allowedAnswers({ type, choices }: HackathonQuestion) {
  if (type === 'yes-no') {
    return ['yes', 'no'];
  }
  return type === 'choice' ? choices ?? [] : undefined;
}

function unknown(field: string, what: string, known: Map<string, unknown>) {
  return {
    field,
    message:
      known.size > 0
        ? `the charter has no such ${what}; it has ${list([...known.keys()])}`
        : `the charter has no ${what}s; leave it out`,
  };
}

function list(values: readonly string[]): string {
  return values.map(value => `"${value}"`).join(', ');
}

function isTimezone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
