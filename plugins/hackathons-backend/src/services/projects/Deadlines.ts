import type { WindowChange } from '@guildhall/plugin-hackathons-common';
import {
  checkpointDeadline,
  type Deadline,
  submissionDeadline,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';

/** When projects can be submitted and reported on, with all that organisers changed. */
export class Deadlines {
  readonly #hackathons: Core['stores']['hackathons'];

  constructor(core: Core) {
    this.#hackathons = core.stores.hackathons;
  }

  /** When a project can be submitted, and what was reopened for it alone, the newest first. */
  async submission(
    context: EventContext,
    projectId: string,
  ): Promise<{ deadline: Deadline; reopenings: WindowChange[] }> {
    const [changes, reopenings] = await Promise.all([
      this.#changes(context),
      this.#hackathons.projectWindowChanges(context.ref, [projectId]),
    ]);
    const own = reopenings.get(projectId) ?? [];
    return {
      deadline: submissionDeadline(context.timeline, changes, own),
      reopenings: own.toReversed(),
    };
  }

  /** When some projects can be submitted, by project, in a fixed number of statements. */
  async submissions(
    context: EventContext,
    projectIds: readonly string[],
  ): Promise<Map<string, Deadline>> {
    const [changes, reopenings] = await Promise.all([
      this.#changes(context),
      this.#hackathons.projectWindowChanges(context.ref, projectIds),
    ]);
    return new Map(
      projectIds.map(id => [
        id,
        submissionDeadline(context.timeline, changes, reopenings.get(id) ?? []),
      ]),
    );
  }

  /** When teams can report to a checkpoint; `undefined` when the charter has none of this name. */
  async checkpoint(
    context: EventContext,
    name: string,
  ): Promise<Deadline | undefined> {
    return checkpointDeadline(
      context.timeline,
      name,
      await this.#changes(context),
    );
  }

  async #changes(context: EventContext): Promise<WindowChange[]> {
    const changes = await this.#hackathons.windowChanges([context.ref]);
    return changes.get(context.ref) ?? [];
  }
}
