import type { OpenProject } from './ProjectAccess';

/** Whether the caller sees what was submitted: the team, organisers and judges do. */
export function seesSubmissions({ context, isMember }: OpenProject): boolean {
  return isMember || context.has('organiser', 'judge');
}
