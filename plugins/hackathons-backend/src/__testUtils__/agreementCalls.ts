import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type { Knex } from 'knex';
import { charter } from './entities';
import { register } from './participants';
import {
  at,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './startHackathons';

/** What `CLICKS` protects. */
export const FEATURES = 'resource:default/user_features';

/** An agreement that is signed and holds. */
export const CLICKS = {
  name: 'clicks',
  title: 'Clickstream',
  version: '1.0',
  text: 'Use it here only.',
  protects: [FEATURES],
};
/** An agreement that somebody must approve. */
export const LABELS = {
  name: 'labels',
  title: 'Labels',
  version: '2',
  url: 'https://terms.example/labels',
  protects: ['resource:default/labels'],
  approvers: ['group:default/guild', 'user:default/cleo'],
};
export const SIGN_CLICKS = `${JAM_PATH}/agreements/clicks/signature`;
export const SIGN_LABELS = `${JAM_PATH}/agreements/labels/signature`;

/** The charter with agreements. */
export function jam(
  agreements: HackathonEntity['spec']['dataAgreements'] = [CLICKS, LABELS],
  schedule: Partial<HackathonEntity['spec']['schedule']> = {},
) {
  return charter({ spec: { dataAgreements: agreements }, schedule });
}

/** The running plugin with agreements. */
export interface TestAgreements extends TestHackathons {
  knex: Knex;
}

/** Starts the plugin with agreements; `reset` has the charter anew, with ada, bob and cleo registered, on the first day of work. */
export async function startAgreements(knex: Knex): Promise<TestAgreements> {
  const jams = await startHackathons(knex, { charters: [jam()] });
  return {
    ...jams,
    knex,
    async reset() {
      at('2026-11-23T10:00Z');
      jams.catalog.showAll();
      jams.catalog.put(jam());
      await jams.sync();
      await jams.reset();
      await register(knex, JAM, [
        'user:default/ada',
        'user:default/bob',
        'user:default/cleo',
      ]);
    },
  };
}

/**
 * What tests of agreements do again and again.
 *
 * @param jams - the running plugin, which may be started later
 */
export function agreementCalls(jams: () => TestAgreements) {
  const access = async (userRef: string, entityRef = FEATURES) => {
    const query = new URLSearchParams({ entityRef, userRef });
    const { status, body } = await jams().callAsService(
      'GET',
      `/data-access?${query}`,
    );
    expect(status).toBe(200);
    return body;
  };
  const sign = (path: string, as: string, version: string, digest?: string) =>
    jams().call('PUT', path, { as, body: { version, digest } });
  const list = async (as: string) => {
    const { body } = await jams().call('GET', `${JAM_PATH}/agreements`, { as });
    return body.items;
  };
  const told = (of: string) =>
    jams()
      .knex('notices')
      .where('key', 'like', `${of}%`)
      .orderBy('key')
      .then(rows =>
        rows.map(row => ({
          to: JSON.parse(row.recipients),
          ...JSON.parse(row.payload),
        })),
      );

  return {
    access,
    sign,
    list,
    told,
  };
}
