import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Gives the plugin's database, migrated unless the installation does that itself. */
export async function connectDatabase(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@guildhall/plugin-contribution-metrics-backend',
        'migrations',
      ),
    });
  }
  return knex;
}
