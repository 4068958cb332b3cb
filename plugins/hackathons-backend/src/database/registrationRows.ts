import type {
  RegistrationState,
  ShownField,
} from '@guildhall/plugin-hackathons-common';
import {
  type StoredNumber,
  toBoolean,
  toJson,
  toNumber,
  toOptionalNumber,
} from './columns';
import { toNameKey, toSearchText, toWordList } from './search';

/** A registration. Times in ms since the epoch. */
export interface StoredRegistration {
  id: string;
  hackathonRef: string;
  /** Lower case. */
  userRef: string;
  state: RegistrationState;
  displayName: string;
  /** Entity refs of the groups of the person at the registration. */
  homeTeams: string[];
  skills: string[];
  /** Best first. */
  choices: string[];
  /** By name of the question. */
  answers: Record<string, string>;
  /** Self-described; for the formation of teams alone. */
  attributes: Record<string, string>;
  lookingFor?: string;
  lookingForTeam: boolean;
  timezone?: string;
  /** What other participants may see. */
  shown: ShownField[];
  codeOfConductAt?: number;
  codeOfConductUrl?: string;
  /** Orders the waiting list; distinct among those who wait for one hackathon. */
  queuedAt: number;
  decidedBy?: string;
  decisionReason?: string;
  updatedBy: string;
  version: number;
  createdAt: number;
  updatedAt: number;
}

export interface RegistrationRow {
  id: string;
  hackathon_ref: string;
  user_ref: string;
  state: string;
  display_name: string;
  name_key: string;
  shown_text: string;
  shown_skills: string;
  home_teams: string;
  skills: string;
  choices: string;
  answers: string;
  attributes: string;
  looking_for: string | null;
  looking_for_team: boolean | number;
  timezone: string | null;
  shown: string;
  code_of_conduct_at: StoredNumber | null;
  code_of_conduct_url: string | null;
  queued_at: StoredNumber;
  decided_by: string | null;
  decision_reason: string | null;
  updated_by: string;
  version: number;
  created_at: StoredNumber;
  updated_at: StoredNumber;
}

export function toRegistration(row: RegistrationRow): StoredRegistration {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    userRef: row.user_ref,
    state: row.state as RegistrationState,
    displayName: row.display_name,
    homeTeams: toJson(row.home_teams),
    skills: toJson(row.skills),
    choices: toJson(row.choices),
    answers: toJson(row.answers),
    attributes: toJson(row.attributes),
    lookingFor: row.looking_for ?? undefined,
    lookingForTeam: toBoolean(row.looking_for_team),
    timezone: row.timezone ?? undefined,
    shown: toJson(row.shown),
    codeOfConductAt: toOptionalNumber(row.code_of_conduct_at),
    codeOfConductUrl: row.code_of_conduct_url ?? undefined,
    queuedAt: toNumber(row.queued_at),
    decidedBy: row.decided_by ?? undefined,
    decisionReason: row.decision_reason ?? undefined,
    updatedBy: row.updated_by,
    version: row.version,
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
  };
}

export function toRegistrationRow(
  registration: StoredRegistration,
): RegistrationRow {
  const shows = (field: ShownField) => registration.shown.includes(field);
  const shownSkills = shows('skills') ? registration.skills : [];
  return {
    id: registration.id,
    hackathon_ref: registration.hackathonRef,
    user_ref: registration.userRef,
    state: registration.state,
    display_name: registration.displayName,
    name_key: toNameKey(registration.displayName),
    shown_text: toSearchText([
      registration.displayName,
      ...shownSkills,
      shows('lookingFor') ? registration.lookingFor : undefined,
    ]),
    shown_skills: toWordList(shownSkills),
    home_teams: JSON.stringify(registration.homeTeams),
    skills: JSON.stringify(registration.skills),
    choices: JSON.stringify(registration.choices),
    answers: JSON.stringify(registration.answers),
    attributes: JSON.stringify(registration.attributes),
    looking_for: registration.lookingFor ?? null,
    looking_for_team: registration.lookingForTeam,
    timezone: registration.timezone ?? null,
    shown: JSON.stringify(registration.shown),
    code_of_conduct_at: registration.codeOfConductAt ?? null,
    code_of_conduct_url: registration.codeOfConductUrl ?? null,
    queued_at: registration.queuedAt,
    decided_by: registration.decidedBy ?? null,
    decision_reason: registration.decisionReason ?? null,
    updated_by: registration.updatedBy,
    version: registration.version,
    created_at: registration.createdAt,
    updated_at: registration.updatedAt,
  };
}
