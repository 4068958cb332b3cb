import {
  hackathonsEventVotePermission,
  votingOf,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { AgendaItem, Core } from '../areas';
import { mayRank } from './rankers';
import { stillOpen } from './problemsOf';
import { isDraftReader } from './readers';
import { limitOf } from './VoteService';

/** For how long results are something to read. */
const READ_MS = 14 * 86_400_000;
/** For how long after the end of an event results are still to be published. */
const PUBLISH_MS = 60 * 86_400_000;

/** What the caller has to do about votes, the final round and results. In a fixed number of statements. */
export async function agendaOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  const { stores } = core;
  const { ref, roles, now, timeline, spec } = context;
  const { userRef } = context.caller;
  if (!userRef || roles.size === 0) {
    return [];
  }
  const published = (await stores.results.publishedAt([ref])).get(ref);
  if (published) {
    return now < published.at + READ_MS
      ? await toRead(core, context, userRef, published.number)
      : [];
  }
  const items: AgendaItem[] = [];
  const limit = limitOf(context);
  const voting = votingOf(timeline);
  if (limit > 0 && voting.state === 'open') {
    const [mine, permitted] = await Promise.all([
      stores.votes.of(ref, userRef),
      core.access.permitted(
        [context],
        [hackathonsEventVotePermission],
        context.caller.credentials,
      ),
    ]);
    if (mine.length < limit && permitted.get(ref)?.size) {
      items.push({
        key: 'vote',
        kind: 'vote',
        title: 'Vote for the people’s choice',
        dueAt: voting.closesAt,
        path: 'results/vote',
      });
    }
  }
  if (!spec.judging) {
    return items;
  }
  const round = await stores.finalRounds.get(ref);
  if (context.has('judge') && round?.state === 'open') {
    const [ranking, may] = await Promise.all([
      stores.finalRounds.rankingOf(ref, userRef),
      mayRank(core, context, userRef),
    ]);
    if (!ranking && may) {
      items.push({
        key: 'rank-finalists',
        kind: 'rank-finalists',
        title: 'Rank the finalists',
        path: 'judging/final',
      });
    }
  }
  if (
    now < timeline.end + PUBLISH_MS &&
    !stillOpen(timeline) &&
    (await isDraftReader(core, context))
  ) {
    const results = timeline.moments.find(({ kind }) => kind === 'results');
    items.push({
      key: 'publish-results',
      kind: 'publish-results',
      title: nextStep(spec.judging.finalRound !== undefined, round?.state),
      dueAt: results?.at,
      path: 'results/draft',
    });
  }
  return items;
}

async function toRead(
  { stores }: Core,
  context: EventContext,
  userRef: string,
  publication: number,
): Promise<AgendaItem[]> {
  const read = await stores.results.readPublication(context.ref, userRef);
  if (read >= publication) {
    return [];
  }
  const { teamId } = context.membership;
  const project = teamId ? await stores.projects.ofTeam(teamId) : undefined;
  return [
    {
      key: 'read-results',
      kind: 'read-results',
      title: project?.submission
        ? `Read the result of ${project.title}`
        : 'Read the results',
      path: project?.submission ? `results/projects/${project.id}` : 'results',
    },
  ];
}

function nextStep(wantsFinalRound: boolean, state?: 'open' | 'closed'): string {
  if (state === 'open') {
    return 'Close the final round and publish the results';
  }
  return wantsFinalRound && state === undefined
    ? 'Open the final round'
    : 'Publish the results';
}
