import type {
  AssignmentReport,
  ExtraLookInput,
  HackathonQuery,
  JudgeConflict,
  JudgeConflictInput,
  JudgeConflictLiftingInput,
  JudgeConflictPage,
  JudgeInput,
  JudgeList,
  JudgeProgress,
  Judging,
  JudgingApi,
  JudgingAssignmentInput,
  JudgingCalibrationInput,
  JudgingLogPage,
  JudgingLook,
  JudgingLookPage,
  ProjectNeedPage,
} from '@guildhall/plugin-hackathons-common';
import { assignmentReport, judgingOf, stateOf } from './judgingViews';
import { judgedProjects, makeLooks, type StoredLook } from './judgingData';
import { JudgeFake } from './JudgeFake';
import { release } from './JudgingServer';
import { fakeId, pageOf } from './people';
import { refuse } from './World';

/** Panels, conflicts and assignment, in memory. */
export class JudgingFake extends JudgeFake implements JudgingApi {
  async getJudging(hackathonRef: string): Promise<Judging> {
    const charter = await this.world.charter(hackathonRef);
    return await this.answer(() =>
      judgingOf(this.of(hackathonRef), {
        hackathonRef,
        me: this.world.me,
        charter,
        window: this.window(hackathonRef),
        organises: this.organises(hackathonRef),
        hides: this.hides(hackathonRef),
      }),
    );
  }

  async leaveJudgingPanel(hackathonRef: string): Promise<Judging> {
    await this.organiser(hackathonRef, stored => {
      const me = stored.judges.find(
        ({ userRef }) => userRef === this.world.me,
      )!;
      me.state = 'removed';
      me.stateReason =
        'Has seen, as an organiser, what others scored, and judges no more';
      release(stored, look => look.judge === me.userRef);
      this.onPanel = false;
    });
    return await this.getJudging(hackathonRef);
  }

  async listJudges(hackathonRef: string): Promise<JudgeList> {
    return await this.organiser(hackathonRef, stored => ({
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
    return await this.organiser(hackathonRef, async stored => {
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
      const act = counts === false ? 'exclude' : 'limit';
      this.note(stored, { act, judge, text: reason });
      return found;
    });
  }

  async listJudgeConflicts(
    hackathonRef: string,
    query: HackathonQuery<'listJudgeConflicts'> = {},
  ): Promise<JudgeConflictPage> {
    return await this.answer(() =>
      pageOf(
        this.of(hackathonRef)
          .conflicts.filter(
            ({ judge, by }) =>
              !(query.mine || !this.organises(hackathonRef)) ||
              judge === this.world.me ||
              by === this.world.me,
          )
          .filter(({ judge }) => !query.judge || judge === query.judge)
          .filter(({ liftedAt }) => query.lifted || !liftedAt),
        query,
      ),
    );
  }

  async declareJudgeConflict(
    hackathonRef: string,
    { judge = this.world.me, projectId, reason }: JudgeConflictInput,
  ): Promise<JudgeConflict> {
    return await this.answer(() => {
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
        by: this.world.me,
        byTeam:
          (judge !== this.world.me && !this.organises(hackathonRef)) ||
          undefined,
        at: new Date().toISOString(),
      };
      stored.conflicts.unshift(conflict);
      release(stored, look => look.judge === judge && look.projectId === id);
      this.note(stored, { act: 'declare', judge, title, reason });
      return conflict;
    });
  }

  async liftJudgeConflict(
    id: string,
    { reason }: JudgeConflictLiftingInput,
  ): Promise<JudgeConflict> {
    return await this.answer(() => {
      const conflict = [...this.events.values()]
        .flatMap(({ conflicts }) => conflicts)
        .find(each => each.id === id)!;
      return Object.assign(conflict, {
        liftedAt: new Date().toISOString(),
        liftedBy: this.world.me,
        liftedReason: reason,
      });
    });
  }

  async assignJudgeLooks(
    hackathonRef: string,
    { preview }: JudgingAssignmentInput,
  ): Promise<AssignmentReport> {
    return await this.organiser(hackathonRef, stored => {
      const looks =
        stored.looks.length > 0
          ? stored.looks
          : makeLooks(hackathonRef, stored.judges);
      const report = assignmentReport(hackathonRef, stored, looks);
      if (!preview) {
        stored.looks = looks;
        stored.assignedAt = new Date().toISOString();
        this.note(stored, { act: 'assign' });
      }
      return { ...report, applied: !preview };
    });
  }

  async addExtraLook(
    hackathonRef: string,
    { projectId, judge }: ExtraLookInput,
  ): Promise<JudgingLook> {
    return await this.organiser(hackathonRef, stored => {
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
    return await this.organiser(hackathonRef, stored =>
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
              ...(!this.hides(hackathonRef) && {
                chance: [0.48, 0.35, 0.31, 0.22, 0.12, 0.07, 0.02][index],
                priority: 7 - index,
              }),
            };
          })
          .sort((a, b) => (this.hides(hackathonRef) ? a.looks - b.looks : 0)),
        query,
      ),
    );
  }

  async putJudgingCalibration(
    hackathonRef: string,
    { projectId }: JudgingCalibrationInput,
  ): Promise<Judging> {
    this.of(hackathonRef).calibration = projectId ?? undefined;
    this.world.calibrations.set(hackathonRef, projectId ?? undefined);
    return await this.getJudging(hackathonRef);
  }

  async listJudgingLooks(
    hackathonRef: string,
    query: HackathonQuery<'listJudgingLooks'> = {},
  ): Promise<JudgingLookPage> {
    return await this.organiser(hackathonRef, ({ looks }) =>
      pageOf(
        this.shown(hackathonRef, looks)
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
    return await this.organiser(hackathonRef, ({ log }) =>
      pageOf(
        log
          .map(entry =>
            this.hides(hackathonRef) && entry.judge !== this.world.me
              ? { ...entry, scores: undefined }
              : entry,
          )
          .filter(({ judge }) => !query.judge || judge === query.judge)
          .filter(
            ({ projectId }) => !query.project || projectId === query.project,
          ),
        query,
      ),
    );
  }
}
