/**
 * Registration, teams, mentors, projects and submissions of hackathons.
 *
 * @packageDocumentation
 */
export { hackathonsPlugin as default } from './plugin';
