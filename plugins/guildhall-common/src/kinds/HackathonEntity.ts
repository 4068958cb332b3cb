import type { Entity } from '@backstage/catalog-model';
import { GUILDHALL_API_VERSION } from './apiVersion';

/** `YYYY-MM-DDTHH:mm` local to the schedule's time zone, or with an offset such as `Z` or `+01:00`. */
export type HackathonTime = string;

/** A goal of the event, and the assets it wants to improve. */
export type HackathonTheme = {
  name: string;
  title?: string;
  description?: string;
  /** Entity refs. */
  assets?: string[];
  /** Entity refs of ContributionMetrics that should move. */
  metrics?: string[];
};

/** A moment at which teams show how far they are. */
export type HackathonCheckpoint = {
  name: string;
  title?: string;
  at: HackathonTime;
  /** What is due. */
  due?: string;
  /** Whether the teams demonstrate what they have. */
  demonstration?: boolean;
};

export type HackathonSchedule = {
  /** IANA time zone of the times without an offset. */
  timezone: string;
  registration: { opens: HackathonTime; closes: HackathonTime };
  start: HackathonTime;
  checkpoints?: HackathonCheckpoint[];
  submissionDeadline: HackathonTime;
  judging?: { from: HackathonTime; to: HackathonTime };
  results?: HackathonTime;
  debrief?: HackathonTime;
  end: HackathonTime;
};

/** A question that is asked when somebody registers. */
export type HackathonQuestion = {
  name: string;
  question: string;
  /** `text` if left out. */
  type?: 'text' | 'choice' | 'yes-no';
  /** What can be chosen, for type `choice`. */
  choices?: string[];
  required?: boolean;
};

export type HackathonRegistration = {
  /** People; unlimited if left out. */
  capacity?: number;
  waitingList?: boolean;
  /** Whether an organiser approves each registration. */
  approval?: boolean;
  /** Web address. */
  codeOfConduct?: string;
  questions?: HackathonQuestion[];
};

/** People who should not be alone among others. Whoever registers is asked, and need not answer. */
export type HackathonIsolationRule = {
  /** Name of what is asked. */
  attribute: string;
  question: string;
  /** The answers there are; in no team is exactly one person who gave one of them. */
  values: string[];
};

export type HackathonTeamRules = {
  minSize: number;
  maxSize: number;
  /** Most people of one group of the catalog in a team. */
  maxPerHomeTeam?: number;
  /** Skills that every team needs, and how many people with each. */
  mustHaveSkills?: Array<{ skill: string; people?: number }>;
  /** Whom teams have at least two of, or none. */
  neverIsolate?: HackathonIsolationRule[];
  /** Whether a team of one is allowed, whatever `minSize` says. */
  allowSolo?: boolean;
  /**
   * Hours of the working day, nine to five, that every two people of a team have in common on each day from the start to the
   * submission deadline: 0 to 8. People who gave no time zone go together with everybody.
   */
  minSharedHours?: number;
  /** `self` if left out. */
  formation?: 'self' | 'automatic' | 'both';
};

/** A scaffolder template with which teams begin. */
export type HackathonStarterKit = {
  /** Entity ref of a Template. */
  template: string;
  title?: string;
  description?: string;
  /** Names of the themes it suits; all if left out. */
  themes?: string[];
};

/** Terms to sign before somebody may use what they protect. */
export type HackathonDataAgreement = {
  name: string;
  title?: string;
  version: string;
  /** Web address of the terms, or `text`. */
  url?: string;
  text?: string;
  /** Entity refs. */
  protects?: string[];
  /** Users and groups who grant access after the signature; the signature is enough if left out. */
  approvers?: string[];
  /** When access ends; with the event if left out. */
  expires?: HackathonTime;
};

/** An environment that participants can ask for. */
export type HackathonSandbox = {
  name: string;
  title?: string;
  description?: string;
  /** Id of the provisioner that makes it; granted by hand if left out. */
  provisioner?: string;
  quota?: {
    /** How many are granted in all. */
    total?: number;
    /** How many one team can have. */
    perTeam?: number;
    /** What one may use, such as `gpuHours: 20`. */
    resources?: Record<string, number | string>;
  };
  /** When it is taken back; with the event if left out. */
  expires?: HackathonTime;
  /** Names of data agreements that must be signed first. */
  agreements?: string[];
};

export type HackathonConstraint = {
  name: string;
  title?: string;
  /** `other` if left out. */
  type?: 'compute' | 'data' | 'security' | 'time' | 'other';
  description: string;
};

/** What judges score, and what each score means. */
export type HackathonCriterion = {
  name: string;
  title?: string;
  description?: string;
  /** Above 0; the sum of all weights doesn't matter. */
  weight: number;
  scale: { min: number; max: number };
  anchors?: Array<{ score: number; text: string }>;
};

export type HackathonJudging = {
  /** Users and groups. */
  judges: string[];
  /** How many judges look at each project. */
  looksPerProject: number;
  maxProjectsPerJudge?: number;
  /**
   * `spec.type` of groups within which nobody judges anybody, however deep below them people are; `department` if left out. Groups that
   * people are direct members of count whatever their type.
   */
  conflictGroupTypes?: string[];
  /** Whether judges don't see who is in a team. */
  blind?: boolean;
  /** Whether judges who don't see who is in a team see repositories all the same; `false` if left out. Without `blind` they see them anyway. */
  showRepositories?: boolean;
  /** Whether all judges score one project together first. */
  calibration?: boolean;
  /** Whether teams see what judges wrote. */
  feedback: 'never' | 'judges-choose' | 'always';
  /** A last round in which the judges rank the best. */
  finalRound?: { finalists: number };
  peoplesChoice?: { votesPerPerson: number };
};

export type HackathonAward = {
  name: string;
  title?: string;
  description?: string;
  /** How many projects get it; 1 if left out. */
  places?: number;
};

export type HackathonMentor = {
  /** Entity ref of a user or group. */
  mentor: string;
  skills?: string[];
  /** IANA time zone. */
  timezone?: string;
  /** Teams at the same time. */
  maxTeams?: number;
};

/** The charter of a hackathon. Registrations, teams and scores live in the hackathons plugin. */
export interface HackathonEntity extends Entity {
  apiVersion: typeof GUILDHALL_API_VERSION;
  kind: 'Hackathon';
  spec: {
    owner: string;
    system?: string;
    /** Executive sponsors: users and groups. */
    sponsors?: string[];
    organisers: string[];
    location?: string;
    themes?: HackathonTheme[];
    schedule: HackathonSchedule;
    registration?: HackathonRegistration;
    teamRules: HackathonTeamRules;
    starterKits?: HackathonStarterKit[];
    dataAgreements?: HackathonDataAgreement[];
    sandboxes?: HackathonSandbox[];
    constraints?: HackathonConstraint[];
    criteria?: HackathonCriterion[];
    judging?: HackathonJudging;
    awards?: HackathonAward[];
    mentors?: HackathonMentor[];
  };
}

/** Whether an entity is a Hackathon of this version. */
export function isHackathonEntity(entity: Entity): entity is HackathonEntity {
  return (
    entity.apiVersion === GUILDHALL_API_VERSION && entity.kind === 'Hackathon'
  );
}
