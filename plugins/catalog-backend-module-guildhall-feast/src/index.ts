/**
 * Brings feature views, feature services and data sources of Feast into the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleGuildhallFeast as default } from './module';
