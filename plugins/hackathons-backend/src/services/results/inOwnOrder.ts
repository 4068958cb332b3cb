import { createHash } from 'node:crypto';
import type { EventContext } from '../access';

/** In an order that is the caller's own and stays: the first of a list gets more than it deserves. */
export function inOwnOrder<T extends { projectId: string }>(
  projects: readonly T[],
  { ref, caller }: EventContext,
): T[] {
  return projects
    .map(project => ({
      project,
      key: createHash('sha256')
        .update(`${ref} ${caller.userRef ?? ''} ${project.projectId}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ project }) => project);
}
