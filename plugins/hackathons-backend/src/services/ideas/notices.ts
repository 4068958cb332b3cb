import type { Notice } from '../../database/DatabaseNoticeStore';
import type { StoredIdea } from '../../database/DatabaseIdeaStore';
import { pagePath } from '../pagePath';

/** A team in words that judges may read, too: in a blind event they must not know which it is. */
export function teamIn(
  { blind }: { blind: boolean },
  name: string | undefined,
): string {
  return (!blind && name) || 'A team';
}

/** Tells followers what became of an idea. Whoever did it knows. */
export function ideaNotice(
  event: { ref: string },
  idea: StoredIdea,
  title: string,
  followers: readonly string[],
  by: string,
): Notice {
  return {
    key: `idea:${idea.id}:${idea.version}`,
    hackathonRef: event.ref,
    recipients: followers.filter(ref => ref !== by),
    title,
    link: pagePath(event.ref, 'ideas'),
    severity: 'low',
  };
}
