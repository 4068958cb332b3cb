import { ConflictError, NotAllowedError } from '@backstage/errors';
import { principalOf } from '@guildhall/plugin-guildhall-node';
import type {
  HackathonImport,
  ImportResult,
} from '@guildhall/plugin-hackathons-common';
import type { ImportState } from '../../database/DatabaseImportStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { requireImpartial } from '../judging/requireImpartial';
import { requireScoreReader } from '../judging/scoreReaders';
import { ImportPlan } from './ImportPlan';
import { importResults } from './importResults';

/** Takes over what other tools kept. */
export function createImports(core: Core) {
  return {
    /**
     * Takes over what another tool kept of a hackathon, with its times. Nobody is notified.
     *
     * @throws NotAllowedError when a person who is no organiser asks, or one who takes part brings what others decide of the own team;
     *   ConflictError when what was personal of the hackathon is deleted
     */
    async add(
      context: EventContext,
      data: HackathonImport,
    ): Promise<ImportResult> {
      if (context.caller.userRef) {
        context.requireRole('organiser');
        await requireOthers(core, context, data);
      }
      let rejected: ImportResult['rejected'] = [];
      let projectOf: (key: string) => string | undefined = () => undefined;
      const counts = await core.stores.imports.write(
        context.ref,
        state => {
          requireNotErased(context, state);
          const plan = new ImportPlan(
            {
              ref: context.ref,
              spec: context.spec,
              by: principalOf(context.caller.credentials),
            },
            data,
            state,
          );
          rejected = plan.rejected;
          projectOf = key => plan.state.projects.get(plan.teamIdOf(key));
          return plan.rows;
        },
        async tx => {
          // What comes now is deleted when its time is over, and counted, however long ago the event was.
          await core.stores.hackathons.markUnerased(context.ref, tx);
          await core.stores.programme.reopen(context.ref, tx);
        },
      );
      const sum = (of: 'added' | 'present') =>
        [...counts.values()].reduce((total, count) => total + count[of], 0);
      const added = sum('added');
      const present = sum('present');
      if (!data.results) {
        return { added, present, rejected };
      }
      const results = await importResults(
        core,
        context,
        data.results,
        projectOf,
      );
      return {
        added: added + (results.added ? 1 : 0),
        present: present + (results.added ? 0 : 1),
        rejected: [...rejected, ...results.rejected],
      };
    },
  };
}

/**
 * What was deleted doesn't come back. A hackathon that was over for long when its charter came has nothing that was deleted.
 *
 * @throws ConflictError
 */
function requireNotErased(
  { hackathon, title }: EventContext,
  { registered, teams, looks }: ImportState,
): void {
  const isEmpty = registered.size + teams.size + looks.size === 0;
  if (hackathon.erasedAt !== undefined && !isEmpty) {
    throw new ConflictError(
      `What was personal of ${title} is deleted, as its retention is over; nothing is taken over any more`,
    );
  }
}

/**
 * What judges, voters and owners say of a team is for others than its members to bring in.
 *
 * @throws NotAllowedError also for scores and results while the caller judges
 */
async function requireOthers(
  core: Core,
  context: EventContext,
  data: HackathonImport,
): Promise<void> {
  const isDecided =
    data.results !== undefined ||
    Boolean(data.judgements?.length) ||
    Boolean(data.votes?.length) ||
    data.projects?.some(({ ending }) => ending?.answer || ending?.productionAt);
  if (!isDecided) {
    return;
  }
  await requireImpartial(core, context);
  if (data.results !== undefined || data.judgements?.length) {
    await requireScoreReader(core, context);
  }
  const userRef = context.requireUser();
  const own = data.teams?.findIndex(({ members }) => members.includes(userRef));
  if (own !== undefined && own >= 0) {
    throw new NotAllowedError(
      `teams[${own}]: you are in it yourself; another organiser has to bring in what was said of the projects`,
    );
  }
}
