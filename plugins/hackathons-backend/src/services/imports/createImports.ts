import { principalOf } from '@guildhall/plugin-guildhall-node';
import type {
  HackathonImport,
  ImportResult,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { ImportPlan } from './ImportPlan';
import { importResults } from './importResults';

/** Takes over what other tools kept. */
export function createImports(core: Core) {
  return {
    /**
     * Takes over what another tool kept of a hackathon, with its times. Nobody is notified.
     *
     * @throws NotAllowedError when a person who is no organiser asks
     */
    async add(
      context: EventContext,
      data: HackathonImport,
    ): Promise<ImportResult> {
      if (context.caller.userRef) {
        context.requireRole('organiser');
      }
      let rejected: ImportResult['rejected'] = [];
      let projectOf: (key: string) => string | undefined = () => undefined;
      const counts = await core.stores.imports.write(context.ref, state => {
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
      });
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
