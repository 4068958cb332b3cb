import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { EventContext } from '../services/access';
import type { Services } from '../services/createServices';

/** How many places of the results are told. */
const PLACES = 10;

/** What comes after the work of an event: how far the judging is, what the results are, and how the projects ended; as the caller may see it. */
export async function afterwards(
  { core, endings, judging, results }: Services,
  context: EventContext,
  credentials: BackstageCredentials,
) {
  const published = await core.stores.results.publishedAt([context.ref]);
  const [panel, outcome, ended] = await Promise.all([
    judging.queries.judging(context),
    published.has(context.ref) ? results.results.get(context, {}) : undefined,
    endings.queries.list(context.ref, { limit: 1 }, credentials),
  ]);
  const { progress, my } = panel;
  return {
    judging: panel.enabled
      ? {
          window: panel.window?.state,
          mine: my && {
            assigned: my.assigned,
            scored: my.scored,
            open: my.open,
          },
          progress: progress && {
            judges: progress.active,
            looks: progress.looks,
            scored: progress.scored,
            open: progress.open,
            projects: progress.projects,
            projectsWithTooFewLooks: progress.short,
          },
        }
      : undefined,
    results: outcome && {
      publishedAt: outcome.publishedAt ?? '',
      places: outcome.items.slice(0, PLACES).map(row => ({
        place: row.place,
        title: row.title,
        team: row.teamName,
        band: row.band,
        awards: row.awards,
      })),
      awards: outcome.awards.map(award => ({
        title: award.title,
        projects: award.places.map(({ title }) => title),
      })),
    },
    endings: ended.open ? ended.counts : undefined,
  };
}
