import { parseEntityRef } from '@backstage/catalog-model';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import type {
  Project,
  ProjectEnding,
  ProjectRecord,
} from '@guildhall/plugin-hackathons-common';
import type { Afterwards } from './readAfterwards';

/** Longest text of a document. PostgreSQL indexes no more than 1 MB. */
const MAX_TEXT = 100_000;
const RESULTS: Record<NonNullable<ProjectRecord['result']>, string> = {
  worked: 'worked',
  'did-not-work': 'did not work',
  open: 'is open',
};

/** By what a project is found: that its hackathon is seen in the catalog, or that it may be read itself. */
export type Visibility = 'catalog' | 'project';

/** A project, as it is found. */
export interface HackathonProjectDocument extends IndexableDocument {
  /** Title of the hackathon. */
  hackathon: string;
  hackathonRef: string;
  /** Left out while the event is judged blind. */
  team?: string;
  theme?: string;
  status: Project['status'];
  wantsHelp: boolean;
  /** Titles of the awards that it got. */
  awards: string[];
  /** What became of it. */
  ending?: ProjectEnding['ending'];
}

/** What is found of a project: its words, all that the team tried, also what did not work, what it won and what became of it. */
export function toDocument(
  project: Project,
  { hidesTeams, awards, endings }: Afterwards,
  visibility: Visibility,
): HackathonProjectDocument {
  const { namespace, name } = parseEntityRef(project.hackathonRef);
  const help = project.wantsHelp
    ? ['Wants help', project.helpText, ...project.wantedSkills]
    : [];
  const won = [...(awards.get(project.id) ?? [])];
  const ending = endings.get(project.id);
  const text = [
    project.pitch,
    project.description,
    project.statusText,
    ...project.tags,
    ...help,
    ...won,
    ending?.learnt,
    ending?.reason,
    ...(project.records ?? []).map(describe),
  ]
    .filter(Boolean)
    .join('\n');
  return {
    title: project.title,
    text: text.slice(0, MAX_TEXT),
    location: `/hackathons/${encodeURIComponent(
      namespace,
    )}/${encodeURIComponent(name)}/projects/${project.id}`,
    hackathon: project.hackathonTitle,
    hackathonRef: project.hackathonRef,
    team: hidesTeams ? undefined : project.teamName,
    theme: project.theme,
    status: project.status,
    wantsHelp: project.wantsHelp,
    awards: won,
    ending: ending?.ending,
    authorization: {
      resourceRef: visibility === 'project' ? project.id : project.hackathonRef,
    },
  };
}

function describe(record: ProjectRecord): string {
  const { kind, title, result, text, metric } = record;
  const outcome = result ? ` (${RESULTS[result]})` : '';
  return [`${kind}: ${title}${outcome}`, text, metric?.name]
    .filter(Boolean)
    .join('\n');
}
