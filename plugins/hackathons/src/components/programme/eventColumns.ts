import type { ProgrammeEvent } from '@guildhall/plugin-hackathons-common';
import type { Column } from './useProgrammeFilters';

/** What an event is sorted by in a column; nothing when there is no such figure. */
export function sortValue(
  event: ProgrammeEvent,
  column: Column,
): string | number | undefined {
  switch (column) {
    case 'ended':
      return event.end;
    case 'title':
      return event.title.toLocaleLowerCase();
    case 'days':
      return event.medianDaysToDecision;
    case 'connections':
      return event.newConnections;
    case 'satisfaction':
      return event.satisfaction?.mean;
    default:
      return event[column];
  }
}

/** The events in the order of a column. Those without a figure stand last, whichever way it goes. */
export function sortEvents(
  events: ProgrammeEvent[],
  column: Column,
  order: 'ascending' | 'descending',
): ProgrammeEvent[] {
  const sign = order === 'ascending' ? 1 : -1;
  return [...events].sort((a, b) => {
    const [left, right] = [sortValue(a, column), sortValue(b, column)];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined);
    }
    if (left === right) {
      return 0;
    }
    return left < right ? -sign : sign;
  });
}
