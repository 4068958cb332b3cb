import type {
  FinalRound,
  HackathonsApi,
  JudgeActInput,
  JudgeLook,
  JudgeScoresInput,
  RankingInput,
  VoteState,
} from '@guildhall/plugin-hackathons-common';
import type { QueryClient } from '@tanstack/react-query';
import { Outbox, type OutboxItem } from '../outbox';
import { keepAnswer, sendChange, versionOf } from './judgingSending';

/** What a change of the judging has besides what it is. */
interface OfEvent {
  hackathonRef: string;
  /** What it is about, to name it when that cannot be read. */
  title: string;
}

/** What a judge did with a look. */
export type LookChange = OfEvent & {
  lookId: string;
} & (
    | { kind: 'scores'; input: JudgeScoresInput }
    | { kind: 'act'; input: JudgeActInput }
  );

/** How a judge ranks the finalists. */
export type RankingChange = OfEvent & {
  kind: 'ranking';
  input: RankingInput & { version: number };
  /** Titles of the finalists then, by id. */
  finalists: Record<string, string>;
};

/** A vote that somebody gives to a project, or takes back. */
export type VoteChange = OfEvent & {
  kind: 'vote';
  projectId: string;
  gives: boolean;
};

/** What somebody decided about projects. */
export type JudgingChange = LookChange | RankingChange | VoteChange;

/** Changes that the server has not taken yet. */
export type JudgingOutbox = Outbox<
  JudgingChange,
  JudgeLook | FinalRound | VoteState
>;

/** A look as the judge left it on this device. */
export interface SeenLook extends JudgeLook {
  /** Something of it waits to be sent. */
  waiting?: OutboxItem<LookChange>;
  /** What was refused of it. */
  refused?: OutboxItem<LookChange>;
}

/** Which version something has by what an outbox sent, by the subject and the version before. */
const ownVersions = new WeakMap<JudgingOutbox, Map<string, number>>();

const outboxes = new WeakMap<QueryClient, Map<string, JudgingOutbox>>();

/** The outbox of a person, one for each cache of answers. */
export function judgingOutboxOf(
  client: QueryClient,
  api: HackathonsApi,
  userRef: string,
): JudgingOutbox {
  const known = outboxes.get(client) ?? new Map<string, JudgingOutbox>();
  outboxes.set(client, known);
  const before = known.get(userRef);
  if (before) {
    return before;
  }
  const versions = new Map<string, number>();
  const outbox: JudgingOutbox = new Outbox({
    storageKey: `guildhall.hackathons.judging.outbox:${userRef}`,
    send: (change, options) => sendChange(api, change, options),
    rebase: (change, result) => {
      const version = versionOf(result);
      return version === undefined ? change : withVersion(change, version);
    },
    onSent: ({ subject, body }, result) => {
      const version = versionOf(result);
      if (body.kind !== 'vote' && version !== undefined) {
        versions.set(`${subject} ${body.input.version}`, version);
      }
      keepAnswer(client, body.hackathonRef, result);
    },
  });
  ownVersions.set(outbox, versions);
  known.set(userRef, outbox);
  return outbox;
}

/**
 * The version that something stands on which was begun earlier, when nobody but this device changed it since: the own changes are no
 * conflict.
 */
export function versionAfterOwn(
  outbox: JudgingOutbox,
  subject: string,
  version: number,
): number {
  const versions = ownVersions.get(outbox);
  let current = version;
  for (
    let next = versions?.get(`${subject} ${current}`);
    next !== undefined && next > current;
    next = versions?.get(`${subject} ${current}`)
  ) {
    current = next;
  }
  return current;
}

/** The same change of what something is by now. */
export function withVersion<T extends JudgingChange>(
  change: T,
  version: number,
): T {
  return change.kind === 'vote'
    ? change
    : { ...change, input: { ...change.input, version } };
}

/** Whether an item is about a look. */
export function isOfLook(
  item: OutboxItem<JudgingChange>,
): item is OutboxItem<LookChange> {
  return item.body.kind === 'scores' || item.body.kind === 'act';
}

/** A look with what waits in the outbox done to it. */
export function asLeft(
  look: JudgeLook,
  items: readonly OutboxItem<JudgingChange>[],
): SeenLook {
  return items
    .filter(isOfLook)
    .filter(({ subject }) => subject === look.id)
    .reduce<SeenLook>(
      (seen, item) =>
        item.problem
          ? { ...seen, refused: item }
          : { ...seen, ...effectOf(item.body), waiting: item },
      look,
    );
}

/** The look to do next: the first open one behind another, or else in front of it. */
export function nextOpen<T extends Pick<SeenLook, 'id' | 'state' | 'refused'>>(
  looks: readonly T[],
  after?: string,
): T | undefined {
  const from = looks.findIndex(({ id }) => id === after) + 1;
  return [...looks.slice(from), ...looks.slice(0, from)].find(
    ({ id, state, refused }) =>
      state === 'assigned' && id !== after && !refused,
  );
}

function effectOf(change: LookChange): Partial<JudgeLook> {
  if (change.kind === 'scores') {
    const { version, ...scores } = change.input;
    return {
      shareWithTeam: false,
      commentToTeam: undefined,
      noteToOrganisers: undefined,
      ...scores,
      state: 'scored',
    };
  }
  const { act, reason, text } = change.input;
  switch (act) {
    case 'skip':
      return { state: 'skipped', skipReason: reason, skipText: text };
    case 'return':
      return { state: 'assigned' };
    case 'recuse':
      return { state: 'released' };
    default:
      return {};
  }
}
