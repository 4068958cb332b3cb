import type {
  FinalRound,
  HackathonsApi,
  JudgeLook,
  JudgeLookDetail,
  JudgeQueue,
  Votes,
  VoteState,
} from '@guildhall/plugin-hackathons-common';
import type { QueryClient } from '@tanstack/react-query';
import type { JudgingChange } from './judgingOutbox';
import { lookKey, queueKey } from './useJudging';
import { refresh } from './useLive';
import { finalRoundKey, votesKey } from './useResults';

/** What the server answers to a change. */
type Answer = JudgeLook | FinalRound | VoteState;

/** Sends a change. It has its effect once for a key. */
export async function sendChange(
  { judging, results }: Pick<HackathonsApi, 'judging' | 'results'>,
  change: JudgingChange,
  options: { idempotencyKey: string },
): Promise<Answer> {
  switch (change.kind) {
    case 'scores':
      return await judging.putJudgeScores(change.lookId, change.input, options);
    case 'act':
      return await judging.actOnJudgeLook(change.lookId, change.input, options);
    case 'ranking':
      return await results.rankFinalists(
        change.hackathonRef,
        change.input,
        options,
      );
    default: {
      const { hackathonRef, projectId } = change;
      return change.gives
        ? await results.voteForProject(hackathonRef, projectId, options)
        : await results.takeBackVote(hackathonRef, projectId, options);
    }
  }
}

/** The version of what was changed, of the own ranking for a final round; votes have none. */
export function versionOf(answer: Answer): number | undefined {
  if (isVotes(answer)) {
    return undefined;
  }
  return isRound(answer) ? answer.mine?.version : answer.version;
}

/** Puts an answer where the pages look, so that nothing old is seen until they have asked again. */
export function keepAnswer(
  client: QueryClient,
  hackathonRef: string,
  answer: Answer,
): void {
  if (isVotes(answer)) {
    client.setQueryData<Votes>(
      votesKey(hackathonRef),
      votes => votes && { ...votes, ...answer },
    );
    refresh(client, hackathonRef, ['votes']);
  } else if (isRound(answer)) {
    client.setQueryData<FinalRound>(finalRoundKey(hackathonRef), answer);
    refresh(client, hackathonRef, ['results']);
  } else {
    keepLook(client, hackathonRef, answer);
    refresh(client, hackathonRef, ['judging']);
  }
}

function keepLook(client: QueryClient, hackathonRef: string, look: JudgeLook) {
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

function isVotes(answer: Answer): answer is VoteState {
  return 'votesPerPerson' in answer;
}

function isRound(answer: Answer): answer is FinalRound {
  return 'finalists' in answer;
}
