import { InputError } from '@backstage/errors';
import {
  type AwardInput,
  awardsOf,
  type HackathonImport,
  type ImportResult,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { Drafts } from '../results/Drafts';
import { checkAwards } from '../results/checkAwards';

type ImportedResults = NonNullable<HackathonImport['results']>;

/**
 * Publishes results that another tool had published, worked out from what its judges said. Those that are there stay.
 *
 * @param projectOf - the id of the project of a team, by its key
 * @returns whether they are new
 */
export async function importResults(
  core: Core,
  context: EventContext,
  results: ImportedResults,
  projectOf: (key: string) => string | undefined,
): Promise<{ added: boolean; rejected: ImportResult['rejected'] }> {
  const { stores } = core;
  const rejected: ImportResult['rejected'] = [];
  const standing = await stores.results.standing(context.ref);
  if (standing.publication > 0) {
    return { added: false, rejected };
  }
  const drafts = new Drafts(core);
  const at = Date.parse(results.at);
  const { snapshot } = await drafts.of(context);
  const judged = new Set(snapshot.rows.map(({ projectId }) => projectId));
  const given: AwardInput[] = [];
  results.awards?.forEach(({ team, ...award }, i) => {
    const next = { ...award, projectId: projectOf(team) ?? team };
    try {
      checkAwards([...given, next], awardsOf(context.spec), judged);
      given.push(next);
    } catch (error) {
      if (!(error instanceof InputError)) {
        throw error;
      }
      rejected.push({ field: `results.awards[${i}]`, reason: error.message });
    }
  });
  await stores.results.putAwards(
    context.ref,
    standing.version,
    checkAwards(given, awardsOf(context.spec), judged),
    results.publishedBy,
    at,
  );
  const draft = await drafts.of(context);
  const outcome = await stores.results.publish(
    {
      hackathonRef: context.ref,
      version: standing.version + 1,
      snapshot: draft.snapshot,
      announcement: results.announcement,
      by: results.publishedBy,
    },
    at,
    async () => true,
    // Whoever had to know was told by the other tool.
    async () => {},
  );
  return { added: outcome === 'published', rejected };
}
