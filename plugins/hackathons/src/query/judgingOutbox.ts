import type {
  HackathonsApi,
  JudgeActInput,
  JudgeLook,
  JudgeLookDetail,
  JudgeQueue,
  JudgeScoresInput,
} from '@guildhall/plugin-hackathons-common';
import type { QueryClient } from '@tanstack/react-query';
import { Outbox, type OutboxItem } from '../outbox';
import { lookKey, queueKey } from './useJudging';
import { refresh } from './useLive';

/** What a judge did with a look. */
export type LookChange = {
  hackathonRef: string;
  lookId: string;
  /** Of the project, to name it when the look cannot be read. */
  title: string;
} & (
  | { kind: 'scores'; input: JudgeScoresInput }
  | { kind: 'act'; input: JudgeActInput }
);

/** A judge's changes that the server has not taken yet. */
export type JudgingOutbox = Outbox<LookChange, JudgeLook>;

/** A look as the judge left it on this device. */
export interface SeenLook extends JudgeLook {
  /** Something of it waits to be sent. */
  waiting?: OutboxItem<LookChange>;
  /** What was refused of it. */
  refused?: OutboxItem<LookChange>;
}

/** Which version a look has by what an outbox sent, by the look and the version before. */
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
  const outbox = new Outbox<LookChange, JudgeLook>({
    storageKey: `guildhall.hackathons.judging.outbox:${userRef}`,
    send: (change, options) =>
      change.kind === 'scores'
        ? api.judging.putJudgeScores(change.lookId, change.input, options)
        : api.judging.actOnJudgeLook(change.lookId, change.input, options),
    rebase: (change, { version }) => withVersion(change, version),
    onSent: ({ body }, look) => {
      versions.set(`${look.id} ${body.input.version}`, look.version);
      keep(client, body.hackathonRef, look);
      refresh(client, body.hackathonRef, ['judging']);
    },
  });
  ownVersions.set(outbox, versions);
  known.set(userRef, outbox);
  return outbox;
}

/**
 * The version of a look that something stands on which was begun earlier, when nobody but this device changed it since: the
 * own changes are no conflict.
 */
export function versionAfterOwn(
  outbox: JudgingOutbox,
  lookId: string,
  version: number,
): number {
  const versions = ownVersions.get(outbox);
  let current = version;
  for (
    let next = versions?.get(`${lookId} ${current}`);
    next !== undefined && next > current;
    next = versions?.get(`${lookId} ${current}`)
  ) {
    current = next;
  }
  return current;
}

/** The same change of what a look is by now. */
export function withVersion(change: LookChange, version: number): LookChange {
  return change.kind === 'scores'
    ? { ...change, input: { ...change.input, version } }
    : { ...change, input: { ...change.input, version } };
}

/** A look with what waits in the outbox done to it. */
export function asLeft(
  look: JudgeLook,
  items: readonly OutboxItem<LookChange>[],
): SeenLook {
  return items
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

/** Puts a look into the answers that have it, so that nothing old is seen until they are read again. */
function keep(client: QueryClient, hackathonRef: string, look: JudgeLook) {
  client.setQueryData<JudgeLookDetail>(
    lookKey(hackathonRef, look.id),
    detail => detail && { ...detail, ...look },
  );
  client.setQueryData<JudgeQueue>(
    queueKey(hackathonRef),
    queue =>
      queue && {
        ...queue,
        items: queue.items.map(each => (each.id === look.id ? look : each)),
      },
  );
}
