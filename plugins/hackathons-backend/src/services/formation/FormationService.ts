import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type Formation,
  type FormationInput,
  type FormationPage,
  type FormationSettings,
  type FormationSolution,
  type FormationUpdate,
  hackathonsEventManagePermission,
} from '@guildhall/plugin-hackathons-common';
import type {
  FormationChange,
  StoredFormation,
} from '../../database/DatabaseFormationStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { arrange } from './arrange';
import { buildProblem, type EventProblem } from './buildProblem';
import { checkSettings, checkUpdate } from './checks';
import { emptyOutcome, type FormationQueue } from './FormationQueue';
import { publish } from './publish';
import { readEventState } from './readEventState';
import { staleVersion } from './staleVersion';
import { toFormation, toSummary } from './toFormation';

/** Formations of teams, for organisers. Every method asks who the caller is. */
export class FormationService {
  readonly #core: Core;
  readonly #queue: FormationQueue;

  constructor(core: Core, queue: FormationQueue) {
    this.#core = core;
    this.#queue = queue;
  }

  /** Formations of a hackathon, the newest first. */
  async list(
    ref: string,
    query: { limit?: number; cursor?: string },
    credentials: BackstageCredentials,
  ): Promise<FormationPage> {
    const context = await this.#organise(ref, credentials);
    const scope = `formations:${context.ref}`;
    const { limit = 50 } = query;
    const after = decodeCursor(scope, query.cursor, ['time', 'string']);
    const found = await this.#core.stores.formations.page(
      context.ref,
      limit + 1,
      after,
    );
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(toSummary),
      nextCursor: encodeCursor(
        scope,
        found.length > limit && last ? [last.createdAt, last.id] : undefined,
      ),
    };
  }

  /** Begins a formation. */
  async create(
    ref: string,
    input: FormationInput,
    credentials: BackstageCredentials,
  ): Promise<Formation> {
    const context = await this.#organise(ref, credentials);
    const by = context.requireUser();
    context.requireNotEnded();
    const settings: FormationSettings = {
      fillTeams: input.fillTeams ?? false,
      together: input.together ?? [],
      apart: input.apart ?? [],
      relaxations: input.relaxations ?? [],
    };
    const event = await this.#event(context, settings);
    checkSettings(settings, event);
    const id = randomUUID();
    const { formations } = this.#core.stores;
    const added = await formations.insert({
      id,
      hackathonRef: context.ref,
      settings,
      outcome: emptyOutcome(),
      createdBy: by,
      createdAt: context.now,
    });
    if (!added) {
      throw await this.#anotherIsSolved(context.ref);
    }
    return await this.#begun(context.ref, id);
  }

  async get(id: string, credentials: BackstageCredentials): Promise<Formation> {
    const { formation } = await this.#open(id, credentials);
    return toFormation(formation);
  }

  /** Arranges the teams as the organiser wants them. */
  async update(
    id: string,
    update: FormationUpdate,
    credentials: BackstageCredentials,
  ): Promise<Formation> {
    const { formation, context } = await this.#open(id, credentials);
    const by = context.requireUser();
    requireOpenState(formation);
    requireVersion(formation, update.version);
    const event = await this.#event(context, formation.settings);
    checkUpdate(update, event, formation.teams);
    const existing = new Set(event.problem.teams?.map(team => team.id));
    const { people, problems, report, teams, unplaced } = arrange(
      event,
      update.teams.map(team => ({
        ...team,
        locked: team.locked ?? false,
        existing: existing.has(team.id),
        members: team.members.map(({ userRef, locked }) => ({
          userRef,
          locked: locked ?? false,
        })),
      })),
    );
    await this.#change(
      formation,
      {
        state: 'proposed',
        updatedBy: by,
        teams,
        outcome: {
          ...formation.outcome,
          people,
          problems,
          report,
          unplaced,
          options: [...event.titles].map(([name, title]) => ({ name, title })),
          optimal: undefined,
          gap: undefined,
          edited: true,
        },
      },
      context.now,
    );
    return await this.#changed(context.ref, id);
  }

  /** Solves again, with what is locked. */
  async solve(
    id: string,
    { version, ...changes }: FormationSolution,
    credentials: BackstageCredentials,
  ): Promise<Formation> {
    const { formation, context } = await this.#open(id, credentials);
    const by = context.requireUser();
    context.requireNotEnded();
    requireOpenState(formation);
    requireVersion(formation, version);
    const settings = { ...formation.settings, ...changes };
    checkSettings(settings, await this.#event(context, settings));
    const { formations } = this.#core.stores;
    const other = await formations.solving(context.ref);
    if (other) {
      throw await this.#anotherIsSolved(context.ref);
    }
    try {
      await this.#change(
        formation,
        { state: 'solving', updatedBy: by, settings, attempts: 0 },
        context.now,
      );
    } catch (error) {
      // Another one may have begun since.
      throw (await formations.solving(context.ref))
        ? await this.#anotherIsSolved(context.ref)
        : error;
    }
    return await this.#begun(context.ref, id);
  }

  /** Makes the teams. */
  async publish(
    id: string,
    version: number,
    credentials: BackstageCredentials,
  ): Promise<Formation> {
    const { formation, context } = await this.#open(id, credentials);
    const by = context.requireUser();
    context.requireNotEnded();
    if (formation.state !== 'proposed') {
      throw new ConflictError(
        `The formation is ${formation.state}; only proposed teams can be published`,
      );
    }
    requireVersion(formation, version);
    const teamIds = await publish(this.#core, context, formation, by);
    const { live } = this.#core;
    await live.changed(context.ref, 'teams');
    await live.happened('teams-published', {
      hackathonRef: context.ref,
      formationId: id,
      teamIds,
    });
    return await this.#changed(context.ref, id);
  }

  /** Discards a formation, whether it is solved or not. */
  async discard(id: string, credentials: BackstageCredentials): Promise<void> {
    const { formation, context } = await this.#open(id, credentials);
    const by = context.requireUser();
    if (formation.state === 'discarded') {
      return;
    }
    if (formation.state === 'published') {
      throw new ConflictError(
        'The formation is published and stays; teams are changed one by one',
      );
    }
    await this.#change(
      formation,
      { state: 'discarded', updatedBy: by },
      context.now,
    );
    this.#queue.cancel(id);
    await this.#core.live.changed(context.ref, 'formations');
  }

  async #organise(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<EventContext> {
    const context = await this.#core.access.open(
      ref,
      credentials,
      hackathonsEventManagePermission,
    );
    context.requireRole('organiser');
    return context;
  }

  async #open(id: string, credentials: BackstageCredentials) {
    const formation = await this.#core.stores.formations.byId(id);
    const missing = new NotFoundError(`No formation ${id}`);
    if (!formation) {
      throw missing;
    }
    try {
      const context = await this.#organise(formation.hackathonRef, credentials);
      return { formation, context };
    } catch (error) {
      // Who may not know of the hackathon learns nothing of its formations.
      throw (error as Error).name === 'NotFoundError' ? missing : error;
    }
  }

  async #event(
    context: EventContext,
    settings: FormationSettings,
  ): Promise<EventProblem> {
    return buildProblem(
      await readEventState(this.#core.stores, context.ref, context.spec),
      settings,
    );
  }

  async #change(
    formation: StoredFormation,
    change: FormationChange,
    now: number,
  ): Promise<void> {
    const { formations } = this.#core.stores;
    if (!(await formations.update(formation, change, now))) {
      const current = await formations.byId(formation.id);
      throw staleVersion(current ?? formation);
    }
  }

  async #begun(ref: string, id: string): Promise<Formation> {
    const formation = await this.#changed(ref, id);
    this.#queue.add(id);
    return formation;
  }

  async #changed(ref: string, id: string): Promise<Formation> {
    await this.#core.live.changed(ref, 'formations');
    const formation = await this.#core.stores.formations.byId(id);
    return toFormation(formation!);
  }

  async #anotherIsSolved(ref: string): Promise<ConflictError> {
    const other = await this.#core.stores.formations.solving(ref);
    return new ConflictError(
      `Formation ${other?.id} of this hackathon is being solved, begun by ${other?.updatedBy}; wait for it, or discard it`,
    );
  }
}

function requireOpenState({ state }: StoredFormation): void {
  if (state === 'solving') {
    throw new ConflictError(
      'The formation is being solved; wait until it is, or discard it',
    );
  }
  if (state === 'published' || state === 'discarded') {
    throw new ConflictError(`The formation is ${state}; begin a new one`);
  }
}

function requireVersion(formation: StoredFormation, version: number): void {
  if (formation.version !== version) {
    throw staleVersion(formation);
  }
}
