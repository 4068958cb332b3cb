import type {
  HackathonQuery,
  JudgeActInput,
  JudgeAvailabilityInput,
  JudgeLook,
  JudgeLookDetail,
  JudgeQueue,
  JudgeScoresInput,
  JudgeState,
  JudgingLogPage,
} from '@guildhall/plugin-hackathons-common';
import { CRITERIA, submittedOf, type StoredLook } from './judgingData';
import { JudgingServer, release } from './JudgingServer';
import { stateOf, toLook } from './judgingViews';
import { pageOf } from './people';

type Options = { idempotencyKey?: string } | undefined;

/** What a judge sees and does: the queue, looks and scores, in memory. */
export class JudgeFake extends JudgingServer {
  async getJudgeQueue(hackathonRef: string): Promise<JudgeQueue> {
    return await this.answer(() => {
      const items = this.of(hackathonRef)
        .looks.filter(({ judge }) => judge === this.world.me)
        .filter(({ state }) => state !== 'released')
        .map(look => toLook(hackathonRef, look));
      return {
        items,
        nextLookId: items.find(({ state }) => state === 'assigned')?.id,
      };
    });
  }

  async getJudgeLook(id: string): Promise<JudgeLookDetail> {
    return await this.answer(async () => {
      const { hackathonRef, look } = await this.look(id);
      const judging = this.of(hackathonRef);
      return {
        ...toLook(hackathonRef, this.shown(hackathonRef, [look])[0]),
        hackathonRef,
        judge: look.judge,
        project: submittedOf(hackathonRef, look.projectId, judging),
        criteria: CRITERIA,
        feedback: judging.feedback,
      };
    });
  }

  async putJudgeScores(
    id: string,
    { version, ...input }: JudgeScoresInput,
    options?: Options,
  ): Promise<JudgeLook> {
    return await this.changeLook(id, version, options, look => {
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
    return await this.changeLook(id, version, options, look => {
      const before = this.before.get(id)?.pop();
      const changes: Record<JudgeActInput['act'], Partial<StoredLook>> = {
        skip: { state: 'skipped', skipReason: reason, skipText: text },
        return: { state: 'assigned' },
        undo: { ...before, version },
        recuse: { state: 'released', releasedReason: text },
      };
      if (act !== 'undo' && before) {
        this.before.get(id)?.push(before);
      }
      Object.assign(look, changes[act]);
      return { act, reason, text };
    });
  }

  async getJudgeLookLog(
    id: string,
    query: HackathonQuery<'getJudgeLookLog'> = {},
  ): Promise<JudgingLogPage> {
    return await this.answer(async () => {
      const { hackathonRef } = await this.look(id);
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
    return await this.answer(() => {
      const stored = this.of(hackathonRef);
      const me = stored.judges.find(
        ({ userRef }) => userRef === this.world.me,
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
}
