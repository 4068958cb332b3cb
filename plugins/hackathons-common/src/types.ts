import type { components, operations } from './generated/openapi';

/** The schemas of the API. */
export type HackathonSchemas = components['schemas'];

/** The query of an operation of the API. */
export type HackathonQuery<T extends keyof operations> = NonNullable<
  operations[T]['parameters']['query']
>;
