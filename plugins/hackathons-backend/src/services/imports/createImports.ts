import { principalOf } from '@guildhall/plugin-guildhall-node';
import type {
  HackathonImport,
  ImportResult,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { ImportPlan } from './ImportPlan';

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
        return plan.rows;
      });
      const sum = (of: 'added' | 'present') =>
        [...counts.values()].reduce((total, count) => total + count[of], 0);
      return { added: sum('added'), present: sum('present'), rejected };
    },
  };
}
