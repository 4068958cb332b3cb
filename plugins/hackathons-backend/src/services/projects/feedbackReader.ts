import type { FeedbackReader } from '../../database/DatabaseFeedbackStore';
import type { OpenProject } from './ProjectAccess';

/** Which feedback the caller sees: a team that for the team, mentors too; organisers everything, unless it is about their own team; everybody their own. */
export function feedbackReader({
  context,
  isMember,
}: OpenProject): FeedbackReader {
  const { userRef } = context.caller;
  if (isMember) {
    return { visibilities: ['team'], userRef };
  }
  if (context.has('organiser')) {
    return { visibilities: ['team', 'organisers'], userRef };
  }
  return { visibilities: context.has('mentor') ? ['team'] : [], userRef };
}
