import type { StoredProject } from '../../database/DatabaseProjectStore';
import type { StoredSubmission } from '../../database/DatabaseSubmissionStore';
import { Blindfold, type EventContext, hidesRepositories } from '../access';
import type { Core } from '../areas';
import type { OpenProject } from './ProjectAccess';

/** A project and its reader. */
interface Read {
  project: Pick<StoredProject, 'id' | 'repositoryUrl'>;
  context: EventContext;
  /** Whether it is that of the reader's team. */
  isOwn: boolean;
}

/** What the readers of some projects must not learn, by id of the project, in one statement at most. */
export async function blindfoldsOf(
  core: Core,
  projects: readonly Read[],
): Promise<Map<string, Blindfold>> {
  const hidden = projects.filter(({ context }) => hidesRepositories(context));
  const submitted =
    hidden.length > 0
      ? await core.stores.submissions.repositoriesOf(
          hidden.map(({ project }) => project.id),
        )
      : undefined;
  return new Map(
    projects.map(read => [
      read.project.id,
      blindfoldOf(read, submitted?.get(read.project.id) ?? []),
    ]),
  );
}

/**
 * What the reader of a project must not learn.
 *
 * @param versions - those submissions of it that are shown, with theirs
 */
export async function blindfoldFor(
  core: Core,
  { project, context, isMember }: OpenProject,
  versions: readonly StoredSubmission[] = [],
): Promise<Blindfold> {
  const repositories = hidesRepositories(context)
    ? (await core.stores.submissions.repositoriesOf([project.id])).get(
        project.id,
      )
    : undefined;
  return blindfoldOf({ project, context, isOwn: isMember }, [
    ...(repositories ?? []),
    ...versions.map(({ content }) => content.repositoryUrl),
  ]);
}

function blindfoldOf(
  { project, context, isOwn }: Read,
  repositories: ReadonlyArray<string | undefined>,
): Blindfold {
  return Blindfold.of(context, {
    isOwn,
    repositories: [project.repositoryUrl, ...repositories],
  });
}
