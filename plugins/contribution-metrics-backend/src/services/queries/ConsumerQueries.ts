import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  type Consumer,
  type ConsumerPage,
  type ConsumerQuery,
  DAY_MS,
  type DownstreamGraph,
  type DownstreamQuery,
  foldPersons,
  type MeasuredConsumer,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  decodeCursor,
  encodeCursor,
  isVisible,
  type Visibility,
} from '@guildhall/plugin-guildhall-node';
import type {
  DatabaseConsumerStore,
  GraphNode,
  StoredConsumer,
} from '../../database/DatabaseConsumerStore';
import { EXTERNAL_KIND } from '../../database/references';
import type { Access } from '../Access';
import type { AssetQueries } from './AssetQueries';

const ACTIVE_DAYS = 30;
const DEFAULT_LIMIT = 50;
/** Consumers of one asset that are looked at; more are not listed. */
const MAX_CONSUMERS = 10_000;
const DEFAULT_DEPTH = 3;
const DEFAULT_NODES = 200;

/** Who uses an asset, and what depends on it. */
export class ConsumerQueries {
  readonly #assets: AssetQueries;
  readonly #store: DatabaseConsumerStore;
  readonly #access: Access;
  readonly #auth: AuthService;

  constructor(options: {
    assets: AssetQueries;
    store: DatabaseConsumerStore;
    access: Access;
    auth: AuthService;
  }) {
    this.#assets = options.assets;
    this.#store = options.store;
    this.#access = options.access;
    this.#auth = options.auth;
  }

  /**
   * Consumers, latest use first. Persons are folded into teams, and entities that the caller's catalog hides are left out.
   *
   * @throws NotFoundError, NotAllowedError, InputError for a wrong cursor
   */
  async list(
    entityRef: string,
    query: ConsumerQuery,
    credentials: BackstageCredentials,
  ): Promise<ConsumerPage> {
    const scope = `consumers/${entityRef}`;
    const [offset = 0] = decodeCursor(scope, query.cursor, ['int']) ?? [];
    const { id } = await this.#assets.stored(entityRef, credentials);
    const stored = await this.#store.list(id, MAX_CONSUMERS);
    const visible = await this.#visible(stored, credentials);
    const shown = stored.filter(row => isShown(row, visible));
    const now = Date.now();
    const byRef = new Map(shown.map(row => [row.ref, row]));
    const all = this.#fold(shown, credentials).map(row =>
      toConsumer(row, row.ref === null ? undefined : byRef.get(row.ref), now),
    );
    const rows =
      query.active === undefined
        ? all
        : all.filter(row => row.active === query.active);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const start = Math.max(0, Number(offset));
    const active = shown.filter(row => isActive(row.lastAt, now));
    return {
      items: rows.slice(start, start + limit),
      nextCursor: encodeCursor(
        scope,
        start + limit < rows.length ? [start + limit] : undefined,
      ),
      totals: {
        consumers: shown.length,
        active: active.length,
        teams: new Set(
          active.flatMap(({ team, own }) => (team && !own ? [team] : [])),
        ).size,
        own: shown.filter(({ own }) => own).length,
      },
    };
  }

  /**
   * The graph below an asset, nearest first.
   *
   * @throws NotFoundError, NotAllowedError
   */
  async downstream(
    entityRef: string,
    query: DownstreamQuery,
    credentials: BackstageCredentials,
  ): Promise<DownstreamGraph> {
    const { id, item } = await this.#assets.stored(entityRef, credentials);
    const { distances, edges, truncated } = await this.#walk(
      id,
      query.depth ?? DEFAULT_DEPTH,
      query.limit ?? DEFAULT_NODES,
    );
    const nodes = await this.#store.nodes([...distances.keys()]);
    const visible = await this.#visible(nodes, credentials);
    // Persons are shown in the list of consumers, as teams; here they would be named.
    const allowed = new Map(
      nodes
        .filter(node => node.kind !== 'user' && isShown(node, visible))
        .map(node => [node.id, node]),
    );
    const shownEdges = edges.filter(
      ({ from, to }) => allowed.has(from) && allowed.has(to),
    );
    // What is reached only through something hidden would tell that there is something hidden.
    const shown = distancesFrom(id, shownEdges);
    return {
      nodes: [...shown].map(([node, distance]) =>
        toNode(allowed.get(node)!, distance),
      ),
      edges: shownEdges
        .filter(({ from }) => shown.has(from))
        .map(({ from, to, relation }) => ({
          from: allowed.get(from)!.ref,
          to: allowed.get(to)!.ref,
          relation,
        })),
      reach: item.adoption.downstream,
      truncated,
    };
  }

  /** One statement a level, so at most `depth` of them. */
  async #walk(root: number, depth: number, limit: number) {
    const distances = new Map([[root, 0]]);
    const edges: Array<{
      from: number;
      to: number;
      relation: DownstreamGraph['edges'][number]['relation'];
    }> = [];
    let truncated = false;
    let level = [root];
    for (let distance = 1; level.length > 0; distance += 1) {
      const found = await this.#store.usersOf(level);
      const next: number[] = [];
      for (const edge of found) {
        if (!distances.has(edge.to)) {
          if (distance > depth || distances.size >= limit) {
            truncated = true;
            continue;
          }
          distances.set(edge.to, distance);
          next.push(edge.to);
        }
        edges.push(edge as (typeof edges)[number]);
      }
      level = next;
    }
    return { distances, edges, truncated };
  }

  async #visible(
    rows: Array<{ ref: string; kind: string }>,
    credentials: BackstageCredentials,
  ): Promise<Visibility> {
    return await this.#access.visibleOf(
      rows.filter(row => row.kind !== EXTERNAL_KIND).map(({ ref }) => ref),
      credentials,
    );
  }

  #fold(rows: StoredConsumer[], credentials: BackstageCredentials) {
    const viewer = this.#auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef
      : undefined;
    const folded = foldPersons(
      rows.map(row => ({
        ref: row.ref,
        kind: row.kind === 'user' ? 'user' : 'other',
        team: row.team,
        own: row.own,
        via: row.via as MeasuredConsumer['via'],
        uses30d: row.uses30d,
        firstUse: row.firstAt,
        lastUse: row.lastAt,
      })),
      viewer,
    );
    return folded.sort((a, b) => (b.lastUse ?? 0) - (a.lastUse ?? 0));
  }
}

/**
 * External nodes are in no catalog, so nothing hides them. Entities that the plugin's copy of the catalog lacks may be in the
 * catalog by now, or may have been: somebody who does not see all of it does not see them.
 */
function isShown(
  row: { ref: string; kind: string },
  visible: Visibility,
): boolean {
  return row.kind === EXTERNAL_KIND || isVisible(visible, row.ref);
}

/** Distance of every node that edges lead to, nearest first. */
function distancesFrom(
  root: number,
  edges: ReadonlyArray<{ from: number; to: number }>,
): Map<number, number> {
  const users = new Map<number, number[]>();
  for (const { from, to } of edges) {
    users.set(from, [...(users.get(from) ?? []), to]);
  }
  const distances = new Map([[root, 0]]);
  // A Map gives what is added while it is read, so this goes on breadth first.
  for (const [node, distance] of distances) {
    for (const user of users.get(node) ?? []) {
      if (!distances.has(user)) {
        distances.set(user, distance + 1);
      }
    }
  }
  return distances;
}

function toConsumer(
  row: ReturnType<typeof foldPersons>[number],
  entity: StoredConsumer | undefined,
  now: number,
): Consumer {
  const { firstUse, lastUse, ...rest } = row;
  return {
    ...rest,
    name: entity?.name,
    type: entity && (entity.type || entity.kind),
    firstUse: isoTimeOf(firstUse),
    lastUse: isoTimeOf(lastUse),
    active: lastUse !== undefined && isActive(lastUse, now),
    known: entity ? entity.inCatalog : true,
  };
}

function isoTimeOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}

function isActive(lastAt: number, now: number): boolean {
  return lastAt > now - ACTIVE_DAYS * DAY_MS;
}

function toNode(
  node: GraphNode,
  distance: number,
): DownstreamGraph['nodes'][number] {
  return {
    ref: node.ref,
    name: node.name,
    kind: node.kind,
    type: node.type || undefined,
    owner: node.ownerRef,
    distance,
    external: !node.inCatalog,
  };
}
