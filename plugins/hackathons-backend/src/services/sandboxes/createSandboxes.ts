import type { EventContext } from '../access';
import type { AgendaItem, Area, Core } from '../areas';
import { Provisioning } from './Provisioning';
import { Sandboxes } from './Sandboxes';
import { SandboxUpkeep } from './SandboxUpkeep';

/** The area of sandboxes. */
export function createSandboxes(core: Core) {
  const provisioning = new Provisioning(core);
  const upkeep = new SandboxUpkeep(core, provisioning);
  core.telemetry.watch(
    'sandboxes.working',
    'Sandboxes that a provisioner works on or failed at, by state',
    async () =>
      (await core.stores.sandboxes.working()).map(({ state, count }) => ({
        value: count,
        labels: { state },
      })),
  );
  const area: Area = {
    upkeep: (now, signal) => upkeep.run(now, signal),
    agenda: context => agendaOf(core, context),
    erase: hackathonRef => core.stores.sandboxes.erase(hackathonRef),
    retain: () => core.stores.sandboxes.eraseLeftovers(),
  };
  return { ...area, provisioning, sandboxes: new Sandboxes(core) };
}

async function agendaOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  if (!context.has('organiser') || !context.spec.sandboxes?.length) {
    return [];
  }
  const requested = await core.stores.sandboxes.requested([context.ref]);
  const count = requested.get(context.ref) ?? 0;
  return count > 0
    ? [
        {
          key: 'sandbox-requests',
          kind: 'decide-sandboxes',
          title: `${count} ${
            count === 1
              ? 'request for a sandbox waits'
              : 'requests for sandboxes wait'
          }`,
          path: 'access',
        },
      ]
    : [];
}
