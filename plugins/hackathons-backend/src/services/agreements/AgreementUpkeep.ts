import { timelineOf } from '@guildhall/plugin-hackathons-common';
import type { StoredHackathon } from '../../database/DatabaseHackathonStore';
import type { StoredSignature } from '../../database/DatabaseAgreementStore';
import type { Core } from '../areas';
import { pagePath } from '../pagePath';
import { type Terms, termsOf } from './terms';

const BATCH = 500;
/** So long after the end of an event, nothing about its agreements is looked at any more. */
const SETTLED_MS = 30 * 86_400_000;

/** What happens to signatures by itself: they expire, follow the schedule, and are asked for again when the terms changed. */
export class AgreementUpkeep {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  async run(now: number, signal: AbortSignal): Promise<void> {
    const { stores } = this.#core;
    const present = (await stores.hackathons.all()).filter(
      ({ entity }) => entity.spec.dataAgreements?.length,
    );
    const changes = await stores.hackathons.windowChanges(
      present.map(({ entityRef }) => entityRef),
    );
    for (const hackathon of present) {
      const { entityRef, entity } = hackathon;
      const { end } = timelineOf(
        entity.spec.schedule,
        changes.get(entityRef) ?? [],
        now,
      );
      for (const terms of termsOf(entity, end)) {
        if (signal.aborted) {
          return;
        }
        if (terms.expiresAt > now - SETTLED_MS) {
          await this.#follow(hackathon, terms, now);
        }
      }
    }
    await this.#expire(now);
  }

  async #follow(
    hackathon: StoredHackathon,
    terms: Terms,
    now: number,
  ): Promise<void> {
    const { agreements } = this.#core.stores;
    const { entityRef } = hackathon;
    await agreements.moveExpiry(entityRef, terms.name, terms.expiresAt);
    if (now >= terms.expiresAt) {
      return;
    }
    const stale = await agreements.stale(entityRef, terms, BATCH);
    if (stale.length > 0) {
      await agreements.markToldStale(
        stale.map(({ id }) => id),
        terms,
        stale.map(signature => staleNotice(signature, hackathon, terms)),
        now,
      );
      await this.#core.live.changed(entityRef, 'agreements');
    }
    if (terms.approvers.length === 0) {
      // The charter named approvers when these were signed, and does no more.
      for (const signature of await agreements.waiting(
        entityRef,
        terms,
        BATCH,
      )) {
        await agreements.change(signature, { state: 'granted' }, [], now);
      }
    }
  }

  async #expire(now: number): Promise<void> {
    const { agreements, hackathons } = this.#core.stores;
    const overdue = await agreements.overdue(now, BATCH);
    if (overdue.length === 0) {
      return;
    }
    const refs = [...new Set(overdue.map(({ hackathonRef }) => hackathonRef))];
    const titles = new Map(
      (await hackathons.byRefs(refs)).map(hackathon => [
        hackathon.entityRef,
        hackathon,
      ]),
    );
    for (const signature of overdue) {
      const { hackathonRef, agreement } = signature;
      const hackathon = titles.get(hackathonRef);
      const title =
        hackathon?.entity.spec.dataAgreements?.find(
          ({ name }) => name === agreement,
        )?.title ?? agreement;
      await agreements.change(
        signature,
        { ...signature, state: 'expired' },
        [
          {
            key: `agreement-expired:${signature.id}`,
            hackathonRef,
            recipients: [signature.userRef],
            title: `Access under ${title} has ended`,
            description: hackathon?.title,
            link: pagePath(hackathonRef, 'access'),
          },
        ],
        now,
      );
    }
    for (const ref of refs) {
      await this.#core.live.changed(ref, 'agreements');
    }
  }
}

function staleNotice(
  signature: StoredSignature,
  hackathon: StoredHackathon,
  terms: Terms,
) {
  return {
    key: `agreement-stale:${signature.id}:${terms.digest}:${terms.version}`.slice(
      0,
      400,
    ),
    hackathonRef: hackathon.entityRef,
    recipients: [signature.userRef],
    title: `${terms.title} has changed: sign it again`,
    description: `${hackathon.title}: you signed version ${signature.agreementVersion}, it is in version ${terms.version}. Until you sign, you have no access to what it protects.`,
    link: pagePath(hackathon.entityRef, 'access'),
    severity: 'high' as const,
  };
}
