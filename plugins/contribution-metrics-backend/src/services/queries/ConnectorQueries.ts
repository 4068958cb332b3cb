import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  type Connector,
  type ConnectorProblem,
  type ConnectorProblemPage,
  type ConnectorProblemQuery,
  contributionMetricsConnectorReadPermission,
  type SourcesHealth,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  decodeCursor,
  encodeCursor,
  isVisible,
  type Visibility,
} from '@guildhall/plugin-guildhall-node';
import type {
  ConnectorState,
  DatabaseConnectorStore,
} from '../../database/DatabaseConnectorStore';
import type {
  DatabaseDefinitionStore,
  Definition,
} from '../../database/DatabaseDefinitionStore';
import type { DatabaseOwnershipStore } from '../../database/DatabaseOwnershipStore';
import {
  type DatabaseProblemStore,
  MAX_PROBLEMS,
  REST,
  type StoredProblem,
} from '../../database/DatabaseProblemStore';
import type { Access } from '../Access';
import type { CollectorRegistry } from '../connectors/CollectorRegistry';
import type { ConnectorGauges } from '../Telemetry';
import { type ProblemCounts, statusOf, toConnector } from './presentConnector';

const DEFAULT_LIMIT = 50;
const MAX_REFS = 10;
const UNRESOLVED = 'unresolved-principal';

/** How the sources fare, and what somebody should look at. */
export class ConnectorQueries {
  readonly #connectors: DatabaseConnectorStore;
  readonly #definitions: DatabaseDefinitionStore;
  readonly #ownership: DatabaseOwnershipStore;
  readonly #problems: DatabaseProblemStore;
  readonly #collectors: CollectorRegistry;
  readonly #access: Access;
  readonly #auth: AuthService;

  constructor(options: {
    connectors: DatabaseConnectorStore;
    definitions: DatabaseDefinitionStore;
    ownership: DatabaseOwnershipStore;
    problems: DatabaseProblemStore;
    collectors: CollectorRegistry;
    access: Access;
    auth: AuthService;
  }) {
    this.#connectors = options.connectors;
    this.#definitions = options.definitions;
    this.#ownership = options.ownership;
    this.#problems = options.problems;
    this.#collectors = options.collectors;
    this.#access = options.access;
    this.#auth = options.auth;
  }

  /**
   * The state of all connectors, by title.
   *
   * @throws NotAllowedError
   */
  async list(credentials: BackstageCredentials): Promise<Connector[]> {
    await this.#assertAllowed(credentials);
    const definitions = await this.#definitions.list();
    const visible = await this.#access.visibleAmong(
      [
        ...(await this.#problems.entityRefs()),
        ...definitions.map(({ ref }) => ref),
      ],
      credentials,
    );
    const counts = await this.#problemCounts(visible);
    const shown = definitions.filter(({ ref }) => isVisible(visible, ref));
    return (await this.#states()).map(state =>
      toConnector(state, counts, [
        ...state.measures,
        ...this.#definedMeasures(state, shown),
      ]),
    );
  }

  /**
   * One page of the problems of a connector. Those that are about entities which the caller may not see are left out: their texts name them.
   *
   * @throws NotFoundError, InputError for a wrong cursor, NotAllowedError
   */
  async problems(
    id: string,
    query: ConnectorProblemQuery,
    credentials: BackstageCredentials,
  ): Promise<ConnectorProblemPage> {
    await this.#assertAllowed(credentials);
    const scope = `problems/${id}/${query.kind ?? ''}`;
    const after = decodeCursor(scope, query.cursor, ['string', 'string']);
    if (!this.#collectors.get(id)) {
      throw new NotFoundError(`No connector ${JSON.stringify(id)}`);
    }
    const stored = await this.#problems.of(id);
    const visible = await this.#access.visibleAmong(
      stored.flatMap(({ entityRef }) => entityRef ?? []),
      credentials,
    );
    const all = [
      ...(await this.#unresolved(id, visible)),
      ...merge(
        stored.filter(
          ({ entityRef }) => !entityRef || isVisible(visible, entityRef),
        ),
      ),
    ];
    // A word that the stored facts hold is counted there, even if the collector reports it too.
    const unique = new Map(
      all.reverse().map(problem => [positionOf(problem).join(), problem]),
    );
    const rest = [...unique.values()]
      .filter(
        problem =>
          (!query.kind || problem.kind === query.kind) &&
          (!after || compare(positionOf(problem), after as string[]) > 0),
      )
      .sort((a, b) => compare(positionOf(a), positionOf(b)));
    const limit = query.limit ?? DEFAULT_LIMIT;
    const page = rest.slice(0, limit);
    return {
      items: await this.#withRefs(id, page, visible),
      nextCursor: encodeCursor(
        scope,
        rest.length > limit ? positionOf(page[page.length - 1]) : undefined,
      ),
    };
  }

  /**
   * How many sources deliver; with the state of each for callers who may read connectors.
   *
   * @param credentials - left out if the caller has none
   */
  async health(credentials?: BackstageCredentials): Promise<SourcesHealth> {
    const counts = { ok: 0, failing: 0, waiting: 0 };
    for (const state of await this.#states()) {
      counts[statusOf(state)] += 1;
    }
    return {
      status: counts.failing > 0 ? 'failing' : 'ok',
      ...counts,
      connectors: credentials && (await this.#listIfAllowed(credentials)),
    };
  }

  /** For metrics. */
  async gauges(): Promise<ConnectorGauges[]> {
    const counts = await this.#problemCounts('all');
    return (await this.#states()).map(state => ({
      connector: state.id,
      failing: state.failures > 0,
      lastSuccess: state.lastSuccess,
      newestFactAt: state.newestFactAt,
      failures: state.failures,
      problems: counts.get(state.id) ?? [],
    }));
  }

  async #assertAllowed(credentials: BackstageCredentials): Promise<void> {
    await this.#access.assertAllowed(
      contributionMetricsConnectorReadPermission,
      credentials,
    );
  }

  async #listIfAllowed(
    credentials: BackstageCredentials,
  ): Promise<Connector[] | undefined> {
    if (this.#auth.isPrincipal(credentials, 'none')) {
      return undefined;
    }
    try {
      return await this.list(credentials);
    } catch (error) {
      if (error instanceof NotAllowedError) {
        return undefined;
      }
      throw error;
    }
  }

  /** Those that are configured now; what others left behind is not shown. */
  async #states(): Promise<ConnectorState[]> {
    return (await this.#connectors.list()).filter(({ id }) =>
      this.#collectors.get(id),
    );
  }

  async #problemCounts(visible: Visibility): Promise<ProblemCounts> {
    const refs = visible === 'all' ? undefined : visible;
    const counts = new Map<string, Map<string, number>>();
    const add = (connector: string, kind: string, count: number) => {
      const kinds = counts.get(connector) ?? new Map<string, number>();
      counts.set(connector, kinds.set(kind, (kinds.get(kind) ?? 0) + count));
    };
    for (const { connector, kind, count } of await this.#problems.counts(
      refs,
    )) {
      add(connector, kind, count);
    }
    for (const [source, words] of await this.#ownership.unresolvedCounts(
      refs,
    )) {
      add(source, UNRESOLVED, words);
    }
    return new Map(
      [...counts].map(([connector, kinds]) => [
        connector,
        [...kinds]
          .map(([kind, count]) => ({
            kind: kind as ConnectorProblem['kind'],
            count,
          }))
          .sort((a, b) => compare([a.kind], [b.kind])),
      ]),
    );
  }

  /** Words that nobody was found for, from the stored facts. */
  async #unresolved(
    id: string,
    visible: Visibility,
  ): Promise<ConnectorProblem[]> {
    const refs = visible === 'all' ? undefined : visible;
    const words = await this.#ownership.unresolved(id, refs, MAX_PROBLEMS + 1);
    const listed = words.slice(0, MAX_PROBLEMS).map(
      ({ word, reason, entities, firstAt }): ConnectorProblem => ({
        kind: UNRESOLVED,
        subject: word,
        message: reason,
        entityRefs: [],
        entities,
        firstSeen: new Date(firstAt).toISOString(),
      }),
    );
    if (words.length > MAX_PROBLEMS) {
      const counts = await this.#ownership.unresolvedCounts(refs);
      const entities = counts.get(id)! - MAX_PROBLEMS;
      listed.push({ ...REST, kind: UNRESOLVED, entityRefs: [], entities });
    }
    return listed;
  }

  async #withRefs(
    id: string,
    page: ConnectorProblem[],
    visible: Visibility,
  ): Promise<ConnectorProblem[]> {
    const refs = await this.#ownership.refsOfUnresolved(
      id,
      page
        .filter(({ kind }) => kind === UNRESOLVED)
        .map(({ subject }) => subject),
      visible === 'all' ? undefined : visible,
      MAX_REFS,
    );
    return page.map(problem =>
      problem.kind === UNRESOLVED && refs.has(problem.subject)
        ? { ...problem, entityRefs: refs.get(problem.subject)! }
        : problem,
    );
  }

  #definedMeasures(
    state: ConnectorState,
    definitions: Definition[],
  ): ConnectorState['measures'] {
    const collector = this.#collectors.get(state.id);
    const known = new Set(state.measures.map(({ id }) => id));
    return collector?.takesDefinedMeasures
      ? definitions
          .filter(({ spec }) => spec.collector.id === state.collector)
          .map(({ name, title, spec }) => ({
            id: spec.collector.measure ?? name,
            title: title ?? name,
            unit: spec.unit,
          }))
          .filter(({ id }) => !known.has(id) && known.add(id))
      : [];
  }
}

/** Problems of one kind and subject are one, whatever parts of the collector's work they came from. */
function merge(stored: StoredProblem[]): ConnectorProblem[] {
  const groups = new Map<string, StoredProblem[]>();
  for (const problem of stored) {
    const key = positionOf(problem).join();
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].map(group => {
    const [{ kind, subject, message, firstSeen }] = group;
    const refs = [
      ...new Set(group.flatMap(({ entityRef }) => entityRef ?? [])),
    ];
    // The line for what there is no room for says how much that is.
    const isRest = group.some(({ count }) => count > 1);
    return {
      kind,
      subject,
      message,
      entityRefs: refs.sort().slice(0, MAX_REFS),
      entities: isRest
        ? group.reduce((sum, { count }) => sum + count, 0)
        : refs.length,
      url: group.find(({ url }) => url)?.url,
      firstSeen: new Date(firstSeen).toISOString(),
    };
  });
}

function positionOf(problem: { kind: string; subject: string }): string[] {
  return [problem.kind, problem.subject];
}

/** By code units, part by part: the order must not depend on the locale. */
function compare(a: string[], b: string[]): number {
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) {
      return a[index] < b[index] ? -1 : 1;
    }
  }
  return 0;
}
