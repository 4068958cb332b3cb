import type { ComponentType } from 'react';
import { AccessStep } from './AccessStep';
import { BasicsStep } from './BasicsStep';
import { JudgingStep } from './JudgingStep';
import { PeopleStep } from './PeopleStep';
import { ScheduleStep } from './ScheduleStep';
import { ThemesStep } from './ThemesStep';

/** The steps of the form in their order, before the review. */
export const STEP_NAMES = [
  'basics',
  'themes',
  'schedule',
  'people',
  'access',
  'judging',
] as const;

export type StepName = (typeof STEP_NAMES)[number];

/** The fields of each step. */
export const STEPS: Record<StepName, ComponentType> = {
  basics: BasicsStep,
  themes: ThemesStep,
  schedule: ScheduleStep,
  people: PeopleStep,
  access: AccessStep,
  judging: JudgingStep,
};

const FIELDS: Array<[start: string, step: StepName]> = [
  ['spec.themes', 'themes'],
  ['spec.schedule', 'schedule'],
  ['spec.registration', 'people'],
  ['spec.teamRules', 'people'],
  ['spec.starterKits', 'access'],
  ['spec.dataAgreements', 'access'],
  ['spec.sandboxes', 'access'],
  ['spec.constraints', 'access'],
  ['spec.criteria', 'judging'],
  ['spec.judging', 'judging'],
  ['spec.awards', 'judging'],
  ['spec.mentors', 'judging'],
];

/** The step in which a field is, such as `spec.schedule.start`. */
export function stepOf(field: string): StepName {
  return FIELDS.find(([start]) => field.startsWith(start))?.[1] ?? 'basics';
}
