import { isDeepStrictEqual } from 'node:util';
import { ConflictError, InputError } from '@backstage/errors';
import { retryOnConflict } from '@guildhall/plugin-guildhall-node';
import type {
  JudgeActInput,
  JudgeLook,
  JudgeScoresInput,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type { LogEntry } from '../../database/DatabaseJudgingLogStore';
import type { LookValues, StoredLook } from '../../database/judgingLookRows';
import type { Core } from '../areas';
import { iso } from '../iso';
import { tidyText } from '../people';
import { policyOf } from '../results/policyOf';
import type { Assigner } from './Assigner';
import { checkScores } from './checkScores';
import type { JudgingDesk } from './JudgingDesk';
import type { OpenLook } from './LookAccess';
import { nextValues, type Skip } from './lookActs';
import { absenceNotice, skippedNotice } from './notices';
import { Recusals } from './Recusals';
import { assertStillScoring, requireNotEnded, requireScoring } from './rules';
import { requireUnseen } from './scoreReaders';
import { toJudgeLook } from './views';

/** How often a team is not there until organisers are told. */
const ABSENCES = 3;

/**
 * What judges do with the projects of their queues. A look is changed by who has read its last version; nothing else is held, so that all
 * judges can score at the same moment.
 */
export class Scoring {
  readonly #core: Core;
  readonly #assigner: Assigner;
  readonly #desk: JudgingDesk;
  readonly #recusals: Recusals;

  constructor(core: Core, parts: { assigner: Assigner; desk: JudgingDesk }) {
    this.#core = core;
    this.#assigner = parts.assigner;
    this.#desk = parts.desk;
    this.#recusals = new Recusals(core, parts.assigner);
  }

  /**
   * Keeps scores in place of those before, which stay in the log.
   *
   * @throws InputError for scores that fit no criterion; ConflictError while the judging is not open, in a conflict of interest, and when the
   *   look was changed meanwhile
   */
  async score(open: OpenLook, input: JudgeScoresInput): Promise<JudgeLook> {
    const { look, context } = open;
    const { criteria } = requireScoring(context);
    const scores = checkScores(input.scores, criteria);
    const standing = await this.#core.stores.results.standing(context.ref);
    const feedback = policyOf(context.spec, standing.policy);
    const values: LookValues = {
      ...look,
      state: 'scored',
      scores,
      commentToTeam: tidyText(input.commentToTeam),
      shareWithTeam:
        feedback === 'judges-choose'
          ? input.shareWithTeam ?? false
          : feedback === 'always',
      noteToOrganisers: tidyText(input.noteToOrganisers),
      skipReason: undefined,
      skipText: undefined,
      scoredAt: context.now,
      undoable: look.undoable + 1,
    };
    if (isRepetition(look, values, input.version)) {
      return toJudgeLook(look, true);
    }
    assertCurrent(look, input.version);
    await this.#assertNoConflict(open);
    return await this.#change(open, values, {
      act: 'score',
      scores,
      before: valuesOf(look),
    });
  }

  /**
   * Skips, returns, undoes or recuses. Judges recuse at any time, the rest is done while the judging is open.
   *
   * @throws InputError for a skip without a reason; ConflictError while the judging is not open, for what can't be done now, and when the look
   *   was changed meanwhile
   */
  async act(open: OpenLook, input: JudgeActInput): Promise<JudgeLook> {
    const { look, context } = open;
    const text = tidyText(input.text);
    if (input.act === 'recuse') {
      requireNotEnded(context);
      assertCurrent(look, input.version);
      return toJudgeLook(await this.#recusals.recuse(open, text), false);
    }
    requireScoring(context);
    assertCurrent(look, input.version);
    if (input.act === 'undo') {
      return await this.#undo(open);
    }
    if (input.act === 'return') {
      if (look.state !== 'skipped') {
        throw new ConflictError(
          `${look.title} is not skipped; only what was skipped can be returned to the queue`,
        );
      }
      return await this.#change(
        open,
        nextValues(look, { act: 'return', last: look.position }),
        { act: 'return', before: valuesOf(look) },
      );
    }
    const { reason } = input;
    if (!reason) {
      throw new InputError('reason: is missing; say why you skip the project');
    }
    if (reason === 'other' && !text) {
      throw new InputError(
        'text: is missing; say in a few words why you skip the project',
      );
    }
    return await this.#skip(open, { reason, text });
  }

  async #skip(open: OpenLook, skip: Skip): Promise<JudgeLook> {
    const { look, context } = open;
    const { looks } = this.#core.stores.judging;
    const last = await looks.lastPosition(
      context.ref,
      look.judgeRef,
      this.#core.knex,
    );
    return await this.#change(
      open,
      nextValues(look, { act: 'skip', skip, last }),
      {
        act: 'skip',
        reason: skip.reason,
        text: skip.text,
        before: valuesOf(look),
      },
      transaction => this.#tellOfSkip(open, skip, transaction),
    );
  }

  async #tellOfSkip(
    { look, context }: OpenLook,
    { reason, text }: Skip,
    transaction: Knex,
  ): Promise<void> {
    const { judging, notices } = this.#core.stores;
    const tell = async (notice: ReturnType<typeof absenceNotice>) =>
      await notices.add([notice], context.now, transaction);
    if (reason === 'team-absent') {
      const absences = await judging.looks.absences(
        look.projectId,
        transaction,
      );
      if (absences >= ABSENCES) {
        await tell(absenceNotice(context, look));
      }
    }
    const what = {
      'cannot-demonstrate': 'the team can’t show it',
      'not-what-was-submitted': 'it is not what was submitted',
    }[reason as string];
    if (what) {
      await tell(skippedNotice(context, look, what, text));
    }
  }

  async #undo(open: OpenLook): Promise<JudgeLook> {
    const { look } = open;
    const { log } = this.#core.stores.judging;
    const entry =
      look.undoable > 0 && look.state !== 'released'
        ? await log.undoable(look.id, this.#core.knex)
        : undefined;
    if (!entry?.before) {
      throw new ConflictError(
        look.state === 'released'
          ? releasedText(look)
          : `Nothing that you did with ${look.title} is left to undo`,
      );
    }
    if (entry.before.state === 'scored') {
      await this.#assertNoConflict(open);
    }
    return await this.#change(
      open,
      { ...entry.before, undoable: look.undoable - 1 },
      { act: 'undo', scores: entry.before.scores, undoes: entry.id },
    );
  }

  async #change(
    { look, context }: OpenLook,
    values: LookValues,
    entry: Pick<
      LogEntry,
      'act' | 'scores' | 'reason' | 'text' | 'before' | 'undoes'
    >,
    then?: (transaction: Knex) => Promise<void>,
  ): Promise<JudgeLook> {
    const { judging } = this.#core.stores;
    const changed = await retryOnConflict(
      async () =>
        await this.#core.knex.transaction(async transaction => {
          // Before the window is looked at: what closes it waits for nothing, so the later look is the one that counts.
          const won = await judging.looks.change(
            look,
            values,
            context.now,
            transaction,
          );
          if (!won) {
            return false;
          }
          await assertStillScoring(this.#core, context, transaction);
          await requireUnseen(
            this.#core,
            context,
            { userRef: look.judgeRef },
            transaction,
          );
          await judging.log.add(
            context.ref,
            [
              {
                ...entry,
                at: context.now,
                by: look.judgeRef,
                judge: look.judgeRef,
                projectId: look.projectId,
                lookId: look.id,
              },
            ],
            transaction,
          );
          await judging.panels.touch(
            context.ref,
            look.judgeRef,
            context.now,
            transaction,
          );
          await then?.(transaction);
          return true;
        }),
    );
    const now = await judging.looks.byId(look.id);
    if (!now) {
      throw staleLook(look);
    }
    if (!changed && !isRepetition(now, values, look.version)) {
      throw now.state === 'released'
        ? new ConflictError(releasedText(now))
        : staleLook(now);
    }
    return toJudgeLook(now, true);
  }

  /** Takes the look from who must not have it, before anybody is told. */
  async #assertNoConflict({ look, context }: OpenLook): Promise<void> {
    const conflicts = await this.#desk.conflictsOf(context, look.judgeRef, [
      look.projectId,
    ]);
    if (conflicts.has(look.projectId)) {
      await this.#assigner.goOn(context);
      throw new ConflictError(
        `${look.title}: your scores are not kept, because there is a conflict of interest between you and the team; another judge looks at it`,
      );
    }
  }
}

/** Whether what is to be kept is there already, as when an answer was lost on its way. */
function isRepetition(
  look: StoredLook,
  values: LookValues,
  version: number,
): boolean {
  const said = (of: Omit<LookValues, 'state'>) => [
    of.commentToTeam,
    of.shareWithTeam,
    of.noteToOrganisers,
    [...of.scores].sort((one, other) =>
      one.criterion < other.criterion ? -1 : 1,
    ),
  ];
  return (
    look.version === version + 1 &&
    look.state === 'scored' &&
    values.state === 'scored' &&
    isDeepStrictEqual(said(look), said(values))
  );
}

function valuesOf(look: StoredLook): LookValues {
  const {
    position,
    skipReason,
    skipText,
    absences,
    commentToTeam,
    shareWithTeam,
    noteToOrganisers,
    scores,
    scoredAt,
    undoable,
  } = look;
  return {
    state: look.state === 'released' ? 'assigned' : look.state,
    position,
    skipReason,
    skipText,
    absences,
    commentToTeam,
    shareWithTeam,
    noteToOrganisers,
    scores,
    scoredAt,
    undoable,
  };
}

/** @throws ConflictError */
function assertCurrent(look: StoredLook, version: number): void {
  if (look.state === 'released') {
    throw new ConflictError(releasedText(look));
  }
  if (look.version !== version) {
    throw staleLook(look);
  }
}

function staleLook(look: StoredLook): ConflictError {
  return new ConflictError(
    `${look.title} was changed at ${iso(
      look.updatedAt,
    )}, perhaps by you on another device, and is in version ${
      look.version
    }; read it again, and make your change to what is there now`,
  );
}

function releasedText(look: StoredLook): string {
  const why = {
    conflict: 'there is a conflict of interest',
    absent: 'you were absent',
    removed: 'it is not judged any more, or you are not on the panel',
    calibration: 'it is not what judges practise on any more',
  }[look.releasedReason ?? ''];
  return `${look.title} is not in your queue any more${
    why ? `, because ${why}` : ''
  }`;
}
