import type {
  TeamJoining,
  TeamMember,
  TeamRequest,
} from '@guildhall/plugin-hackathons-common';
import {
  type StoredNumber,
  toBoolean,
  toJson,
  toNumber,
  toOptionalNumber,
} from './columns';
import { toNameKey, toSearchText, toWordList } from './search';

/** A team. Times in ms since the epoch. */
export interface StoredTeam {
  id: string;
  hackathonRef: string;
  name: string;
  headline?: string;
  theme?: string;
  /** The idea that it claimed. */
  ideaId?: string;
  wantedSkills: string[];
  wanted?: string;
  joining: TeamJoining;
  source: 'self' | 'formation' | 'organiser';
  locked: boolean;
  createdBy: string;
  updatedBy: string;
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** How somebody came into a team. */
export type JoinedVia = TeamMember['via'];

/** Somebody in a team. */
export interface StoredMember {
  teamId: string;
  hackathonRef: string;
  userRef: string;
  /** As at the registration; the ref for who has none. */
  displayName: string;
  /** For the rules of teams; others see them as far as the person chose. */
  skills: string[];
  /** For the rules of teams; others see them as far as the person chose. */
  homeTeams: string[];
  /** For the rules of teams; others see it as far as the person chose. */
  timezone?: string;
  contact: boolean;
  via: JoinedVia;
  joinedAt: number;
}

/** An invitation to a team, or an application for one. */
export interface StoredTeamRequest {
  id: string;
  hackathonRef: string;
  kind: TeamRequest['kind'];
  teamId: string;
  teamName: string;
  /** Who would join. */
  userRef: string;
  by: string;
  message?: string;
  state: TeamRequest['state'];
  createdAt: number;
  answeredAt?: number;
  answeredBy?: string;
}

export interface TeamRow {
  id: string;
  hackathon_ref: string;
  name: string;
  name_key: string;
  headline: string | null;
  theme: string | null;
  wanted_skills: string;
  wanted: string | null;
  search_text: string;
  wanted_key: string;
  joining: string;
  source: string;
  locked: boolean | number;
  created_by: string;
  updated_by: string;
  version: number;
  created_at: StoredNumber;
  updated_at: StoredNumber;
}

export interface TeamRequestRow {
  id: string;
  hackathon_ref: string;
  kind: string;
  team_id: string;
  team_name: string;
  user_ref: string;
  by_ref: string;
  message: string | null;
  state: string;
  created_at: StoredNumber;
  answered_at: StoredNumber | null;
  answered_by: string | null;
}

export function toTeam(row: TeamRow & { idea_id: string | null }): StoredTeam {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    name: row.name,
    headline: row.headline ?? undefined,
    theme: row.theme ?? undefined,
    ideaId: row.idea_id ?? undefined,
    wantedSkills: toJson(row.wanted_skills),
    wanted: row.wanted ?? undefined,
    joining: row.joining as TeamJoining,
    source: row.source as StoredTeam['source'],
    locked: toBoolean(row.locked),
    createdBy: row.created_by,
    updatedBy: row.updated_by,
    version: row.version,
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
  };
}

/** A team's own row: the idea is told by the idea. */
export function toTeamRow(team: StoredTeam): TeamRow {
  return {
    id: team.id,
    hackathon_ref: team.hackathonRef,
    name: team.name,
    name_key: toNameKey(team.name),
    headline: team.headline ?? null,
    theme: team.theme ?? null,
    wanted_skills: JSON.stringify(team.wantedSkills),
    wanted: team.wanted ?? null,
    search_text: toSearchText([
      team.name,
      team.headline,
      team.wanted,
      ...team.wantedSkills,
    ]),
    wanted_key: toWordList(team.wantedSkills),
    joining: team.joining,
    source: team.source,
    locked: team.locked,
    created_by: team.createdBy,
    updated_by: team.updatedBy,
    version: team.version,
    created_at: team.createdAt,
    updated_at: team.updatedAt,
  };
}

/** A member to be. */
export type NewMember = Omit<
  StoredMember,
  'displayName' | 'skills' | 'homeTeams' | 'timezone'
>;

export function toMemberRow(member: NewMember) {
  return {
    hackathon_ref: member.hackathonRef,
    user_ref: member.userRef,
    team_id: member.teamId,
    contact: member.contact,
    via: member.via,
    joined_at: member.joinedAt,
  };
}

export function toTeamRequest(row: TeamRequestRow): StoredTeamRequest {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    kind: row.kind as StoredTeamRequest['kind'],
    teamId: row.team_id,
    teamName: row.team_name,
    userRef: row.user_ref,
    by: row.by_ref,
    message: row.message ?? undefined,
    state: row.state as StoredTeamRequest['state'],
    createdAt: toNumber(row.created_at),
    answeredAt: toOptionalNumber(row.answered_at),
    answeredBy: row.answered_by ?? undefined,
  };
}

export function toTeamRequestRow(request: StoredTeamRequest): TeamRequestRow {
  return {
    id: request.id,
    hackathon_ref: request.hackathonRef,
    kind: request.kind,
    team_id: request.teamId,
    team_name: request.teamName,
    user_ref: request.userRef,
    by_ref: request.by,
    message: request.message ?? null,
    state: request.state,
    created_at: request.createdAt,
    answered_at: request.answeredAt ?? null,
    answered_by: request.answeredBy ?? null,
  };
}
