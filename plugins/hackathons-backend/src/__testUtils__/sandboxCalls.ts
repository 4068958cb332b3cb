import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type { Knex } from 'knex';
import { charter } from './entities';
import {
  ExampleProvisioner,
  exampleSandboxModule,
} from './exampleSandboxModule';
import { makeTeam, register } from './participants';
import {
  at,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './startHackathons';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const DAN = 'user:default/dan';
const EVE = 'user:default/eve';
const OLGA = 'user:default/olga';
/** Path of the sandboxes of the hackathon. */
export const SANDBOXES = `${JAM_PATH}/sandboxes`;

type Spec = HackathonEntity['spec'];

/** What the provisioner makes. */
export const GPU: NonNullable<Spec['sandboxes']>[number] = {
  name: 'gpu',
  title: 'GPU notebook',
  provisioner: 'example',
  quota: { total: 2, perTeam: 1, resources: { gpuHours: 20, size: 'small' } },
  agreements: ['clicks'],
};
/** What organisers make by hand. */
export const BUCKET = { name: 'bucket', title: 'Bucket' };

/** The charter with sandboxes; the GPU notebook takes an agreement. */
export function jam(
  sandboxes: Spec['sandboxes'] = [GPU, BUCKET],
  more: Partial<Spec['schedule']> = {},
) {
  return charter({
    spec: {
      sandboxes,
      dataAgreements: [
        {
          name: 'clicks',
          title: 'Clickstream',
          version: '1.0',
          text: 'Here only.',
        },
      ],
    },
    schedule: more,
  });
}

/** The running plugin with sandboxes. */
export interface TestSandboxes extends TestHackathons {
  knex: Knex;
  example: ExampleProvisioner;
  /** Id of the team of bob and cleo. */
  team: string;
}

/** Starts the plugin with an example provisioner; `reset` has the charter and the people anew, on the first day of work. */
export async function startSandboxes(knex: Knex): Promise<TestSandboxes> {
  const example = new ExampleProvisioner();
  const jams = await startReplica(knex, example);
  const sandboxes: TestSandboxes = {
    ...jams,
    knex,
    example,
    team: '',
    async reset() {
      at('2026-11-23T10:00Z');
      example.reset();
      jams.catalog.showAll();
      jams.catalog.put(jam());
      await jams.sync();
      await jams.reset();
      await register(knex, JAM, [ADA, BOB, CLEO, DAN, EVE]);
      sandboxes.team = await makeTeam(knex, JAM, {
        name: 'Owls',
        members: [BOB, CLEO],
      });
    },
  };
  return sandboxes;
}

/** Starts the plugin with a provisioner that may be shared. */
export async function startReplica(
  knex: Knex,
  provisioner: ExampleProvisioner,
): Promise<TestHackathons> {
  return await startHackathons(knex, {
    charters: [jam()],
    features: [exampleSandboxModule(provisioner)],
  });
}

/**
 * What tests of sandboxes do again and again.
 *
 * @param jams - the running plugin, which may be started later
 */
export function sandboxCalls(jams: () => TestSandboxes) {
  const request = (as: string, sandbox: string, teamId?: string) =>
    jams().call('POST', SANDBOXES, { as, body: { sandbox, teamId } });
  const decide = (
    of: { id: string; version: number },
    body: object,
    as = OLGA,
  ) =>
    jams().call('POST', `/sandboxes/${of.id}/decision`, {
      as,
      body: { version: of.version, ...body },
    });
  const sign = async (...people: string[]) => {
    for (const as of people) {
      const { status } = await jams().call(
        'PUT',
        `${JAM_PATH}/agreements/clicks/signature`,
        { as, body: { version: '1.0' } },
      );
      expect(status).toBe(200);
    }
  };
  const get = async (of: { id: string }, as = OLGA) =>
    (await jams().call('GET', `/sandboxes/${of.id}`, { as })).body;
  /** A sandbox of ada, made by the provisioner. */
  const grantGpu = async (input: object = {}) => {
    await sign(ADA);
    const { body } = await request(ADA, 'gpu');
    const decided = await decide(body, { decision: 'grant', ...input });
    expect(decided).toMatchObject({ status: 200, body: { state: 'granting' } });
    await jams().run('upkeep');
    return await get(body);
  };
  const told = async (prefix: string) =>
    (await jams().knex('notices').where('key', 'like', `${prefix}%`)).map(
      row => ({
        to: JSON.parse(row.recipients),
        ...JSON.parse(row.payload),
      }),
    );

  return {
    request,
    decide,
    sign,
    get,
    grantGpu,
    told,
  };
}
