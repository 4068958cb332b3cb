import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type Charter,
  type CharterPage,
  type CharterProblem,
  type HackathonQuery,
  hackathonsEventCreatePermission,
} from '@guildhall/plugin-hackathons-common';
import type { StoredCharter } from '../../database/DatabaseCharterStore';
import { type Caller, noSuchHackathon, requireUser } from '../access';
import type { Core } from '../areas';
import { asHackathon, findCharterProblems, toCharter } from './charterProblems';
import { iso } from '../iso';

const CURSOR = 'charters';
const DEFAULT_LIMIT = 50;
const MAX_LISTED = 20;

/** Charters that people write in the portal instead of in a file. The catalog gets them from here. */
export class Charters {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** What keeps a charter from being stored. */
  async check(
    input: object,
    credentials: BackstageCredentials,
  ): Promise<CharterProblem[]> {
    const { userRef } = await this.#core.access.caller(credentials);
    return await findCharterProblems(toCharter(input, userRef));
  }

  /**
   * Stores the charter of a new hackathon.
   *
   * @throws InputError with what is wrong; ConflictError when the name is taken; NotAllowedError
   */
  async create(
    input: object,
    credentials: BackstageCredentials,
    now: number,
  ): Promise<Charter> {
    const { access, stores } = this.#core;
    await access.assertAllowed(hackathonsEventCreatePermission, credentials);
    const caller = await access.caller(credentials);
    const by = requireUser(caller);
    const entity = await validated(input, by);
    const entityRef = stringifyEntityRef(entity);
    if (
      (await this.#isTaken(entityRef, caller)) ||
      !(await stores.charters.create(entityRef, entity, by, now))
    ) {
      throw new ConflictError(
        `metadata.name is ${entity.metadata.name}, which another hackathon in ${entity.metadata.namespace} has; choose another one`,
      );
    }
    await this.#tell(entityRef);
    return await this.#reread(entityRef);
  }

  /** Charters by ref: all for services, for people those that they stored. */
  async list(
    query: HackathonQuery<'listCharters'>,
    credentials: BackstageCredentials,
  ): Promise<CharterPage> {
    const { limit = DEFAULT_LIMIT } = query;
    const { userRef } = await this.#core.access.caller(credentials);
    if (!userRef) {
      await this.#core.access.assertReadsAll(credentials);
    }
    const after = decodeCursor(CURSOR, query.cursor, ['string']);
    const found = await this.#core.stores.charters.list({
      createdBy: userRef,
      after: after?.[0] as string | undefined,
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map(present),
      nextCursor: encodeCursor(CURSOR, last && [last.entityRef]),
    };
  }

  /**
   * A charter, for those who organise it, those who stored it, and services.
   *
   * @throws NotFoundError also when the caller is none of these
   */
  async get(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Charter> {
    return present(await this.#open(entityRef, credentials));
  }

  /**
   * Changes a charter.
   *
   * @param version - that was read
   * @throws InputError, NotAllowedError, NotFoundError, ConflictError when somebody else was faster
   */
  async update(
    entityRef: string,
    input: object,
    version: number,
    credentials: BackstageCredentials,
    now: number,
  ): Promise<Charter> {
    const { access, stores } = this.#core;
    const before = await this.#open(entityRef, credentials);
    const by = requireUser(await access.caller(credentials));
    await access.assertOrganiser(before.entity, credentials);
    const entity = await validated(input, by);
    if (stringifyEntityRef(entity) !== before.entityRef) {
      throw new InputError(
        `metadata.name is ${entity.metadata.name} in ${entity.metadata.namespace}, and the charter is ${before.entityRef}; a hackathon keeps its name, because registrations and links go by it`,
      );
    }
    if (
      !(await stores.charters.update(
        before.entityRef,
        version,
        entity,
        by,
        now,
      ))
    ) {
      throw await this.#wasChanged(before.entityRef);
    }
    await this.#tell(before.entityRef);
    return await this.#reread(before.entityRef);
  }

  /**
   * Deletes a charter for which nobody has registered.
   *
   * @param version - that was read
   */
  async delete(
    entityRef: string,
    version: number,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { access, stores } = this.#core;
    const before = await this.#open(entityRef, credentials);
    requireUser(await access.caller(credentials));
    await access.assertOrganiser(before.entity, credentials);
    if (await stores.hackathons.hasRegistrations(before.entityRef)) {
      throw new ConflictError(
        `${before.entityRef} has registrations: its charter stays. Hold its windows instead, with a reason`,
      );
    }
    if (!(await stores.charters.delete(before.entityRef, version))) {
      throw await this.#wasChanged(before.entityRef);
    }
    await this.#tell(before.entityRef);
  }

  /** What people registered and built stays when a charter goes: only those who organised it bring it back. */
  async #isTaken(entityRef: string, caller: Caller): Promise<boolean> {
    const { access, auth, catalog, stores } = this.#core;
    const entity = await catalog.getEntityByRef(entityRef, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    if (entity) {
      return true;
    }
    const known = await stores.hackathons.get(entityRef);
    return known !== undefined && !access.isOrganiser(known.entity, caller);
  }

  /** The catalog may have it already, or not yet. */
  async #open(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<StoredCharter> {
    const { access, stores } = this.#core;
    const stored = await stores.charters.get(ref.toLowerCase());
    if (!stored) {
      throw noSuchHackathon(ref);
    }
    const caller = await access.caller(credentials);
    if (!caller.userRef) {
      await access.assertReadsAll(credentials);
      return stored;
    }
    const known = await stores.hackathons.get(stored.entityRef);
    if (known && known.goneAt === undefined) {
      // A hidden one is not there.
      await access.open(stored.entityRef, credentials);
    }
    if (stored.createdBy === caller.userRef) {
      return stored;
    }
    if (!access.isOrganiser(stored.entity, caller)) {
      if (known && known.goneAt === undefined) {
        throw new NotAllowedError(
          `Only organisers of ${stored.entityRef} can read its charter here; the page of the hackathon shows it`,
        );
      }
      throw noSuchHackathon(ref);
    }
    return stored;
  }

  async #reread(entityRef: string): Promise<Charter> {
    const stored = await this.#core.stores.charters.get(entityRef);
    if (!stored) {
      throw noSuchHackathon(entityRef);
    }
    return present(stored);
  }

  async #wasChanged(entityRef: string): Promise<Error> {
    const now = await this.#core.stores.charters.get(entityRef);
    return now
      ? new ConflictError(
          `version is not that of ${entityRef} any more: ${
            now.updatedBy
          } changed it at ${iso(
            now.updatedAt,
          )}; read it again, and make your change to version ${now.version}`,
        )
      : new NotFoundError(`${entityRef} was deleted meanwhile`);
  }

  /** Whoever brings charters into the catalog comes and gets them. */
  async #tell(entityRef: string): Promise<void> {
    await this.#core.live.happened('charter-changed', { entityRef });
  }
}

async function validated(input: object, by: string): Promise<HackathonEntity> {
  const entity = toCharter(input, by);
  const problems = await findCharterProblems(entity);
  if (problems.length > 0) {
    const more = problems.length - MAX_LISTED;
    throw new InputError(
      `entity is not a valid charter: ${problems
        .slice(0, MAX_LISTED)
        .map(({ message }) => message)
        .join(' ')}${more > 0 ? ` And ${more} more.` : ''}`,
    );
  }
  return asHackathon(entity);
}

function present(charter: StoredCharter): Charter {
  return {
    ...charter,
    entity: { ...charter.entity },
    createdAt: iso(charter.createdAt),
    updatedAt: iso(charter.updatedAt),
  };
}
