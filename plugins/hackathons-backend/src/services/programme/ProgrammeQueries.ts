import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type HackathonQuery,
  hackathonsProgrammeReadPermission,
  type Programme,
} from '@guildhall/plugin-hackathons-common';
import type { Core } from '../areas';
import { entityTitles } from '../entityTitles';
import { iso } from '../iso';
import type { AssetReadings } from './AssetReadings';
import {
  type EventWithFigures,
  presentAssets,
  presentEvent,
  presentGroups,
  presentTotals,
} from './present';

/** The figures over all hackathons that a caller sees. */
export class ProgrammeQueries {
  readonly #core: Core;
  readonly #readings: AssetReadings;

  constructor(core: Core, readings: AssetReadings) {
    this.#core = core;
    this.#readings = readings;
  }

  /**
   * The programme, in a fixed number of statements.
   *
   * @throws NotAllowedError without the permission
   */
  async get(
    query: HackathonQuery<'getProgramme'>,
    credentials: BackstageCredentials,
  ): Promise<Programme> {
    const events = await this.events(query, credentials);
    const { stores, catalog } = this.#core;
    const [readings, state] = await Promise.all([
      stores.readings.of(events.map(({ context }) => context.ref)),
      this.#readings.state(),
    ]);
    const titles = await entityTitles(
      catalog,
      [
        ...events.flatMap(({ stored }) =>
          stored.figures.people.groups.map(({ group }) => group),
        ),
        ...readings.map(({ assetRef }) => assetRef),
      ],
      credentials,
    );
    const themes = new Map(
      events.map(({ context }) => [context.ref, context.spec.themes ?? []]),
    );
    return {
      events: events.map(presentEvent),
      totals: presentTotals(events),
      groups: presentGroups(events, titles),
      assets: presentAssets(readings, themes, titles),
      readings: {
        available: state?.available ?? true,
        ...(state && { triedAt: iso(state.triedAt) }),
      },
    };
  }

  /** The events of a query that the caller sees, the latest first. */
  async events(
    query: HackathonQuery<'getProgramme'>,
    credentials: BackstageCredentials,
  ): Promise<EventWithFigures[]> {
    const { access, stores, catalog } = this.#core;
    await access.assertAllowed(hackathonsProgrammeReadPermission, credentials);
    const from = query.from ? Date.parse(query.from) : -Infinity;
    const to = query.to ? Date.parse(query.to) : Infinity;
    const contexts = (await access.openAll(undefined, credentials)).filter(
      ({ timeline }) => timeline.end >= from && timeline.start < to,
    );
    const figures = new Map(
      (await stores.programme.figures(contexts.map(({ ref }) => ref))).map(
        stored => [stored.hackathonRef, stored],
      ),
    );
    const events = contexts.flatMap(context => {
      const stored = figures.get(context.ref);
      return stored ? [{ context, stored }] : [];
    });
    const group = query.group?.toLowerCase();
    if (!group) {
      return events;
    }
    // A group that is hidden took part in nothing.
    const isSeen = (await entityTitles(catalog, [group], credentials)).has(
      group,
    );
    return events.filter(
      ({ stored }) =>
        isSeen &&
        stored.figures.people.groups.some(each => each.group === group),
    );
  }
}
