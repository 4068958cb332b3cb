import {
  type CollectorContext,
  type CollectorProblem,
  FactWriter,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  SourceError,
  type FeastClient,
  type FeastOddity,
} from '@guildhall/plugin-guildhall-node';
import type { FeastOptions } from '../config/readFeastOptions';
import { MonitoringRound } from './MonitoringRound';
import { ObjectGraph } from './ObjectGraph';
import { ProjectReader } from './ProjectReader';
import type { ProjectState } from './ProjectState';
import {
  findTies,
  resolveTies,
  soughtIn,
  type Instances,
  type Tie,
} from './ties';
import { TieReporter } from './TieReporter';

/** What a round works with. */
export interface FeastRoundOptions {
  client: FeastClient;
  /** Where the client puts what it doesn't understand. */
  oddities: FeastOddity[];
  context: CollectorContext & { signal: AbortSignal };
  options: FeastOptions;
  instances: Instances;
  now: number;
}

/** One round: from the assets to what Feast has of them, to the facts. */
export class FeastRound {
  readonly #round: FeastRoundOptions;
  readonly #failures: Error[] = [];
  /** What was remembered of projects, as JSON. */
  readonly #stored = new Map<string, string | undefined>();

  constructor(round: FeastRoundOptions) {
    this.#round = round;
  }

  /** @throws SourceError, or Error if a part of the server could not be read */
  async run(): Promise<void> {
    const { client, context, options, instances, now } = this.#round;
    const { entities, problems, signal, sink } = context;
    const found = await findTies(entities, instances);
    // Asked for even if there is nothing to look for: that the server answers is to be seen before the first asset is tied.
    const names = (await client.projects({ signal })).map(({ name }) => name);
    const relevant = names.filter(name => isRelevant(name, found.ties));

    const { projects, unread } = await this.#readProjects(relevant, found.ties);
    const { resolved, problems: unresolved } = resolveTies(
      found.ties,
      projects,
      unread,
    );
    const graph = new ObjectGraph(instances.own, projects, resolved);
    const writer = new FactWriter(sink);
    const assets = resolved.filter(({ entity }) => entity.asset);
    const monitoring = new MonitoringRound(this.#round);
    const states = await monitoring.read(assets);
    const reporter = new TieReporter({
      ...this.#round,
      source: options.source,
      projects,
      graph,
      writer,
    });
    await reporter.report(assets, found.ties, states);
    await monitoring.measure(assets, writer);
    await writer.flush();
    writer.warnOfRejected(context.logger, `feast.${instances.own}`);

    await reporter.remember(writer.refused);
    await monitoring.remember();
    await this.#rememberProjects(projects);
    await this.#forgetProjects(relevant);
    await problems.replace('ties', [...found.problems, ...unresolved]);
    await problems.replace('projects', odditiesOf(projects));
    await problems.replace('monitoring', monitoring.problems());
    context.logger.debug(
      `Feast ${instances.own}: ${assets.length} assets, ${
        client.traffic.requests
      } requests, ${client.traffic.bytes} bytes, at ${new Date(
        now,
      ).toISOString()}`,
    );
    this.#throwFailures([...this.#failures, ...monitoring.failures]);
  }

  async #readProjects(
    names: string[],
    ties: Tie[],
  ): Promise<{ projects: Map<string, ProjectState>; unread: Set<string> }> {
    const { client, oddities, context, options, now } = this.#round;
    const { cursors, signal, logger } = context;
    const reader = new ProjectReader(client, oddities, {
      tagNames: options.tagNames,
      fullReadingMs: options.fullReadingMs,
      now,
      signal,
    });
    const projects = new Map<string, ProjectState>();
    const unread = new Set<string>();
    for (const name of names) {
      signal.throwIfAborted();
      const stored = await cursors.get<ProjectState>(projectKey(name));
      this.#stored.set(name, JSON.stringify(stored));
      try {
        projects.set(
          name,
          await reader.read(name, soughtIn(name, ties), stored),
        );
      } catch (error) {
        if (!isOfOneProject(error)) {
          throw error;
        }
        logger.warn(`Project ${name} could not be read: ${error.message}`);
        this.#failures.push(error);
        unread.add(name);
      }
    }
    return { projects, unread };
  }

  async #rememberProjects(projects: Map<string, ProjectState>): Promise<void> {
    for (const [project, state] of projects) {
      if (JSON.stringify(state) !== this.#stored.get(project)) {
        await this.#round.context.cursors.set(projectKey(project), state);
      }
    }
  }

  /** What is remembered of projects that no asset is tied to any more would grow for ever. */
  async #forgetProjects(names: string[]): Promise<void> {
    const { cursors } = this.#round.context;
    const before = (await cursors.get<string[]>('projects')) ?? [];
    for (const name of before.filter(each => !names.includes(each))) {
      await cursors.set(projectKey(name), undefined);
      await cursors.set(MonitoringRound.key(name), undefined);
    }
    if (before.join('\n') !== names.join('\n')) {
      await cursors.set('projects', names);
    }
  }

  #throwFailures(failures: Error[]): void {
    if (failures.length === 1) {
      throw failures[0];
    }
    if (failures.length > 1) {
      throw new Error(
        `${failures.length} parts of Feast could not be read; the first: ${failures[0].message}`,
        { cause: failures[0] },
      );
    }
  }
}

function projectKey(project: string): string {
  return `project:${project}`;
}

/** Names must be unique among all projects where an annotation leaves the project out. */
function isRelevant(project: string, ties: Tie[]): boolean {
  return ties.some(tie => tie.project === undefined || tie.project === project);
}

/** Whether an error says something of a project, and nothing of the server as a whole. */
function isOfOneProject(error: unknown): error is SourceError {
  return (
    error instanceof SourceError &&
    ['refused', 'not-found', 'garbage', 'too-large'].includes(error.kind)
  );
}

function odditiesOf(projects: Map<string, ProjectState>): CollectorProblem[] {
  return [...projects].flatMap(([project, { oddities }]) =>
    Object.entries(oddities).map(([subject, message]) => ({
      kind: 'not-measured' as const,
      subject: `${project}: ${subject}`.slice(0, 400),
      message: `An object of Feast's registry could not be understood and was left out: ${message}`,
    })),
  );
}
