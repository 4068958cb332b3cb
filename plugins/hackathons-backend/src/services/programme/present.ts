import { type HackathonTheme } from '@guildhall/plugin-guildhall-common';
import {
  median,
  type Programme,
  type ProgrammeAsset,
  type ProgrammeEvent,
  type ProgrammeParticipation,
  type ProgrammeTotals,
  shareOf,
  SMALL_GROUP,
} from '@guildhall/plugin-hackathons-common';
import type {
  EventFigures,
  StoredFigures,
} from '../../database/DatabaseProgrammeStore';
import type { StoredReading } from '../../database/DatabaseReadingStore';
import { type EventContext, fullRef } from '../access';
import { iso } from '../iso';

/** An event that the caller sees, and its figures. */
export interface EventWithFigures {
  context: EventContext;
  stored: StoredFigures;
}

/** The figures of one event. */
export function presentEvent({
  context,
  stored,
}: EventWithFigures): ProgrammeEvent {
  const { figures } = stored;
  return {
    hackathonRef: context.ref,
    title: context.title,
    start: iso(context.timeline.start),
    end: iso(context.timeline.end),
    participants: figures.people.participants,
    teams: figures.teams,
    projects: figures.projects,
    submitted: figures.submitted,
    decided: figures.decided,
    owned: figures.owned,
    production90: figures.production90,
    production180: figures.production180,
    medianDaysToDecision: median(figures.daysToDecision),
    newConnections: figures.people.newConnections,
    satisfaction: figures.satisfaction,
    debriefActions: figures.debriefActions,
    endings: figures.endings,
    computedAt: iso(stored.computedAt),
    final: stored.final,
  };
}

/**
 * The figures of all events together. What became of prototypes is told of events that are over, and what was in production after some
 * days of those that are old enough.
 */
export function presentTotals(
  events: readonly EventWithFigures[],
): ProgrammeTotals {
  const all = events.map(({ stored }) => stored.figures);
  const over = events
    .filter(({ context }) => context.timeline.phase === 'ended')
    .map(({ stored }) => stored.figures);
  const sum = (of: (figures: EventFigures) => number, among = all) =>
    among.reduce((total, figures) => total + of(figures), 0);
  const shareOver = (of: (figures: EventFigures) => number) =>
    shareOf(
      sum(of, over),
      sum(({ submitted }) => submitted, over),
    );
  const endings = (kind: keyof EventFigures['endings']) =>
    sum(figures => figures.endings[kind], over);
  const inProduction = (field: 'production90' | 'production180') => {
    const eligible = all.filter(figures => figures[field] !== undefined);
    return shareOf(
      eligible.reduce((total, figures) => total + (figures[field] ?? 0), 0),
      eligible.reduce((total, figures) => total + figures.submitted, 0),
    );
  };
  return {
    events: all.length,
    participants: sum(({ people }) => people.participants),
    teams: sum(({ teams }) => teams),
    submitted: sum(({ submitted }) => submitted),
    decided: shareOver(({ decided }) => decided),
    owned: shareOver(({ owned }) => owned),
    production90: inProduction('production90'),
    production180: inProduction('production180'),
    medianDaysToDecision: median(
      all.flatMap(({ daysToDecision }) => daysToDecision),
    ),
    newConnections: sum(({ people }) => people.newConnections),
    endings: {
      transition: endings('transition'),
      parked: endings('parked'),
      stopped: endings('stopped'),
      none: endings('none'),
    },
  };
}

/** Participation by group: those that the caller sees by name, and all others together. */
export function presentGroups(
  events: readonly EventWithFigures[],
  titles: ReadonlyMap<string, string>,
): ProgrammeParticipation[] {
  const counts = new Map<string, { people: number; events: number }>();
  const others = { people: 0, events: 0 };
  let participants = 0;
  for (const { stored } of events) {
    const { people } = stored.figures;
    participants += people.participants;
    let unnamed = people.small.people;
    for (const { group, people: count } of people.groups) {
      if (titles.has(group)) {
        const known = counts.get(group) ?? { people: 0, events: 0 };
        counts.set(group, {
          people: known.people + count,
          events: known.events + 1,
        });
      } else {
        unnamed += count;
      }
    }
    others.people += unnamed;
    others.events += unnamed > 0 ? 1 : 0;
  }
  const share = (people: number) =>
    participants > 0 ? people / participants : undefined;
  const groups: ProgrammeParticipation[] = [...counts]
    .map(([group, { people, events: number }]) => ({
      group,
      title: titles.get(group),
      people,
      share: share(people),
      events: number,
    }))
    .sort((a, b) => b.people - a.people || (a.group < b.group ? -1 : 1));
  if (others.people > 0) {
    const isTold = others.people >= SMALL_GROUP;
    groups.push({
      people: isTold ? others.people : undefined,
      share: isTold ? share(others.people) : undefined,
      events: others.events,
    });
  }
  return groups;
}

/** What was measured of assets that the caller sees, before and after; what was never measured is left out. */
export function presentAssets(
  readings: readonly StoredReading[],
  themes: ReadonlyMap<string, readonly HackathonTheme[]>,
  titles: ReadonlyMap<string, string>,
): Programme['assets'] {
  const assets = new Map<string, ProgrammeAsset>();
  for (const reading of readings) {
    const { hackathonRef, assetRef, metricRef, value, measuredAt } = reading;
    if (
      !titles.has(assetRef) ||
      value === undefined ||
      measuredAt === undefined
    ) {
      continue;
    }
    const key = [hackathonRef, assetRef, metricRef].join('\n');
    const asset: ProgrammeAsset = assets.get(key) ?? {
      hackathonRef,
      theme: themeOf(themes.get(hackathonRef) ?? [], assetRef, metricRef),
      assetRef,
      title: titles.get(assetRef),
      metricRef,
    };
    assets.set(key, {
      ...asset,
      metricTitle: reading.title ?? asset.metricTitle,
      unit: reading.unit ?? asset.unit,
      direction: reading.direction ?? asset.direction,
      [reading.moment]: { value, at: iso(measuredAt) },
    });
  }
  return [...assets.values()];
}

function themeOf(
  themes: readonly HackathonTheme[],
  assetRef: string,
  metricRef: string,
): string | undefined {
  return themes.find(
    ({ assets = [], metrics = [] }) =>
      assets.some(ref => fullRef(ref, 'resource') === assetRef) &&
      metrics.some(ref => fullRef(ref, 'contributionmetric') === metricRef),
  )?.name;
}
