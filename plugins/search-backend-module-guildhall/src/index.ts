/**
 * Projects of hackathons in the search of the portal.
 *
 * @packageDocumentation
 */
export { searchModuleGuildhall as default } from './module';
export type { HackathonProjectDocument } from './collator';
