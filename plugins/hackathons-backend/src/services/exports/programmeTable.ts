import type { ProgrammeEvent } from '@guildhall/plugin-hackathons-common';
import type { ExportTable } from './HackathonExports';

/** The figures of events, one a row. */
export function programmeTable(
  events: readonly ProgrammeEvent[],
): ExportTable<ProgrammeEvent> {
  return {
    columns: [
      { name: 'hackathon', value: event => event.hackathonRef },
      { name: 'title', value: event => event.title },
      { name: 'start', value: event => event.start },
      { name: 'end', value: event => event.end },
      { name: 'participants', value: event => event.participants },
      { name: 'teams', value: event => event.teams },
      { name: 'projects', value: event => event.projects },
      { name: 'submitted', value: event => event.submitted },
      { name: 'decided', value: event => event.decided },
      { name: 'owned', value: event => event.owned },
      { name: 'production90', value: event => event.production90 },
      { name: 'production180', value: event => event.production180 },
      {
        name: 'medianDaysToDecision',
        value: event => event.medianDaysToDecision,
      },
      { name: 'newConnections', value: event => event.newConnections },
      { name: 'satisfaction', value: event => event.satisfaction?.mean },
      {
        name: 'satisfactionAnswers',
        value: event => event.satisfaction?.answers,
      },
      { name: 'debriefActions', value: event => event.debriefActions?.of },
      { name: 'debriefActionsDone', value: event => event.debriefActions?.n },
      { name: 'transition', value: event => event.endings.transition },
      { name: 'parked', value: event => event.endings.parked },
      { name: 'stopped', value: event => event.endings.stopped },
      { name: 'withoutEnding', value: event => event.endings.none },
      { name: 'computedAt', value: event => event.computedAt },
      { name: 'final', value: event => event.final },
    ],
    pages: onePage(events),
  };
}

async function* onePage<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows;
}
