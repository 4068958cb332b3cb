import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  estimateScores,
  type HackathonQuery,
  type JudgeScore,
  type LookNeed,
  needsOneMoreLook,
  type ProjectNeedPage,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { type JudgingRules, requireRules } from './rules';

const DEFAULT_LIMIT = 50;
/** Places that matter where the charter has neither a final round nor awards. */
const PLACES = 3;

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
      decodeCursor('judging-needs', query.cursor, ['time']) ?? [];
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
    const needs = workOut(
      context,
      rules,
      projects.map(({ projectId }) => projectId),
      scores,
    );
    this.#known.set(context.ref, { key, needs });
    return needs;
  }
}

function workOut(
  context: EventContext,
  { criteria, judging }: JudgingRules,
  projects: string[],
  scores: JudgeScore[],
): LookNeed[] {
  const judged = new Set(projects);
  const names = new Set(criteria.map(({ name }) => name));
  const estimate = estimateScores({
    criteria: criteria.map(({ name, weight }) => ({ name, weight })),
    // Those of criteria that the charter has dropped tell nothing any more.
    scores: scores.filter(
      ({ criterion, project }) => names.has(criterion) && judged.has(project),
    ),
    projects,
  });
  const places = (context.spec.awards ?? []).reduce(
    (sum, award) => sum + (award.places ?? 1),
    0,
  );
  return needsOneMoreLook({
    projects: estimate.projects,
    top: judging.finalRound?.finalists ?? (places || PLACES),
    minLooks: judging.looksPerProject,
  });
}
