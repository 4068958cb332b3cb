/**
 * Brings the charters that are stored in the hackathons plugin into the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleGuildhallHackathons as default } from './module';
