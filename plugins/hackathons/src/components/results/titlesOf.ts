import type { Results } from '@guildhall/plugin-hackathons-common';

/** Gives the names of projects. */
export function titlesOf(results: Results): (projectId: string) => string {
  const titles = new Map(
    results.items.map(({ projectId, title }) => [projectId, title]),
  );
  return projectId => titles.get(projectId) ?? projectId;
}
