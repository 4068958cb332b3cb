import type {
  ExportFormat,
  HackathonQuery,
  Programme,
  ProgrammeApi,
  ProgrammeAsset,
  ProgrammeEvent,
  ProgrammeParticipation,
} from '@guildhall/plugin-hackathons-common';
import { at, group } from './charters';
import type { World } from './World';

const EVENTS: ProgrammeEvent[] = [
  event('results', 'Trust in labels', -20, 6, {
    participants: 58,
    teams: 13,
    submitted: 11,
    decided: 2,
    owned: 0,
    medianDaysToDecision: 5,
    newConnections: 61,
    endings: { transition: 3, parked: 1, stopped: 0, none: 7 },
    satisfaction: { mean: 4.3, answers: 31 },
  }),
  event('ended', 'Autumn data quality days', -60, -34, {
    participants: 47,
    teams: 10,
    submitted: 9,
    decided: 7,
    owned: 4,
    medianDaysToDecision: 11,
    newConnections: 44,
    endings: { transition: 5, parked: 2, stopped: 1, none: 1 },
    satisfaction: { mean: 3.9, answers: 22 },
  }),
  event('spring', 'Spring of embeddings', -170, -144, {
    participants: 35,
    teams: 8,
    submitted: 7,
    decided: 6,
    owned: 3,
    production90: 2,
    medianDaysToDecision: 19.5,
    newConnections: 29,
    endings: { transition: 3, parked: 2, stopped: 1, none: 1 },
  }),
  event('winter', 'Winter of small models', -330, -304, {
    participants: 22,
    teams: 5,
    submitted: 5,
    decided: 4,
    owned: 2,
    production90: 0,
    production180: 1,
    medianDaysToDecision: 40,
    newConnections: 24,
    endings: { transition: 2, parked: 1, stopped: 1, none: 1 },
    satisfaction: { mean: 4.1, answers: 9 },
    final: true,
  }),
];

const GROUPS: ProgrammeParticipation[] = [
  { group: group('ranking'), title: 'Ranking', people: 41, events: 4 },
  {
    group: group('feature-platform'),
    title: 'Feature Platform',
    people: 38,
    events: 4,
  },
  { group: group('risk'), title: 'Risk', people: 27, events: 3 },
  { group: group('growth'), title: 'Growth', people: 22, events: 3 },
  {
    group: group('data-quality'),
    title: 'Data Quality',
    people: 17,
    events: 2,
  },
  { people: 17, events: 4 },
].map(each => ({ ...each, share: each.people / 162 }));

const ASSETS: ProgrammeAsset[] = [
  {
    hackathonRef: 'hackathon:default/ended',
    assetRef: 'resource:default/user-features',
    title: 'User Features',
    metricRef: 'contributionmetric:default/feature-freshness',
    metricTitle: 'Feature freshness',
    unit: 'h',
    direction: 'lower-is-better',
    before: { value: 11.2, at: at(-61) },
    after: { value: 3.4, at: at(-1) },
  },
  {
    hackathonRef: 'hackathon:default/ended',
    assetRef: 'component:default/feature-materialization',
    title: 'Feature Materialization',
    metricRef: 'contributionmetric:default/pipeline-success',
    metricTitle: 'Runs that succeed',
    unit: '%',
    direction: 'higher-is-better',
    before: { value: 97.1, at: at(-62) },
    after: { value: 95.8, at: at(-2) },
  },
  {
    hackathonRef: 'hackathon:default/spring',
    assetRef: 'resource:default/churn-model',
    title: 'Churn Model',
    metricRef: 'contributionmetric:default/model-size',
    metricTitle: 'Size of the model',
    unit: 'MB',
    before: { value: 410, at: at(-171) },
    after: { value: 428, at: at(-30) },
  },
  {
    hackathonRef: 'hackathon:default/winter',
    assetRef: 'resource:default/session-features',
    title: 'Session Features',
    metricRef: 'contributionmetric:default/documentation',
    metricTitle: 'Documented features',
    unit: '%',
    direction: 'higher-is-better',
    before: { value: 40, at: at(-331) },
  },
];

/** Figures over all hackathons, made up; filters leave out whole events. */
export class ProgrammeFake implements ProgrammeApi {
  readonly #world: World;
  /** What was asked for as a file. */
  readonly exported: string[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  async getProgramme(
    query: HackathonQuery<'getProgramme'> = {},
  ): Promise<Programme> {
    return await this.#world.answer(() => {
      const events = EVENTS.filter(
        ({ start, end, hackathonRef }) =>
          this.#world.variant !== 'empty' &&
          (!query.from || end >= query.from) &&
          (!query.to || start < query.to) &&
          (!query.group ||
            (query.group === group('data-quality')
              ? /results|ended/.test(hackathonRef)
              : GROUPS.some(each => each.group === query.group))),
      );
      const refs = new Set(events.map(({ hackathonRef }) => hackathonRef));
      return {
        events,
        totals: totalsOf(events),
        groups: GROUPS,
        assets: ASSETS.filter(({ hackathonRef }) => refs.has(hackathonRef)),
        readings: { available: true, triedAt: at(-0.1) },
      };
    });
  }

  async exportProgramme(
    query: HackathonQuery<'exportProgramme'> = {},
  ): Promise<Blob> {
    return await this.#file('programme', query.format);
  }

  async exportHackathon(
    hackathonRef: string,
    what: string,
    query: HackathonQuery<'exportHackathon'> = {},
  ): Promise<Blob> {
    return await this.#file(`${hackathonRef} ${what}`, query.format);
  }

  async #file(what: string, format: ExportFormat = 'csv'): Promise<Blob> {
    this.exported.push(`${what} ${format}`);
    return await this.#world.answer(
      () => new Blob([format === 'csv' ? 'what\r\n' : '[]']),
    );
  }
}

function event(
  name: string,
  title: string,
  start: number,
  end: number,
  more: Pick<
    ProgrammeEvent,
    | 'participants'
    | 'teams'
    | 'submitted'
    | 'decided'
    | 'owned'
    | 'newConnections'
    | 'endings'
  > &
    Partial<ProgrammeEvent>,
): ProgrammeEvent {
  return {
    hackathonRef: `hackathon:default/${name}`,
    title,
    start: at(start),
    end: at(end),
    projects: more.submitted + 1,
    computedAt: at(-0.1),
    final: false,
    ...more,
  };
}

function totalsOf(events: ProgrammeEvent[]): Programme['totals'] {
  const sum = (of: (event: ProgrammeEvent) => number) =>
    events.reduce((total, each) => total + of(each), 0);
  const share = (
    counted: ProgrammeEvent[],
    of: (event: ProgrammeEvent) => number | undefined,
  ) => ({
    n: counted.reduce((total, each) => total + (of(each) ?? 0), 0),
    of: counted.reduce((total, each) => total + each.submitted, 0),
  });
  const old = (name: 'production90' | 'production180') =>
    share(
      events.filter(each => each[name] !== undefined),
      each => each[name],
    );
  return {
    events: events.length,
    participants: sum(each => each.participants),
    teams: sum(each => each.teams),
    submitted: sum(each => each.submitted),
    decided: share(events, each => each.decided),
    owned: share(events, each => each.owned),
    production90: old('production90'),
    production180: old('production180'),
    medianDaysToDecision: events.length > 0 ? 14 : undefined,
    newConnections: sum(each => each.newConnections),
    endings: {
      transition: sum(each => each.endings.transition),
      parked: sum(each => each.endings.parked),
      stopped: sum(each => each.endings.stopped),
      none: sum(each => each.endings.none),
    },
  };
}
