import {
  timelineOf,
  type AssignmentReport,
  type ExtraLookInput,
  type HackathonQuery,
  type JudgeActInput,
  type JudgeAvailabilityInput,
  type JudgeConflict,
  type JudgeConflictInput,
  type JudgeConflictLiftingInput,
  type JudgeConflictPage,
  type JudgeInput,
  type JudgeList,
  type JudgeLook,
  type JudgeLookDetail,
  type JudgeProgress,
  type JudgeQueue,
  type JudgeScoresInput,
  type JudgeState,
  type Judging,
  type JudgingApi,
  type JudgingAssignmentInput,
  type JudgingCalibrationInput,
  type JudgingLogEntry,
  type JudgingLogPage,
  type JudgingLook,
  type JudgingLookPage,
  type ProjectNeedPage,
} from '@guildhall/plugin-hackathons-common';
import { at, user } from './charters';
import { toWindow } from './EventsFake';
import { assignmentReport, judgingOf, stateOf, toLook } from './judgingViews';
import {
  CRITERIA,
  judgedProjects,
  makeLooks,
  makePanel,
  submittedOf,
  type StoredLook,
} from './judgingData';
import { fakeId, pageOf, titleOf } from './people';
import { refuse, type World } from './World';

type Options = { idempotencyKey?: string } | undefined;

/** What is kept of the judging of an event; it can be changed, as if somebody else did. */
export interface StoredJudging {
  judges: JudgeProgress[];
  looks: StoredLook[];
  conflicts: JudgeConflict[];
  log: JudgingLogEntry[];
  calibration: string | undefined;
  assignedAt: string | undefined;
  blind: boolean;
  feedback: Judging['feedback'];
}

/** Panels, conflicts, assignment and scores, in memory. */
export class JudgingFake implements JudgingApi {
  /** Whether requests arrive. */
  online = true;
  /** How many more requests have their effect, but no answer. */
  lostAnswers = 0;
  /** The reader organises, and is in a team. */
  takesPart = false;
  /** Keys of the changes of looks that had an effect, in their order. */
  readonly effects: string[] = [];
  readonly #world: World;
  readonly #events = new Map<string, StoredJudging>();
  readonly #answers = new Map<string, unknown>();
  readonly #before = new Map<string, StoredLook[]>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The judging of an event. */
  of(hackathonRef: string): StoredJudging {
    let stored = this.#events.get(hackathonRef);
    if (!stored) {
      const over = /\/(judging|results|ended)$/.test(hackathonRef);
      const judges = makePanel(this.#judges(hackathonRef));
      stored = {
        judges,
        looks: over ? makeLooks(hackathonRef, judges) : [],
        conflicts: over ? makeConflicts(hackathonRef, judges) : [],
        log: [],
        calibration: over ? judgedProjects(hackathonRef)[7].id : undefined,
        assignedAt: over ? at(-1.8) : undefined,
        blind: false,
        feedback: 'judges-choose',
      };
      this.#events.set(hackathonRef, stored);
    }
    return stored;
  }

  async getJudging(hackathonRef: string): Promise<Judging> {
    const charter = await this.#world.charter(hackathonRef);
    return await this.#answer(() =>
      judgingOf(this.of(hackathonRef), {
        hackathonRef,
        me: this.#world.me,
        charter,
        window: this.#window(hackathonRef),
        organises: this.#organises(hackathonRef),
      }),
    );
  }

  async getJudgeQueue(hackathonRef: string): Promise<JudgeQueue> {
    return await this.#answer(() => {
      const items = this.of(hackathonRef)
        .looks.filter(({ judge }) => judge === this.#world.me)
        .filter(({ state }) => state !== 'released')
        .map(look => toLook(hackathonRef, look));
      return {
        items,
        nextLookId: items.find(({ state }) => state === 'assigned')?.id,
      };
    });
  }

  async getJudgeLook(id: string): Promise<JudgeLookDetail> {
    return await this.#answer(async () => {
      const { hackathonRef, look } = await this.#look(id);
      const { blind, feedback } = this.of(hackathonRef);
      return {
        ...toLook(hackathonRef, look),
        hackathonRef,
        judge: look.judge,
        project: submittedOf(hackathonRef, look.projectId, blind),
        criteria: CRITERIA,
        feedback,
      };
    });
  }

  async putJudgeScores(
    id: string,
    { version, ...input }: JudgeScoresInput,
    options?: Options,
  ): Promise<JudgeLook> {
    return await this.#changeLook(id, version, options, look => {
      Object.assign(look, {
        commentToTeam: undefined,
        noteToOrganisers: undefined,
        shareWithTeam: false,
        ...input,
        state: 'scored',
      });
      return { act: 'score', scores: input.scores };
    });
  }

  async actOnJudgeLook(
    id: string,
    { act, reason, text, version }: JudgeActInput,
    options?: Options,
  ): Promise<JudgeLook> {
    return await this.#changeLook(id, version, options, look => {
      const before = this.#before.get(id)?.pop();
      const changes: Record<JudgeActInput['act'], Partial<StoredLook>> = {
        skip: { state: 'skipped', skipReason: reason, skipText: text },
        return: { state: 'assigned' },
        undo: { ...before, version },
        recuse: { state: 'released', releasedReason: text },
      };
      if (act !== 'undo' && before) {
        this.#before.get(id)?.push(before);
      }
      Object.assign(look, changes[act]);
      return { act, reason, text };
    });
  }

  async getJudgeLookLog(
    id: string,
    query: HackathonQuery<'getJudgeLookLog'> = {},
  ): Promise<JudgingLogPage> {
    return await this.#answer(async () => {
      const { hackathonRef } = await this.#look(id);
      return pageOf(
        this.of(hackathonRef).log.filter(({ lookId }) => lookId === id),
        query,
      );
    });
  }

  async putJudgeAvailability(
    hackathonRef: string,
    { absent, reason }: JudgeAvailabilityInput,
  ): Promise<JudgeState> {
    return await this.#answer(() => {
      const stored = this.of(hackathonRef);
      const me = stored.judges.find(
        ({ userRef }) => userRef === this.#world.me,
      )!;
      Object.assign(me, {
        state: absent ? 'absent' : 'active',
        stateReason: absent ? reason : undefined,
      });
      if (absent) {
        release(stored, look => look.judge === me.userRef);
      }
      return stateOf(stored, me);
    });
  }

  async listJudges(hackathonRef: string): Promise<JudgeList> {
    return await this.#organiser(hackathonRef, stored => ({
      items: stored.judges.map(judge => ({
        ...judge,
        ...stateOf(stored, judge),
        conflicts: stored.conflicts.filter(
          each => each.judge === judge.userRef && !each.liftedAt,
        ).length,
      })),
    }));
  }

  async putJudge(
    hackathonRef: string,
    { judge, absent, maxProjects, counts, reason, version }: JudgeInput,
  ): Promise<JudgeProgress> {
    return await this.#organiser(hackathonRef, async stored => {
      const found = stored.judges.find(({ userRef }) => userRef === judge)!;
      if (found.version !== version) {
        await refuse(409, 'ConflictError', 'Jun Sato changed the judge');
      }
      if (absent !== undefined) {
        found.state = absent ? 'absent' : 'active';
        found.stateReason = absent ? reason : undefined;
        if (absent) {
          release(stored, look => look.judge === judge);
        }
      }
      if (maxProjects !== undefined) {
        found.maxProjects = maxProjects ?? undefined;
      }
      if (counts !== undefined) {
        found.counts = counts;
        found.countsReason = counts ? undefined : reason;
      }
      found.version += 1;
      this.#note(stored, { act: 'judge', judge, reason });
      return found;
    });
  }

  async listJudgeConflicts(
    hackathonRef: string,
    query: HackathonQuery<'listJudgeConflicts'> = {},
  ): Promise<JudgeConflictPage> {
    return await this.#answer(() =>
      pageOf(
        this.of(hackathonRef)
          .conflicts.filter(
            ({ judge, by }) =>
              !(query.mine || !this.#organises(hackathonRef)) ||
              judge === this.#world.me ||
              by === this.#world.me,
          )
          .filter(({ judge }) => !query.judge || judge === query.judge)
          .filter(({ liftedAt }) => query.lifted || !liftedAt),
        query,
      ),
    );
  }

  async declareJudgeConflict(
    hackathonRef: string,
    { judge = this.#world.me, projectId, reason }: JudgeConflictInput,
  ): Promise<JudgeConflict> {
    return await this.#answer(() => {
      const stored = this.of(hackathonRef);
      const projects = judgedProjects(hackathonRef);
      const { id, title } =
        projects.find(project => project.id === projectId) ?? projects[0];
      const conflict: JudgeConflict = {
        id: fakeId(385, stored.conflicts.length + 1),
        judge,
        projectId: id,
        title,
        kind: 'declared',
        reason,
        by: this.#world.me,
        at: new Date().toISOString(),
      };
      stored.conflicts.unshift(conflict);
      release(stored, look => look.judge === judge && look.projectId === id);
      this.#note(stored, { act: 'declare', judge, title, reason });
      return conflict;
    });
  }

  async liftJudgeConflict(
    id: string,
    { reason }: JudgeConflictLiftingInput,
  ): Promise<JudgeConflict> {
    return await this.#answer(() => {
      const conflict = [...this.#events.values()]
        .flatMap(({ conflicts }) => conflicts)
        .find(each => each.id === id)!;
      return Object.assign(conflict, {
        liftedAt: new Date().toISOString(),
        liftedBy: this.#world.me,
        liftedReason: reason,
      });
    });
  }

  async assignJudgeLooks(
    hackathonRef: string,
    { preview }: JudgingAssignmentInput,
  ): Promise<AssignmentReport> {
    return await this.#organiser(hackathonRef, stored => {
      const looks =
        stored.looks.length > 0
          ? stored.looks
          : makeLooks(hackathonRef, stored.judges);
      const report = assignmentReport(hackathonRef, stored, looks);
      if (!preview) {
        stored.looks = looks;
        stored.assignedAt = new Date().toISOString();
        this.#note(stored, { act: 'assign' });
      }
      return { ...report, applied: !preview };
    });
  }

  async addExtraLook(
    hackathonRef: string,
    { projectId, judge }: ExtraLookInput,
  ): Promise<JudgingLook> {
    return await this.#organiser(hackathonRef, stored => {
      const who = stored.judges.find(
        ({ userRef, state }) =>
          state === 'active' && (!judge || userRef === judge),
      )!;
      const project = judgedProjects(hackathonRef).find(
        ({ id }) => id === projectId,
      )!;
      const look: StoredLook = {
        id: fakeId(399, stored.looks.length + 1),
        judge: who.userRef,
        displayName: who.displayName,
        projectId,
        title: project.title,
        calibration: false,
        state: 'assigned',
        reason: 'extra',
        position: 99,
        scores: [],
        shareWithTeam: false,
        version: 1,
        assignedAt: new Date().toISOString(),
        updatedAt: new Date().toISOString(),
      };
      stored.looks.push(look);
      return look;
    });
  }

  async listJudgingNeeds(
    hackathonRef: string,
    query: HackathonQuery<'listJudgingNeeds'> = {},
  ): Promise<ProjectNeedPage> {
    return await this.#organiser(hackathonRef, stored =>
      pageOf(
        judgedProjects(hackathonRef)
          .filter(({ id }) => id !== stored.calibration)
          .map(({ id, title }, index) => {
            const looks = stored.looks.filter(
              ({ projectId }) => projectId === id,
            );
            const of = (state: StoredLook['state']) =>
              looks.filter(look => look.state === state).length;
            return {
              projectId: id,
              title,
              looks: of('scored'),
              wanted: 3,
              open: of('assigned'),
              chance: [0.48, 0.35, 0.31, 0.22, 0.12, 0.07, 0.02][index],
              priority: 7 - index,
            };
          }),
        query,
      ),
    );
  }

  async putJudgingCalibration(
    hackathonRef: string,
    { projectId }: JudgingCalibrationInput,
  ): Promise<Judging> {
    this.of(hackathonRef).calibration = projectId ?? undefined;
    return await this.getJudging(hackathonRef);
  }

  async listJudgingLooks(
    hackathonRef: string,
    query: HackathonQuery<'listJudgingLooks'> = {},
  ): Promise<JudgingLookPage> {
    return await this.#organiser(hackathonRef, ({ looks }) =>
      pageOf(
        looks
          .filter(({ judge }) => !query.judge || judge === query.judge)
          .filter(
            ({ projectId }) => !query.project || projectId === query.project,
          )
          .filter(({ state }) => !query.state || state === query.state),
        query,
      ),
    );
  }

  async getJudgingLog(
    hackathonRef: string,
    query: HackathonQuery<'getJudgingLog'> = {},
  ): Promise<JudgingLogPage> {
    return await this.#organiser(hackathonRef, ({ log }) =>
      pageOf(
        log
          .filter(({ judge }) => !query.judge || judge === query.judge)
          .filter(
            ({ projectId }) => !query.project || projectId === query.project,
          ),
        query,
      ),
    );
  }

  #judges(hackathonRef: string): boolean {
    return this.#world.rolesIn(hackathonRef).includes('judge');
  }

  #organises(hackathonRef: string): boolean {
    return (
      this.#world.rolesIn(hackathonRef).includes('organiser') && !this.takesPart
    );
  }

  #window(hackathonRef: string) {
    const charter = this.#world.charters.find(
      ({ metadata }) =>
        `hackathon:${metadata.namespace}/${metadata.name}` === hackathonRef,
    )!;
    const changes = this.#world.changesOf(hackathonRef);
    const { windows } = timelineOf(charter.spec.schedule, changes, Date.now());
    const window = windows.find(({ name }) => name === 'judging');
    return window && toWindow(window, charter);
  }

  async #look(id: string) {
    for (const [hackathonRef, { looks }] of this.#events) {
      const look = looks.find(each => each.id === id);
      if (look) {
        return { hackathonRef, look };
      }
    }
    // Pages of events whose judging nobody asked for yet.
    for (const { metadata } of this.#world.charters) {
      const hackathonRef = `hackathon:${metadata.namespace}/${metadata.name}`;
      if (!this.#events.has(hackathonRef)) {
        const look = this.of(hackathonRef).looks.find(each => each.id === id);
        if (look) {
          return { hackathonRef, look };
        }
      }
    }
    return await refuse(404, 'NotFoundError', `There is no look ${id}`);
  }

  async #answer<T>(make: () => T | Promise<T>): Promise<T> {
    if (!this.online) {
      throw new TypeError('Failed to fetch');
    }
    const value = await make();
    return await this.#world.answer(() => value);
  }

  async #organiser<T>(
    hackathonRef: string,
    make: (stored: StoredJudging) => T | Promise<T>,
  ): Promise<T> {
    return await this.#answer(async () => {
      if (!this.#organises(hackathonRef)) {
        await refuse(403, 'NotAllowedError', 'For organisers only');
      }
      return await make(this.of(hackathonRef));
    });
  }

  /** Has its effect once for a key, like the backend. */
  async #changeLook(
    id: string,
    version: number,
    options: Options,
    change: (look: StoredLook) => Partial<JudgingLogEntry> & { act: string },
  ): Promise<JudgeLook> {
    const key = options?.idempotencyKey ?? '';
    return await this.#answer(async () => {
      if (!this.#answers.has(key)) {
        const { hackathonRef, look } = await this.#look(id);
        const stored = this.of(hackathonRef);
        if (this.#window(hackathonRef)?.state !== 'open') {
          await refuse(409, 'ConflictError', 'Judging is not open');
        }
        if (look.version !== version) {
          await refuse(
            409,
            'ConflictError',
            'The scores were changed meanwhile; read them again',
          );
        }
        const before = structuredClone(look);
        const entry = change(look);
        if (entry.act !== 'undo') {
          const all = this.#before.get(id) ?? [];
          this.#before.set(id, [...all, before]);
        }
        look.version = version + 1;
        look.updatedAt = new Date().toISOString();
        this.effects.push(`${entry.act} ${look.title}`);
        this.#note(stored, {
          judge: look.judge,
          projectId: look.projectId,
          title: look.title,
          lookId: id,
          ...entry,
        });
        this.#answers.set(
          key,
          structuredClone({
            ...toLook(hackathonRef, look),
            canUndo: Boolean(this.#before.get(id)?.length),
          }),
        );
      }
      if (this.lostAnswers > 0) {
        this.lostAnswers -= 1;
        throw new TypeError('Failed to fetch');
      }
      return this.#answers.get(key) as JudgeLook;
    });
  }

  #note(
    stored: StoredJudging,
    entry: Partial<JudgingLogEntry> & { act: string },
  ): void {
    stored.log.unshift({
      id: stored.log.length + 1,
      at: new Date().toISOString(),
      by: this.#world.me,
      ...entry,
    });
  }
}

function release(stored: StoredJudging, which: (look: StoredLook) => boolean) {
  for (const look of stored.looks) {
    if (which(look) && look.state !== 'scored') {
      look.state = 'released';
    }
  }
}

function makeConflicts(
  hackathonRef: string,
  judges: JudgeProgress[],
): JudgeConflict[] {
  const projects = judgedProjects(hackathonRef);
  const [first] = judges;
  return [
    {
      id: fakeId(384, 1),
      judge: first.userRef,
      projectId: projects[6].id,
      title: projects[6].title,
      teamName: 'Night Shift',
      kind: 'same-group',
      groups: ['group:default/ranking'],
      at: at(-1.8),
    },
    {
      id: fakeId(384, 2),
      judge: user('lin-wei'),
      projectId: projects[3].id,
      title: projects[3].title,
      teamName: 'Joiners',
      kind: 'declared',
      reason: `I share an office with ${titleOf('ben-castro')}.`,
      by: user('lin-wei'),
      at: at(-1),
    },
  ];
}
