import type { Votes } from '@guildhall/plugin-hackathons-common';
import type { OutboxItem } from '../outbox';
import type { JudgingChange, VoteChange } from './judgingOutbox';
import { useJudgingOutbox, useSending } from './useJudgingOutbox';

/** With what the subjects of votes in an outbox begin. */
export function voteSubjects(hackathonRef: string): string {
  return `vote:${hackathonRef}:`;
}

/** Votes as they were given on this device, whether or not the server knows already, and how to give and take them back. */
export function useSeenVotes(
  hackathonRef: string,
  votes: Votes,
  userRef: string,
) {
  const { items } = useJudgingOutbox(hackathonRef, userRef);
  const { outbox, send } = useSending(userRef);
  const own = items.filter(isVote);
  const mine = own
    .filter(({ problem }) => !problem)
    .reduce(
      (ids, { body: { projectId, gives } }) => [
        ...ids.filter(id => id !== projectId),
        ...(gives ? [projectId] : []),
      ],
      votes.mine,
    );
  return {
    votes: {
      ...votes,
      mine,
      left: Math.max(0, votes.votesPerPerson - mine.length),
    },
    /** Votes that the server did not take. */
    refused: own.filter(({ problem }) => problem),
    isWaiting: (projectId: string) =>
      own.some(({ body, problem }) => body.projectId === projectId && !problem),
    toggle: (project: { projectId: string; title: string }, gives: boolean) =>
      send(`${voteSubjects(hackathonRef)}${project.projectId}`, {
        kind: 'vote',
        hackathonRef,
        projectId: project.projectId,
        title: project.title,
        gives,
      }),
    outbox,
  };
}

/** What {@link useSeenVotes} says. */
export type SeenVotes = ReturnType<typeof useSeenVotes>;

function isVote(
  item: OutboxItem<JudgingChange>,
): item is OutboxItem<VoteChange> {
  return item.body.kind === 'vote';
}
