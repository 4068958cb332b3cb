import {
  choiceParam,
  settingParam,
  textParam,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type { DebriefPointKind } from '@guildhall/plugin-hackathons-common';

/** The parts of the page, by their paths below it. */
export const SECTIONS = [
  'points',
  'actions',
  'satisfaction',
  'follow-ups',
] as const;

export type Section = (typeof SECTIONS)[number];

/** What people say, in the order of the columns. */
export const POINT_KINDS = [
  'worked',
  'did-not-work',
  'change',
] as const satisfies readonly DebriefPointKind[];

/** What came of a point. */
export const POINT_STATES = ['open', 'action', 'theme', 'set-aside'] as const;

export const SORTS = ['votes', 'newest'] as const;

/** Which actions are shown. */
export const ACTION_FILTERS = ['all', 'open', 'done', 'dropped'] as const;

const POINT_PARAMS = {
  q: textParam(),
  state: choiceParam(POINT_STATES),
  sort: settingParam(SORTS),
};
const ACTION_PARAMS = { actions: settingParam(ACTION_FILTERS) };

/** The filters of the points. */
export function usePointFilters() {
  return useUrlFilters(POINT_PARAMS);
}

/** The filter of the actions. */
export function useActionFilters() {
  return useUrlFilters(ACTION_PARAMS);
}
