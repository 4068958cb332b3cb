import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  awardsOf,
  type HackathonQuery,
  type LookNeed,
  needsOneMoreLook,
  type ProjectNeedPage,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { estimateAll } from '../workers/estimateAll';
import { requireRules } from './rules';
import { readsScores } from './scoreReaders';
import { type CountingScores, ScoreWork } from './ScoreWork';

const DEFAULT_LIMIT = 50;

/** What matters besides scores: how many places, and how many looks each project is to have. */
interface Wanted {
  top: number;
  minLooks: number;
}

/** Where one more look is worth most. */
export class Needs {
  readonly #core: Core;
  readonly #work: ScoreWork<Wanted, LookNeed[]>;

  constructor(core: Core) {
    this.#core = core;
    this.#work = new ScoreWork(core, workOut);
  }

  /** Projects, the most urgent first; for organisers on the panel by the counts alone, which tell nothing of scores. */
  async page(
    context: EventContext,
    query: HackathonQuery<'listJudgingNeeds'>,
  ): Promise<ProjectNeedPage> {
    const { judging } = this.#core.stores;
    const { criteria, judging: charter } = requireRules(context);
    const { limit = DEFAULT_LIMIT } = query;
    const places = awardsOf(context.spec).reduce(
      (sum, { size }) => sum + size,
      0,
    );
    const seesScores = await readsScores(this.#core, context);
    const [projects, looks, needs] = await Promise.all([
      judging.submitted(context.ref, undefined),
      judging.looks.list(context.ref, { state: 'assigned' }),
      seesScores
        ? this.#work.of(context.ref, criteria, {
            top: charter.finalRound?.finalists ?? places,
            minLooks: charter.looksPerProject,
          })
        : this.#byCount(context.ref),
    ]);
    const titles = new Map(
      projects.map(({ projectId, title }) => [projectId, title]),
    );
    const open = new Map<string, number>();
    for (const { projectId, reason } of looks) {
      if (reason !== 'calibration') {
        open.set(projectId, (open.get(projectId) ?? 0) + 1);
      }
    }
    const [offset = 0] =
      decodeCursor('judging-needs', query.cursor, ['int']) ?? [];
    const start = Number(offset);
    return {
      items: needs.slice(start, start + limit).map(need => ({
        projectId: need.project,
        title: titles.get(need.project) ?? '',
        looks: need.looks,
        wanted: charter.looksPerProject,
        open: open.get(need.project) ?? 0,
        chance: need.chance,
        priority: need.priority,
      })),
      nextCursor: encodeCursor(
        'judging-needs',
        start + limit < needs.length ? [start + limit] : undefined,
      ),
    };
  }

  /** Those with the fewest looks first. */
  async #byCount(
    hackathonRef: string,
  ): Promise<Array<Pick<LookNeed, 'project' | 'looks'> & Partial<LookNeed>>> {
    const { judging } = this.#core.stores;
    const panel = await judging.panels.get(hackathonRef);
    const [projects, scored] = await Promise.all([
      judging.projects(hackathonRef, panel?.calibrationProjectId),
      judging.scoredLooks(hackathonRef),
    ]);
    return projects
      .map(({ projectId }) => ({
        project: projectId,
        looks: scored.get(projectId) ?? 0,
      }))
      .sort((a, b) => a.looks - b.looks || (a.project < b.project ? -1 : 1));
  }
}

/** Works it out; many scores in a thread of their own. */
async function workOut(
  { criteria, projects, onOneScale }: CountingScores,
  wanted: Wanted,
): Promise<LookNeed[]> {
  const [estimate] = await estimateAll([
    { criteria, scores: onOneScale, projects },
  ]);
  return needsOneMoreLook({ projects: estimate.projects, ...wanted });
}
