/**
 * Adds the Guildhall kinds, annotations and relations to the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleGuildhall as default } from './module';
export { GuildhallEntitiesProcessor } from './GuildhallEntitiesProcessor';
