import type { Notice } from '../../database/DatabaseNoticeStore';
import type { ResultSnapshot } from '../../database/resultRows';
import type { EventContext } from '../access';
import { inParts } from '../inParts';
import { pagePath } from '../pagePath';

const MAX_ANNOUNCEMENT = 500;

/**
 * Tells everybody who takes part that results are published: teams what they got, the others where to read it.
 *
 * @param publication.members - of the teams, entity refs by team
 * @param publication.others - entity refs of users and groups; teams are told once
 */
export function publicationNotices(
  context: EventContext,
  publication: {
    number: number;
    snapshot: ResultSnapshot;
    announcement?: string;
    reason?: string;
    members: ReadonlyMap<string, readonly { userRef: string }[]>;
    others: readonly string[];
  },
): Notice[] {
  const { number, snapshot, announcement, reason } = publication;
  const isCorrection = number > 1;
  const inTeams = new Set<string>();
  const toTeams = snapshot.rows.map(({ projectId, teamId, title }): Notice => {
    const recipients = (publication.members.get(teamId) ?? []).map(
      ({ userRef }) => userRef,
    );
    recipients.forEach(userRef => inTeams.add(userRef));
    const awards = snapshot.awards
      .filter(({ places }) =>
        places.some(place => place.projectId === projectId),
      )
      .map(award => award.title);
    return {
      key: `project-result:${projectId}:${number}`,
      hackathonRef: context.ref,
      recipients,
      title: isCorrection
        ? `The results of ${context.title} were corrected: ${title}`
        : `Your result in ${context.title}: ${title}`,
      description:
        reason ??
        (awards.length > 0
          ? `Congratulations: ${awards.join(', ')}`
          : 'Read what the judges say'),
      link: pagePath(context.ref, `results/projects/${projectId}`),
    };
  });
  const others = [...new Set(publication.others)].filter(
    ref => !inTeams.has(ref),
  );
  return [
    ...toTeams,
    ...inParts(others, {
      key: `results:${context.ref}:${number}`,
      hackathonRef: context.ref,
      title: isCorrection
        ? `The results of ${context.title} were corrected`
        : `The results of ${context.title} are published`,
      description: reason ?? announcement?.slice(0, MAX_ANNOUNCEMENT),
      link: pagePath(context.ref, 'results'),
    }),
  ];
}

/** Tells judges that the final round is open. */
export function finalRoundNotice(
  context: EventContext,
  version: number,
  judges: string[],
): Notice {
  return {
    key: `final-round:${context.ref}:${version}`,
    hackathonRef: context.ref,
    recipients: judges,
    title: `Rank the finalists of ${context.title}`,
    description: 'The final round is open; put the finalists into your order',
    link: pagePath(context.ref, 'judging/final'),
  };
}
