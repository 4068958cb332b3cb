import { ApiCaller, type ApiOptions } from './ApiCaller';
import { type AgreementsApi, AgreementsClient } from './AgreementsClient';
import { type JudgingApi, JudgingClient } from './JudgingClient';
import { type ResultsApi, ResultsClient } from './ResultsClient';
import { type DebriefApi, DebriefClient } from './DebriefClient';
import { type EndingsApi, EndingsClient } from './EndingsClient';
import { type ProgrammeApi, ProgrammeClient } from './ProgrammeClient';
import { type EventsApi, EventsClient } from './EventsClient';
import { type FollowUpsApi, FollowUpsClient } from './FollowUpsClient';
import { type FormationsApi, FormationsClient } from './FormationsClient';
import { type IdeasApi, IdeasClient } from './IdeasClient';
import { type ImportsApi, ImportsClient } from './ImportsClient';
import { type MentorsApi, MentorsClient } from './MentorsClient';
import { type ProjectsApi, ProjectsClient } from './ProjectsClient';
import {
  type RegistrationsApi,
  RegistrationsClient,
} from './RegistrationsClient';
import { type SandboxesApi, SandboxesClient } from './SandboxesClient';
import { type TeamsApi, TeamsClient } from './TeamsClient';

/** Typed access to the API of the hackathons plugin, by area. Every method throws `ResponseError` for an answer that is not 2xx. */
export interface HackathonsApi {
  readonly agreements: AgreementsApi;
  readonly debrief: DebriefApi;
  readonly endings: EndingsApi;
  readonly events: EventsApi;
  readonly followUps: FollowUpsApi;
  readonly formations: FormationsApi;
  readonly ideas: IdeasApi;
  readonly imports: ImportsApi;
  readonly judging: JudgingApi;
  readonly mentors: MentorsApi;
  readonly programme: ProgrammeApi;
  readonly projects: ProjectsApi;
  readonly registrations: RegistrationsApi;
  readonly results: ResultsApi;
  readonly sandboxes: SandboxesApi;
  readonly teams: TeamsApi;
}

/** The client for browsers and backends. */
export class HackathonsClient implements HackathonsApi {
  readonly agreements: AgreementsApi;
  readonly debrief: DebriefApi;
  readonly endings: EndingsApi;
  readonly events: EventsApi;
  readonly followUps: FollowUpsApi;
  readonly formations: FormationsApi;
  readonly ideas: IdeasApi;
  readonly imports: ImportsApi;
  readonly judging: JudgingApi;
  readonly mentors: MentorsApi;
  readonly programme: ProgrammeApi;
  readonly projects: ProjectsApi;
  readonly registrations: RegistrationsApi;
  readonly results: ResultsApi;
  readonly sandboxes: SandboxesApi;
  readonly teams: TeamsApi;

  constructor(options: ApiOptions) {
    const caller = new ApiCaller(options);
    this.agreements = new AgreementsClient(caller);
    this.debrief = new DebriefClient(caller);
    this.endings = new EndingsClient(caller);
    this.events = new EventsClient(caller);
    this.followUps = new FollowUpsClient(caller);
    this.formations = new FormationsClient(caller);
    this.ideas = new IdeasClient(caller);
    this.imports = new ImportsClient(caller);
    this.judging = new JudgingClient(caller);
    this.mentors = new MentorsClient(caller);
    this.programme = new ProgrammeClient(caller);
    this.projects = new ProjectsClient(caller);
    this.registrations = new RegistrationsClient(caller);
    this.results = new ResultsClient(caller);
    this.sandboxes = new SandboxesClient(caller);
    this.teams = new TeamsClient(caller);
  }
}
