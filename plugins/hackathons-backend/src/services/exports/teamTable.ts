import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import type { ExportTable } from './HackathonExports';

const PAGE = 200;

interface TeamRow {
  id: string;
  name: string;
  headline?: string;
  theme?: string;
  members: string[];
  names: string[];
  joining: string;
  wantedSkills: readonly string[];
  project?: string;
  createdAt: string;
}

/** Teams by name, with who is in them. */
export function teamTable(
  core: Core,
  context: EventContext,
): ExportTable<TeamRow> {
  return {
    columns: [
      { name: 'id', value: team => team.id },
      { name: 'name', value: team => team.name },
      { name: 'headline', value: team => team.headline },
      { name: 'theme', value: team => team.theme },
      { name: 'size', value: team => team.members.length },
      { name: 'members', value: team => team.members },
      { name: 'names', value: team => team.names },
      { name: 'joining', value: team => team.joining },
      { name: 'wantedSkills', value: team => team.wantedSkills },
      { name: 'project', value: team => team.project },
      { name: 'createdAt', value: team => team.createdAt },
    ],
    pages: pages(core, context),
  };
}

async function* pages(
  { stores }: Core,
  { ref }: EventContext,
): AsyncGenerator<TeamRow[]> {
  let after: string | undefined;
  do {
    const { items, next } = await stores.teams.page(
      { hackathonRef: ref },
      PAGE,
      after,
    );
    const ids = items.map(({ id }) => id);
    const [members, projects] = await Promise.all([
      stores.teams.membersOf(ids),
      stores.projects.idsOfTeams(ids),
    ]);
    yield items.map(team => {
      const people = members.get(team.id) ?? [];
      return {
        id: team.id,
        name: team.name,
        headline: team.headline,
        theme: team.theme,
        members: people.map(({ userRef }) => userRef),
        names: people.map(({ displayName }) => displayName),
        joining: team.joining,
        wantedSkills: team.wantedSkills,
        project: projects.get(team.id),
        createdAt: iso(team.createdAt),
      };
    });
    after = next;
  } while (after !== undefined);
}
