import { TestDatabases } from '@backstage/backend-test-utils';
import { charter, JAM, startHackathons } from './__testUtils__';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

it.each(databases.eachSupportedId())('starts on %s', async id => {
  const knex = await databases.init(id);
  const plugin = await startHackathons(knex);
  expect(await knex('hackathons').select('entity_ref', 'title')).toEqual([
    { entity_ref: JAM, title: 'Feature Jam' },
  ]);
  plugin.catalog.put(charter({ name: 'other' }));
  await plugin.sync();
  expect(await knex('hackathons')).toHaveLength(2);
  for (const path of ['%E0%A4', 'jam%00', '%']) {
    const { status } = await plugin.call('GET', `/hackathons/default/${path}`);
    expect(status).toBe(400);
  }
  await plugin.run('upkeep');
  await plugin.run('retention');
  await plugin.stop();
});
