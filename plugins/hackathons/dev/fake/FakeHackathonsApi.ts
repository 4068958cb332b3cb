import type {
  HackathonsApi,
  ImportsApi,
} from '@guildhall/plugin-hackathons-common';
import { AgreementsFake } from './AgreementsFake';
import { JudgingFake } from './JudgingFake';
import { ResultsFake } from './ResultsFake';
import { DebriefFake } from './DebriefFake';
import { EndingsFake } from './EndingsFake';
import { ProgrammeFake } from './ProgrammeFake';
import { EventsFake } from './EventsFake';
import { FormationsFake } from './FormationsFake';
import { IdeasFake } from './IdeasFake';
import { MentorsFake } from './MentorsFake';
import { ProjectsFake } from './ProjectsFake';
import { RegistrationsFake } from './RegistrationsFake';
import { SandboxesFake } from './SandboxesFake';
import { TeamsFake } from './TeamsFake';
import { type Variant, World } from './World';

/** The plugin's API on made-up events, for the development app and tests. */
export class FakeHackathonsApi implements HackathonsApi {
  readonly world: World;
  readonly agreements: AgreementsFake;
  readonly judging: JudgingFake;
  readonly results: ResultsFake;
  readonly debrief: DebriefFake;
  readonly endings: EndingsFake;
  readonly programme: ProgrammeFake;
  readonly events: EventsFake;
  readonly followUps: DebriefFake;
  readonly formations: FormationsFake;
  readonly ideas: IdeasFake;
  readonly imports: ImportsApi = {
    importHackathon: () =>
      Promise.reject(new Error('No page takes over events')),
  };
  readonly mentors: MentorsFake;
  readonly projects: ProjectsFake;
  readonly registrations: RegistrationsFake;
  readonly sandboxes: SandboxesFake;
  readonly teams: TeamsFake;

  constructor(variant?: Variant) {
    const world = new World(variant);
    this.world = world;
    this.agreements = new AgreementsFake(world);
    this.judging = new JudgingFake(world);
    this.results = new ResultsFake(world);
    this.debrief = new DebriefFake(world);
    this.endings = new EndingsFake(world);
    this.programme = new ProgrammeFake(world);
    this.events = new EventsFake(world);
    this.followUps = this.debrief;
    this.formations = new FormationsFake(world);
    this.ideas = new IdeasFake(world);
    this.mentors = new MentorsFake(world);
    this.projects = new ProjectsFake(world);
    this.registrations = new RegistrationsFake(world);
    this.sandboxes = new SandboxesFake(world);
    this.teams = new TeamsFake(world);
  }
}
