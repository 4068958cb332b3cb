/**
 * What frontend, backends and other plugins share about hackathons: types of the API, client, permissions, and the
 * algorithms, which need neither a browser nor a server.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './domain';
export * from './judging';
export * from './permissions';
export * from './roles';
export * from './types';
