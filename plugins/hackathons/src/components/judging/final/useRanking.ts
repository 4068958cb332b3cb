import type { FinalRound } from '@guildhall/plugin-hackathons-common';
import { type OutboxItem, useStoredDraft } from '../../../outbox';
import {
  type RankingChange,
  versionAfterOwn,
} from '../../../query/judgingOutbox';
import { useJudgingOutbox, useSending } from '../../../query/useJudgingOutbox';
import { useTexts } from '../../common';
import { mergeOrder, type OrderSoFar } from './mergeOrder';
import { moveItem } from './moveItem';

/** An order that is not handed in yet. */
interface RankingDraft extends OrderSoFar {
  /** Of the own ranking when it was begun. */
  version: number;
}

/** What of a ranking an outbox holds: of one hackathon there is one. */
export function rankingSubject(hackathonRef: string): string {
  return `ranking:${hackathonRef}`;
}

/** A judge's ranking of the finalists as it is on this device, whether it is handed in, waits to be sent, or neither. */
export function useRanking(round: FinalRound, userRef: string) {
  const t = useTexts();
  const { hackathonRef, finalists } = round;
  const mine = round.mine ?? { ranking: [], version: 0 };
  const subject = rankingSubject(hackathonRef);
  const { items } = useJudgingOutbox(hackathonRef, userRef);
  const { outbox, send, busy } = useSending(userRef);
  const own = items.filter(isRanking);
  const waiting = own.findLast(({ problem }) => !problem);
  const refused = own.find(({ problem }) => problem);
  const { kept, change } = useStoredDraft<RankingDraft>(
    `guildhall.hackathons.judging.ranking:${userRef}:${hackathonRef}`,
  );
  const titles = Object.fromEntries(
    finalists.map(({ projectId, title }) => [projectId, title]),
  );
  const ids = Object.keys(titles);
  const handedIn = waiting?.body.input.ranking ?? mine.ranking;
  const begun: RankingDraft = kept ?? {
    order: handedIn,
    known: waiting?.body.finalists ?? knownOf(handedIn, titles),
    placed: [],
    version: mine.version,
  };
  const merged = mergeOrder(begun, ids);

  return {
    ...merged,
    waiting,
    refused,
    busy,
    /** Something was begun that is not handed in. */
    isDraft: kept !== undefined,
    /** Whether it was handed in, whether or not it has arrived. */
    isHandedIn: handedIn.length > 0,
    changed:
      handedIn.length !== merged.order.length ||
      merged.order.some((id, at) => id !== handedIn[at]),
    move: (from: number, to: number) =>
      change(() => ({
        ...begun,
        order: moveItem(merged.order, from, to),
        placed: [...begun.placed, merged.order[from]],
      })),
    /** The reader has seen who came in and who is gone. */
    acknowledge: () =>
      change(() => ({ ...begun, order: merged.order, known: titles })),
    /** Takes an order into the form that was not taken by the server. */
    takeUp: ({ input, finalists: known }: RankingChange) =>
      change(() => ({
        order: input.ranking,
        known,
        placed: [],
        version: mine.version,
      })),
    discard: () => change(() => undefined),
    handIn: async () => {
      const sent = send(subject, {
        kind: 'ranking',
        hackathonRef,
        title: t('results.rank.title'),
        finalists: titles,
        input: {
          ranking: merged.order,
          // A round that was opened anew begins at 0.
          version: Math.min(
            versionAfterOwn(outbox, subject, begun.version),
            mine.version,
          ),
        },
      });
      // The outbox has it.
      change(() => undefined);
      return await sent;
    },
  };
}

/** What {@link useRanking} says. */
export type Ranking = ReturnType<typeof useRanking>;

function isRanking(
  item: OutboxItem<{ kind: string }>,
): item is OutboxItem<RankingChange> {
  return item.body.kind === 'ranking';
}

/** Before anything was ranked, nobody is new. */
function knownOf(
  ranking: readonly string[],
  titles: Record<string, string>,
): Record<string, string> {
  return ranking.length === 0
    ? titles
    : Object.fromEntries(ranking.map(id => [id, titles[id] ?? id]));
}
