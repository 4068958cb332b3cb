import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { Column } from '@guildhall/plugin-guildhall-node';
import type { ExportKind } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { requireScoreReader } from '../judging/scoreReaders';
import { assertPermitted } from '../people';
import { debriefTable } from './debriefTable';
import { endingTable } from './endingTable';
import { participantTable } from './participantTable';
import { projectTable } from './projectTable';
import { resultTable } from './resultTable';
import { scoreTable } from './scoreTable';
import { teamTable } from './teamTable';

/** A list that can be given as a file. */
export interface ExportTable<T = any> {
  columns: Array<Column<T>>;
  pages: AsyncIterable<readonly T[]>;
}

/** Makes one list of a hackathon that was opened. */
export type MakeTable = (
  core: Core,
  context: EventContext,
) => Promise<ExportTable> | ExportTable;

const TABLES: Record<ExportKind, MakeTable> = {
  participants: participantTable,
  teams: teamTable,
  projects: projectTable,
  scores: scoreTable,
  results: resultTable,
  debrief: debriefTable,
  endings: endingTable,
};

/** Lists of a hackathon as files. */
export class HackathonExports {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /**
   * Opens a list.
   *
   * @throws NotAllowedError for whoever doesn't organise the event, and for scores, who takes part or is on the panel; ConflictError for results that are
   * not published
   */
  async open(
    ref: string,
    what: ExportKind,
    credentials: BackstageCredentials,
  ): Promise<ExportTable> {
    const context = await this.#core.access.open(ref, credentials);
    if (what === 'results') {
      await this.#assertPublished(context);
    } else {
      await assertPermitted(this.#core.access, context, false);
    }
    if (what === 'scores') {
      await requireScoreReader(this.#core, context);
    }
    return await TABLES[what](this.#core, context);
  }

  async #assertPublished(context: EventContext): Promise<void> {
    const { results } = this.#core.stores;
    const published = await results.publishedAt([context.ref]);
    if (!published.has(context.ref)) {
      throw new ConflictError(
        `The results of ${context.title} are not published; they can be exported then`,
      );
    }
  }
}
