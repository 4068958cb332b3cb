import {
  choiceParam,
  flagParam,
  settingParam,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type { HelpState } from '@guildhall/plugin-hackathons-common';

/** The parts of the page. */
export const SECTIONS = ['mentors', 'help', 'hours', 'matches'] as const;

export type Section = (typeof SECTIONS)[number];

/** What can be asked for of the help queue. */
export const HELP_STATES = [
  'open',
  'claimed',
  'resolved',
  'withdrawn',
  'expired',
] as const satisfies readonly HelpState[];

const SECTION = { section: settingParam(SECTIONS) };
const MENTOR_PARAMS = { skill: choiceParam() };
const HELP_PARAMS = {
  state: choiceParam(HELP_STATES),
  skill: choiceParam(),
  mine: flagParam(),
};
const HOURS_PARAMS = {
  mentor: choiceParam(),
  free: flagParam(),
  mine: flagParam(),
};

/** Which part of the page the address opens. */
export function useSection() {
  const { filters, change } = useUrlFilters(SECTION);
  return { section: filters.section, change };
}

/** The filters of the mentors. */
export function useMentorFilters() {
  return useUrlFilters(MENTOR_PARAMS);
}

/** The filters of the help queue. */
export function useHelpFilters() {
  return useUrlFilters(HELP_PARAMS);
}

/** The filters of the office hours. */
export function useHoursFilters() {
  return useUrlFilters(HOURS_PARAMS);
}
