/**
 * Brings registered models of MLflow into the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleGuildhallMlflow as default } from './module';
