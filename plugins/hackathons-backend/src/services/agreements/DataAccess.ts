import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import type { HackathonSchemas } from '@guildhall/plugin-hackathons-common';
import { fullRef } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { pagePath } from '../pagePath';
import { ProtectedEntities } from './ProtectedEntities';
import { standingOf } from './terms';

/** Tells gateways in front of data who may use it now. */
export class DataAccess {
  readonly #core: Core;
  readonly #protected: ProtectedEntities;

  constructor(core: Core) {
    this.#core = core;
    this.#protected = new ProtectedEntities(core.stores);
  }

  /**
   * Whether somebody may use an entity at this moment. Three small statements, however many hackathons there are.
   *
   * @param query.userRef - the caller if left out
   * @throws NotAllowedError when somebody asks about another person
   */
  async answer(
    credentials: BackstageCredentials,
    query: { entityRef: string; userRef?: string },
    now: number,
  ): Promise<HackathonSchemas['DataAccess']> {
    const entityRef = fullRef(query.entityRef, 'resource');
    const userRef = this.#userOf(credentials, query.userRef);
    const protections = await this.#protected.of(entityRef, now);
    const refs = [...new Set(protections.map(({ ref }) => ref))];
    const signatures =
      refs.length > 0
        ? await this.#core.stores.agreements.latest({
            hackathonRefs: refs,
            userRefs: [userRef],
          })
        : [];
    const standings = protections.map(({ ref, gone, terms }) => {
      const signature = signatures.find(
        each => each.hackathonRef === ref && each.agreement === terms.name,
      );
      const standing = standingOf(signature, terms, now);
      return {
        ref,
        terms,
        // What the catalog has no more gives no access.
        standing:
          gone && standing === 'granted' ? ('expired' as const) : standing,
      };
    });
    // Each hackathon asks for all its own agreements, and any one hackathon is enough.
    const ends = refs.flatMap(ref => {
      const own = standings.filter(each => each.ref === ref);
      return own.every(({ standing }) => standing === 'granted')
        ? [Math.min(...own.map(({ terms }) => terms.expiresAt))]
        : [];
    });
    const visible = new Set(
      refs.length > 0
        ? (await this.#core.access.openAll(refs, credentials)).map(
            context => context.ref,
          )
        : [],
    );
    return {
      entityRef,
      userRef,
      protected: protections.length > 0,
      granted: ends.length > 0,
      grantedUntil: ends.length > 0 ? iso(Math.max(...ends)) : undefined,
      checkedAt: iso(now),
      agreements: standings
        .filter(({ ref }) => visible.has(ref))
        .map(({ ref, terms, standing }) => ({
          hackathonRef: ref,
          agreement: terms.name,
          title: terms.title,
          version: terms.version,
          state: standing,
          expiresAt: iso(terms.expiresAt),
          path: pagePath(ref, 'access'),
        })),
    };
  }

  #userOf(
    credentials: BackstageCredentials,
    asked: string | undefined,
  ): string {
    const wanted = asked && fullRef(asked, 'user');
    if (this.#core.auth.isPrincipal(credentials, 'user')) {
      const own = credentials.principal.userEntityRef.toLowerCase();
      if (wanted && wanted !== own) {
        throw new NotAllowedError(
          `userRef is ${wanted}: people can ask about themselves only`,
        );
      }
      return own;
    }
    if (!wanted) {
      throw new InputError(
        'userRef is missing: a service has to say whom it asks about',
      );
    }
    return wanted;
  }
}
