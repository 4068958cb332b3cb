import type { Knex } from 'knex';
import { charter } from './entities';
import {
  at,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './startHackathons';

export const OLGA = { as: 'user:default/olga' };
export const ADA = { as: 'user:default/ada' };
export const REGISTRATION = `${JAM_PATH}/windows/registration/changes`;
export const SUBMISSION = `${JAM_PATH}/windows/submission/changes`;

/** Hackathons of which one is past, and one for tests to hide. */
export const CHARTERS = [
  charter(),
  charter({
    name: 'past',
    title: 'Past Jam',
    schedule: {
      registration: { opens: '2026-01-02T09:00', closes: '2026-01-20T18:00' },
      start: '2026-02-02T09:00',
      checkpoints: [],
      submissionDeadline: '2026-02-06T16:00',
      judging: { from: '2026-02-06T17:00', to: '2026-02-09T12:00' },
      results: undefined,
      debrief: undefined,
      end: '2026-02-10T18:00',
    },
  }),
  charter({ name: 'secret', title: 'Secret Jam' }),
];

/** Starts the plugin with `CHARTERS` while registration is open; the user `limited` doesn't see the secret one. */
export async function startEvents(knex: Knex): Promise<TestHackathons> {
  at('2026-11-10T12:00Z');
  const plugin = await startHackathons(knex, { charters: CHARTERS });
  plugin.catalog.hide('user:default/limited', 'hackathon:default/secret');
  return plugin;
}

/** Has everything as `startEvents` made it. */
export async function resetEvents(plugin: TestHackathons): Promise<void> {
  at('2026-11-10T12:00Z');
  await plugin.reset();
  plugin.catalog.put(...CHARTERS);
  await plugin.sync();
}

/**
 * What tests of events do again and again.
 *
 * @param plugin - the running plugin, which may be started later
 */
export function eventCalls(plugin: () => TestHackathons) {
  /** Changes a window as an organiser, of registration unless another is given. */
  const change = (body: object, options = OLGA, path = REGISTRATION) =>
    plugin().call('POST', path, {
      body: { reason: 'Why not', ...body },
      ...options,
    });
  const stateOf = async (window = 'registration') => {
    const { body } = await plugin().call('GET', JAM_PATH);
    return body.windows.find(({ name }: any) => name === window);
  };

  return { change, stateOf };
}
