import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  hackathonsEventParticipatePermission,
  type ProjectJudges as ProjectJudgesView,
} from '@guildhall/plugin-hackathons-common';
import type { Core } from '../areas';
import { entityTitles } from '../entityTitles';
import { presentWindow } from '../events/present';
import { isPermitted, type PeopleGroups } from '../people';
import { ProjectAccess } from '../projects/ProjectAccess';
import { presentConflicts } from './presentConflicts';
import { isClosed, rulesOf } from './rules';

const MAX_CONFLICTS = 100;

/** Shows a team who judges the event, and what it declared about them. */
export class ProjectJudges {
  readonly #core: Core;
  readonly #access: ProjectAccess;
  readonly #groups: PeopleGroups;

  constructor(core: Core, parts: { groups: PeopleGroups }) {
    this.#core = core;
    this.#access = new ProjectAccess(core);
    this.#groups = parts.groups;
  }

  /**
   * The judges that the charter names at this moment, whether or not projects were given to them, and the interests that the team declared.
   *
   * @throws NotFoundError; NotAllowedError for who is not in the team
   */
  async of(
    projectId: string,
    credentials: BackstageCredentials,
  ): Promise<ProjectJudgesView> {
    const { context, project, isMember } = await this.#access.open(
      projectId,
      credentials,
    );
    context.requireUser();
    if (!isMember) {
      throw new NotAllowedError(
        `Only members of the team of ${project.title} see what it declared about judges; organisers see all conflicts on the panel`,
      );
    }
    const rules = rulesOf(context);
    if (!rules) {
      return {
        projectId: project.id,
        judges: [],
        conflicts: [],
        may: { declare: false },
      };
    }
    const { catalog, stores } = this.#core;
    const named = context.resource.judges;
    const [people, conflicts, permitted] = await Promise.all([
      this.#groups.members(named),
      stores.judging.conflicts.ofTeam(project.id, MAX_CONFLICTS),
      isPermitted(
        this.#core.access,
        context,
        hackathonsEventParticipatePermission,
      ),
    ]);
    const visible = await entityTitles(
      catalog,
      people.map(({ userRef }) => userRef),
      credentials,
    );
    return {
      projectId: project.id,
      judges: people
        .filter(
          ({ userRef }) => visible.has(userRef) || named.includes(userRef),
        )
        .sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
      conflicts: await presentConflicts(this.#core, context, conflicts, false),
      window: presentWindow(rules.window, context.spec),
      may: { declare: permitted && !isClosed(context) },
    };
  }
}
