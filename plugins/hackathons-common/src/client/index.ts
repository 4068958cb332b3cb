export type { ApiOptions, MutationOptions } from './ApiCaller';
export type * from './AgreementsClient';
export type * from './DebriefClient';
export type * from './EndingsClient';
export type * from './EventsClient';
export type * from './FollowUpsClient';
export type * from './FormationsClient';
export type * from './IdeasClient';
export type * from './JudgeConflictsClient';
export type * from './JudgingClient';
export type * from './MentorsClient';
export type * from './ProgrammeClient';
export type * from './ProjectsClient';
export type * from './RegistrationsClient';
export type * from './ResultsClient';
export type * from './SandboxesClient';
export type * from './TeamsClient';
export { type HackathonsApi, HackathonsClient } from './HackathonsClient';
export type {
  HackathonImport,
  ImportResult,
  ImportsApi,
} from './ImportsClient';
