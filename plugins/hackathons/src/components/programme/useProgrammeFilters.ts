import { isEntityRef, useUrlFilters } from '@guildhall/plugin-guildhall-react';
import { settingParam } from '@guildhall/plugin-guildhall-react';
import type { UrlParam } from '@guildhall/plugin-guildhall-react';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import { useMemo } from 'react';

/** What the table of events can be sorted by. */
export const COLUMNS = [
  'ended',
  'title',
  'participants',
  'submitted',
  'decided',
  'owned',
  'production90',
  'production180',
  'days',
  'connections',
  'satisfaction',
] as const;

export type Column = (typeof COLUMNS)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value that has a certain form. */
function formParam(fits: (text: string) => boolean): UrlParam<string> {
  return {
    read: ([text = '']) => (fits(text) ? text : ''),
    write: text => (text ? [text] : []),
  };
}

const dayParam = () =>
  formParam(text => DAY.test(text) && !Number.isNaN(Date.parse(text)));

const PARAMS = {
  from: dayParam(),
  to: dayParam(),
  group: formParam(isEntityRef),
  sort: settingParam(COLUMNS),
  order: settingParam(['descending', 'ascending']),
};

/** Filters as the address has them, as the API wants them, and a way to change them. */
export function useProgrammeFilters() {
  const { filters, active, change, clear } = useUrlFilters(PARAMS);
  const { from, to, group } = filters;
  const query = useMemo<HackathonQuery<'getProgramme'>>(
    () => ({
      from: from ? startOf(from) : undefined,
      // The API counts events that began before this moment; the reader means that day, too.
      to: to ? startOf(to, 1) : undefined,
      group: group || undefined,
    }),
    [from, to, group],
  );
  return { filters, query, active, change, clear };
}

/** When a day begins for the reader. */
function startOf(day: string, daysLater = 0): string {
  const date = new Date(`${day}T00:00`);
  date.setDate(date.getDate() + daysLater);
  return date.toISOString();
}
