import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  AliasPage,
  AliasQuery,
} from '@guildhall/plugin-contribution-metrics-common';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import type {
  AliasPosition,
  DatabaseAliasStore,
} from '../../database/DatabaseAliasStore';
import type { AssetQueries } from './AssetQueries';

const DEFAULT_LIMIT = 50;

/** Which version held which alias when. */
export class AliasQueries {
  readonly #assets: AssetQueries;
  readonly #store: DatabaseAliasStore;

  constructor(options: { assets: AssetQueries; store: DatabaseAliasStore }) {
    this.#assets = options.assets;
    this.#store = options.store;
  }

  /**
   * One page of the periods of an asset: those that last by alias, then those that ended, newest first.
   *
   * @throws NotFoundError, InputError for a wrong cursor, NotAllowedError
   */
  async list(
    entityRef: string,
    query: AliasQuery,
    credentials: BackstageCredentials,
  ): Promise<AliasPage> {
    const scope = `aliases/${entityRef}`;
    const after = decodeCursor(scope, query.cursor, [
      'time',
      'string',
      'int',
      'time',
    ]) as AliasPosition | undefined;
    const { id } = await this.#assets.stored(entityRef, credentials);
    const page = await this.#store.page({
      entityId: id,
      after,
      limit: query.limit ?? DEFAULT_LIMIT,
    });
    return {
      items: page.items.map(({ alias, version, from, to, ...period }) => ({
        alias,
        version,
        from: new Date(from).toISOString(),
        to: to === undefined ? undefined : new Date(to).toISOString(),
        exact: period.exact,
        source: period.source,
        url: period.url,
      })),
      nextCursor: encodeCursor(scope, page.next),
    };
  }
}
