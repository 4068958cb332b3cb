import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  awardsOf,
  type HackathonQuery,
  type JudgeScore,
  type LookNeed,
  needsOneMoreLook,
  type ProjectNeedPage,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { estimateAll } from '../workers/estimateAll';
import { type JudgingRules, requireRules } from './rules';

const DEFAULT_LIMIT = 50;

/** Where one more look is worth most. */
export class Needs {
  readonly #core: Core;
  /** What was worked out last, by hackathon; it changes with the log. */
  readonly #known = new Map<string, { key: string; needs: LookNeed[] }>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** Projects, the most urgent first. */
  async page(
    context: EventContext,
    query: HackathonQuery<'listJudgingNeeds'>,
  ): Promise<ProjectNeedPage> {
    const { judging } = this.#core.stores;
    const rules = requireRules(context);
    const { limit = DEFAULT_LIMIT } = query;
    const panel = await judging.panels.get(context.ref);
    const [projects, looks, needs] = await Promise.all([
      judging.projects(context.ref, panel?.calibrationProjectId),
      judging.looks.list(context.ref, { state: 'assigned' }),
      this.#needs(context, rules, panel?.calibrationProjectId),
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
        wanted: rules.judging.looksPerProject,
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

  async #needs(
    context: EventContext,
    rules: JudgingRules,
    calibrationProjectId: string | undefined,
  ): Promise<LookNeed[]> {
    const { judging } = this.#core.stores;
    const key = [
      context.hackathon.revision,
      await judging.logPosition(context.ref),
    ].join(' ');
    const known = this.#known.get(context.ref);
    if (known?.key === key) {
      return known.needs;
    }
    const [projects, scores] = await Promise.all([
      judging.projects(context.ref, calibrationProjectId),
      judging.scoresFor(context.ref),
    ]);
    const needs = await workOut(
      context,
      rules,
      projects.map(({ projectId }) => projectId),
      scores,
    );
    this.#known.set(context.ref, { key, needs });
    return needs;
  }
}

/** Works it out; many scores in a thread of their own. */
async function workOut(
  { spec }: EventContext,
  { criteria, judging }: JudgingRules,
  projects: string[],
  scores: JudgeScore[],
): Promise<LookNeed[]> {
  const judged = new Set(projects);
  const names = new Set(criteria.map(({ name }) => name));
  const [estimate] = await estimateAll([
    {
      criteria: criteria.map(({ name, weight }) => ({ name, weight })),
      // Those of criteria that the charter has dropped tell nothing any more.
      scores: scores.filter(
        ({ criterion, project }) => names.has(criterion) && judged.has(project),
      ),
      projects,
    },
  ]);
  const places = awardsOf(spec).reduce((sum, { size }) => sum + size, 0);
  return needsOneMoreLook({
    projects: estimate.projects,
    top: judging.finalRound?.finalists ?? places,
    minLooks: judging.looksPerProject,
  });
}
