/**
 * What Guildhall's backends share: connections to other systems, who is who, entities of the catalog, and the ground that the plugins
 * stand on (database, HTTP, access, settings).
 *
 * @packageDocumentation
 */
export * from './access';
export * from './catalog';
export * from './config';
export * from './database';
export * from './export';
export * from './feast';
export * from './http';
export * from './mlflow';
export * from './principals';
export * from './sources';
