/**
 * Hackathons across teams, from the charter to the submission.
 *
 * @packageDocumentation
 */
export { hackathonsPlugin as default } from './plugin';
export { hackathonsApiRef } from './api';
export { hackathonsTranslationRef } from './translation';
