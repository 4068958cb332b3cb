export type { ApiOptions, MutationOptions } from './ApiCaller';
export type { AgreementsApi } from './AgreementsClient';
export type { EventsApi } from './EventsClient';
export type * from './FormationsClient';
export type * from './IdeasClient';
export type { MentorsApi } from './MentorsClient';
export type * from './ProjectsClient';
export type * from './RegistrationsClient';
export type { SandboxesApi } from './SandboxesClient';
export type * from './TeamsClient';
export { type HackathonsApi, HackathonsClient } from './HackathonsClient';
export type {
  HackathonImport,
  ImportResult,
  ImportsApi,
} from './ImportsClient';
