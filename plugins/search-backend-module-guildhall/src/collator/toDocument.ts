import { parseEntityRef } from '@backstage/catalog-model';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import type {
  Project,
  ProjectRecord,
} from '@guildhall/plugin-hackathons-common';

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
  team: string;
  theme?: string;
  status: Project['status'];
  wantsHelp: boolean;
}

/** What is found of a project: its words, and all that the team tried, also what did not work. */
export function toDocument(
  project: Project,
  visibility: Visibility,
): HackathonProjectDocument {
  const { namespace, name } = parseEntityRef(project.hackathonRef);
  const help = project.wantsHelp
    ? ['Wants help', project.helpText, ...project.wantedSkills]
    : [];
  const text = [
    project.pitch,
    project.description,
    project.statusText,
    ...project.tags,
    ...help,
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
    team: project.teamName,
    theme: project.theme,
    status: project.status,
    wantsHelp: project.wantsHelp,
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
