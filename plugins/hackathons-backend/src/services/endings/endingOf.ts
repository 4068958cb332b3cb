import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { EndingInput } from '@guildhall/plugin-hackathons-common';
import type { StoredEnding } from '../../database/DatabaseEndingStore';
import type { Core } from '../areas';
import { entityTitles } from '../entityTitles';

/** What people say of an ending, and what became of the proposal. */
export type EndingContent = Pick<
  StoredEnding,
  | 'ending'
  | 'reason'
  | 'learnt'
  | 'proposedTo'
  | 'transitionRef'
  | 'answer'
  | 'answeredBy'
  | 'answerReason'
  | 'answeredAt'
>;

const NEEDED = {
  transition: ['to', 'who should own it: a user or group of the catalog'],
  parked: ['learnt', 'what was learnt, so that nobody begins anew'],
  stopped: ['reason', 'why it is stopped'],
} as const;

/**
 * The ending that somebody wants to keep. An owner who was asked before and has not declined is not asked again.
 *
 * @param of.before - the ending that counts
 * @param of.members - entity refs of the members of the team
 * @throws InputError for what an ending lacks, or can't have
 */
export async function endingOf(
  core: Core,
  input: EndingInput,
  of: {
    before: StoredEnding | undefined;
    members: readonly string[];
    credentials: BackstageCredentials;
  },
): Promise<EndingContent> {
  const { before } = of;
  const said = {
    reason: input.reason?.trim() || undefined,
    learnt: input.learnt?.trim() || undefined,
    to: input.to?.toLowerCase(),
    transitionRef: input.transitionRef?.toLowerCase(),
  };
  const [field, what] = NEEDED[input.ending];
  if (!said[field]) {
    throw new InputError(`${field}: is missing; say ${what}`);
  }
  if (input.ending !== 'transition') {
    for (const unwanted of ['to', 'transitionRef'] as const) {
      if (said[unwanted]) {
        throw new InputError(
          `${unwanted}: only a transition has it; leave it out, or choose transition`,
        );
      }
    }
    return {
      ending: input.ending,
      reason: said.reason,
      learnt: said.learnt,
    };
  }
  await checkRefs(core, said, before, of);
  const isAsked =
    before?.proposedTo === said.to && before?.answer !== 'declined';
  return {
    ending: 'transition',
    reason: said.reason,
    learnt: said.learnt,
    proposedTo: said.to,
    transitionRef: said.transitionRef,
    ...(isAsked
      ? {
          answer: before?.answer,
          answeredBy: before?.answeredBy,
          answerReason: before?.answerReason,
          answeredAt: before?.answeredAt,
        }
      : { answer: 'waiting' }),
  };
}

/** Whether an ending says nothing new. */
export function unchanged(
  before: StoredEnding,
  wanted: EndingContent,
): boolean {
  return (
    [
      'ending',
      'reason',
      'learnt',
      'proposedTo',
      'transitionRef',
      'answer',
    ] as const
  ).every(field => before[field] === wanted[field]);
}

async function checkRefs(
  core: Core,
  said: { to?: string; transitionRef?: string },
  before: StoredEnding | undefined,
  of: { members: readonly string[]; credentials: BackstageCredentials },
): Promise<void> {
  const visible = await entityTitles(
    core.catalog,
    [said.to, said.transitionRef],
    of.credentials,
  );
  const check = (
    field: 'to' | 'transitionRef',
    kinds: readonly string[],
    what: string,
    kept: string | undefined,
  ) => {
    const ref = said[field];
    if (!ref || ref === kept) {
      return;
    }
    if (!kinds.includes(parseEntityRef(ref).kind) || !visible.has(ref)) {
      throw new InputError(
        `${field}: the catalog has no ${what} ${ref} that you can see; choose one of the catalog`,
      );
    }
  };
  check('to', ['user', 'group'], 'user or group', before?.proposedTo);
  check(
    'transitionRef',
    ['prototypetransition'],
    'PrototypeTransition',
    before?.transitionRef,
  );
  if (said.to && of.members.includes(said.to)) {
    throw new InputError(
      `to: ${said.to} is in the team; propose somebody who did not build it, or a group`,
    );
  }
}
