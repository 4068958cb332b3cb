import { InputError } from '@backstage/errors';
import type { JudgingCalibration } from '@guildhall/plugin-hackathons-common';
import type { StoredLook } from '../../database/judgingLookRows';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import type { Assigner } from './Assigner';
import type { JudgingDesk } from './JudgingDesk';
import { calibrate } from './calibrate';
import { type JudgingRules, requireNotClosed } from './rules';

/** The project on which judges practise. */
export class Calibration {
  readonly #core: Core;
  readonly #desk: JudgingDesk;
  readonly #assigner: Assigner;

  constructor(core: Core, parts: { desk: JudgingDesk; assigner: Assigner }) {
    this.#core = core;
    this.#desk = parts.desk;
    this.#assigner = parts.assigner;
  }

  /**
   * Chooses the project, or none. It is out of the competition from then on; what it was before is in it again.
   *
   * @throws InputError for a project that was not submitted in this hackathon
   */
  async choose(context: EventContext, projectId: string | null): Promise<void> {
    requireNotClosed(context);
    const by = context.requireUser();
    const id = projectId?.toLowerCase() ?? null;
    const { judging } = this.#core.stores;
    await this.#desk.open(context, async desk => {
      const { state, transaction } = desk;
      if (id && !state.projects.some(project => project.projectId === id)) {
        throw new InputError(
          `projectId: ${projectId} was not submitted in ${context.title}; choose a project with a submission`,
        );
      }
      if ((state.panel?.calibrationProjectId ?? null) === id) {
        return;
      }
      await judging.panels.put(
        context.ref,
        { calibrationProjectId: id },
        transaction,
      );
      await judging.log.add(
        context.ref,
        [
          {
            at: context.now,
            by,
            act: 'calibrate',
            projectId: id ?? undefined,
          },
        ],
        transaction,
      );
      // Judges get it with their first projects, or now when they have these.
      if (state.panel?.assignedAt) {
        await calibrate(this.#core, context, desk, by);
      }
    });
    await this.#assigner.goOn(context, by);
  }

  /**
   * What the caller may know of it.
   *
   * @param mine - looks of the caller
   * @param seesPanel - whether the caller sees how the panel did without having scored
   */
  async of(
    context: EventContext,
    rules: JudgingRules,
    projectId: string,
    mine: readonly StoredLook[],
    seesPanel: boolean,
  ): Promise<JudgingCalibration | undefined> {
    const { judging, projects } = this.#core.stores;
    const project = await projects.byId(projectId);
    if (!project) {
      return undefined;
    }
    const look = mine.find(
      each => each.projectId === projectId && each.reason === 'calibration',
    );
    const done = look?.state === 'scored';
    // There is nothing to practise on when the team took it back.
    if (!done && !seesPanel && !project.submission) {
      return undefined;
    }
    const panel =
      done || seesPanel
        ? (
            await judging.looks.list(context.ref, {
              project: projectId,
              state: 'scored',
            })
          ).filter(({ reason }) => reason === 'calibration')
        : undefined;
    return {
      projectId,
      title: look?.title ?? project.title,
      done,
      lookId: look?.id,
      mine: done ? look.scores : undefined,
      panel: panel && summary(rules, panel),
    };
  }
}

/** How the panel scored, by criterion. Criteria without a score are left out. */
function summary(
  { criteria }: JudgingRules,
  looks: readonly StoredLook[],
): NonNullable<JudgingCalibration['panel']> {
  return criteria.flatMap(({ name }) => {
    const given = looks.flatMap(({ scores }) =>
      scores
        .filter(({ criterion }) => criterion === name)
        .map(({ score }) => score),
    );
    if (given.length === 0) {
      return [];
    }
    const levels = [...new Set(given)].sort((a, b) => a - b);
    return [
      {
        criterion: name,
        mean: given.reduce((sum, score) => sum + score, 0) / given.length,
        counts: levels.map(level => ({
          score: level,
          judges: given.filter(score => score === level).length,
        })),
      },
    ];
  });
}
