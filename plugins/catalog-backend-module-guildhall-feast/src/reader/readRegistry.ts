import type {
  FeastClient,
  PatternFilter,
} from '@guildhall/plugin-guildhall-node';
import type { ProjectContents } from '../domain/toReading';

/**
 * Reads all projects with a wanted name.
 *
 * @throws SourceError when anything could not be read
 */
export async function readRegistry(
  client: FeastClient,
  options: { projects: PatternFilter; signal: AbortSignal },
): Promise<ProjectContents[]> {
  const { signal } = options;
  const contents: ProjectContents[] = [];
  for (const project of await client.projects({ signal })) {
    if (options.projects.accepts(project.name)) {
      const reading = { project: project.name, signal };
      contents.push({
        project,
        views: [
          ...(await all(client.featureViews(reading))),
          ...(await all(client.labelViews(reading))),
        ],
        services: await all(client.featureServices(reading)),
        sources: await all(client.dataSources(reading)),
      });
    }
  }
  return contents;
}

async function all<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) {
    items.push(...page);
  }
  return items;
}
