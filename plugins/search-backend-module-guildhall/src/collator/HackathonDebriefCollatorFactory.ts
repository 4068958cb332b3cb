import { Readable } from 'node:stream';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  type DebriefPoint,
  type HackathonsApi,
  hackathonsEventReadPermission,
  type HackathonSummary,
} from '@guildhall/plugin-hackathons-common';
import { type ClientOptions, createClient } from './createClient';
import type { Visibility } from './toDocument';

const PAGE = 200;
/** What organisers took up. What nobody decided on is talk among those who were there. */
const STATES = ['action', 'theme'] as const;

/** A point of a debrief that became something, as it is found. Nobody is named in it. */
export interface HackathonDebriefDocument extends IndexableDocument {
  /** Title of the hackathon. */
  hackathon: string;
  hackathonRef: string;
  kind: DebriefPoint['kind'];
  became: (typeof STATES)[number];
  votes: number;
}

/** Reads what debriefs led to, from the hackathons plugin. */
export class HackathonDebriefCollatorFactory
  implements DocumentCollatorFactory
{
  readonly type = 'hackathon-debrief';
  readonly visibilityPermission;
  readonly #client: HackathonsApi;

  private constructor(client: HackathonsApi, visibility: Visibility) {
    this.#client = client;
    this.visibilityPermission =
      visibility === 'project'
        ? hackathonsEventReadPermission
        : catalogEntityReadPermission;
  }

  static create(
    options: ClientOptions & { visibility: Visibility },
  ): HackathonDebriefCollatorFactory {
    return new HackathonDebriefCollatorFactory(
      createClient(options),
      options.visibility,
    );
  }

  /** A stream of documents. It fails when a page can't be read, so that the index before stays. */
  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<HackathonDebriefDocument> {
    let cursor: string | undefined;
    do {
      const page = await this.#client.events.listHackathons({
        limit: PAGE,
        cursor,
      });
      for (const hackathon of page.items) {
        for (const state of STATES) {
          yield* this.#points(hackathon, state);
        }
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }

  async *#points(
    hackathon: HackathonSummary,
    state: (typeof STATES)[number],
  ): AsyncGenerator<HackathonDebriefDocument> {
    let cursor: string | undefined;
    do {
      const page = await this.#client.debrief.listDebriefPoints(
        hackathon.entityRef,
        { state, limit: PAGE, cursor },
      );
      for (const point of page.items) {
        yield toDebriefDocument(point, hackathon, state);
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }
}

function toDebriefDocument(
  point: DebriefPoint,
  hackathon: HackathonSummary,
  became: (typeof STATES)[number],
): HackathonDebriefDocument {
  const { namespace, name } = parseEntityRef(hackathon.entityRef);
  const result = point.action ?? point.theme;
  return {
    title: result?.title ?? point.text.slice(0, 100),
    text: [point.text, point.action?.outcome].filter(Boolean).join('\n'),
    location: `/hackathons/${encodeURIComponent(
      namespace,
    )}/${encodeURIComponent(name)}/debrief`,
    hackathon: hackathon.title,
    hackathonRef: hackathon.entityRef,
    kind: point.kind,
    became,
    votes: point.votes,
    authorization: { resourceRef: hackathon.entityRef },
  };
}
