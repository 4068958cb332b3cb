import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import { timelineOf, windowOf } from '@guildhall/plugin-hackathons-common';
import type { ResultSnapshot } from '../../database/resultRows';
import type { Core } from '../areas';

type Policy = ResultSnapshot['policy'];

/** From what shows least to what shows most. */
const STRICT_FIRST: readonly Policy[] = ['never', 'judges-choose', 'always'];

/**
 * Which comments of judges teams see. A charter that is changed later can show less, never more than judges were told when they wrote.
 *
 * @param kept - what judges were told when judging began; `undefined` before
 */
export function policyOf(
  { judging }: Pick<HackathonEntity['spec'], 'judging'>,
  kept: Policy | undefined,
): Policy {
  const now = judging?.feedback ?? 'never';
  return STRICT_FIRST[
    Math.min(STRICT_FIRST.indexOf(now), STRICT_FIRST.indexOf(kept ?? now))
  ];
}

/** Keeps what judges are told, for hackathons in which they have begun. In a fixed number of statements unless some began since. */
export async function keepPolicies(core: Core, now: number): Promise<void> {
  const { hackathons, results } = core.stores;
  const judged = (await hackathons.all()).filter(
    ({ startAt, erasedAt, entity }) =>
      startAt <= now && erasedAt === undefined && entity.spec.judging,
  );
  const refs = judged.map(({ entityRef }) => entityRef);
  const [kept, changes] = await Promise.all([
    results.policies(refs),
    hackathons.windowChanges(refs),
  ]);
  for (const { entityRef: ref, entity } of judged) {
    const { schedule, judging } = entity.spec;
    const timeline = timelineOf(schedule, changes.get(ref) ?? [], now);
    const window =
      windowOf(timeline, 'judging') ?? windowOf(timeline, 'submission');
    if (judging && !kept.has(ref) && window && window.opensAt <= now) {
      await results.keepPolicy(ref, judging.feedback, now);
    }
  }
}
