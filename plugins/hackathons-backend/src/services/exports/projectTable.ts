import type { StoredProject } from '../../database/DatabaseProjectStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { entityTitles } from '../entityTitles';
import { iso, optionalIso } from '../iso';
import type { ExportTable } from './HackathonExports';
import { pagesOf } from './pagesOf';

const PAGE = 200;

interface ProjectRow {
  project: StoredProject;
  members: string[];
  awards: string[];
  visible: ReadonlyMap<string, string>;
}

/** Projects that the caller may read, the newest first. Entities that the catalog hides are left out. */
export async function projectTable(
  core: Core,
  context: EventContext,
): Promise<ExportTable<ProjectRow>> {
  const scope = {
    hackathonRefs: [context.ref],
    condition: await core.access.projectCondition(context.caller.credentials),
  };
  return {
    columns: [
      { name: 'id', value: ({ project }) => project.id },
      { name: 'title', value: ({ project }) => project.title },
      { name: 'pitch', value: ({ project }) => project.pitch },
      { name: 'team', value: ({ project }) => project.teamName },
      { name: 'members', value: ({ members }) => members },
      { name: 'theme', value: ({ project }) => project.theme },
      { name: 'status', value: ({ project }) => project.status },
      { name: 'statusText', value: ({ project }) => project.statusText },
      { name: 'repositoryUrl', value: ({ project }) => project.repositoryUrl },
      { name: 'demoUrl', value: ({ project }) => project.demoUrl },
      {
        name: 'entityRef',
        value: ({ project: { entityRef }, visible }) =>
          entityRef && visible.has(entityRef) ? entityRef : undefined,
      },
      {
        name: 'assets',
        value: ({ project, visible }) =>
          project.assets.filter(asset => visible.has(asset)),
      },
      { name: 'tags', value: ({ project }) => project.tags },
      { name: 'awards', value: ({ awards }) => awards },
      {
        name: 'submission',
        value: ({ project }) => project.submission?.version,
      },
      {
        name: 'submittedAt',
        value: ({ project }) => optionalIso(project.submission?.submittedAt),
      },
      { name: 'late', value: ({ project }) => project.submission?.late },
      { name: 'createdAt', value: ({ project }) => iso(project.createdAt) },
    ],
    pages: pages(core, context, scope),
  };
}

async function* pages(
  { stores, catalog }: Core,
  { caller }: EventContext,
  scope: Parameters<Core['stores']['projects']['list']>[0],
): AsyncGenerator<ProjectRow[]> {
  const found = pagesOf<StoredProject>(PAGE, (limit, after) =>
    stores.projects.list(
      scope,
      {},
      { limit, after: after && [after.createdAt, after.id] },
    ),
  );
  for await (const page of found) {
    const [members, awards, visible] = await Promise.all([
      stores.teams.membersOf(page.map(({ teamId }) => teamId)),
      stores.results.awardsOf(page.map(({ id }) => id)),
      entityTitles(
        catalog,
        page.flatMap(({ entityRef, assets }) => [entityRef, ...assets]),
        caller.credentials,
      ),
    ]);
    yield page.map(project => ({
      project,
      members: (members.get(project.teamId) ?? []).map(
        ({ userRef }) => userRef,
      ),
      awards: (awards.get(project.id) ?? []).map(({ title }) => title),
      visible,
    }));
  }
}
