import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type { DatabaseAgreementStore } from '../../database/DatabaseAgreementStore';
import { standingOf, type Standing, type Terms, termsOf } from './terms';

/** An agreement that somebody doesn't hold. */
export interface MissingAgreement {
  userRef: string;
  terms: Terms;
  standing: Standing;
}

/**
 * Which of some agreements people don't hold at a moment. One statement.
 *
 * @param hackathon.end - of the event with what organisers changed, ms since the epoch
 */
export async function missingAgreements(
  store: DatabaseAgreementStore,
  hackathon: { ref: string; entity: HackathonEntity; end: number },
  names: readonly string[],
  userRefs: readonly string[],
  now: number,
): Promise<MissingAgreement[]> {
  if (names.length === 0 || userRefs.length === 0) {
    return [];
  }
  const signatures = await store.latest({
    hackathonRefs: [hackathon.ref],
    userRefs,
    agreements: names,
  });
  return termsOf(hackathon.entity, hackathon.end)
    .filter(({ name }) => names.includes(name))
    .flatMap(terms =>
      userRefs.map(userRef => {
        const signature = signatures.find(
          each => each.userRef === userRef && each.agreement === terms.name,
        );
        return { userRef, terms, standing: standingOf(signature, terms, now) };
      }),
    )
    .filter(({ standing }) => standing !== 'granted');
}
