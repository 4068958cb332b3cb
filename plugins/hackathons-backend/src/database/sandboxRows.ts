import type { ProvisionedSandbox } from '@guildhall/plugin-hackathons-node';
import {
  type StoredNumber,
  toJson,
  toNumber,
  toOptionalNumber,
} from './columns';

/** What a request for a sandbox is in. */
export type SandboxState =
  | 'requested'
  | 'granting'
  | 'granted'
  | 'declined'
  | 'revoking'
  | 'revoked'
  | 'expired'
  | 'failed';

/** A request for a sandbox. Times in ms since the epoch. */
export interface StoredSandbox {
  id: string;
  hackathonRef: string;
  /** Name in the charter. */
  sandbox: string;
  /** Id of the team or ref of the user: whose quota it counts for. */
  holder: string;
  teamId?: string;
  teamName?: string;
  /** Who asked. */
  userRef: string;
  /** Under which name they registered. */
  userName?: string;
  reason?: string;
  state: SandboxState;
  /** What it is once it was taken back. */
  endsAs?: 'revoked' | 'expired';
  resources: Record<string, number | string>;
  chosenExpiresAt?: number;
  expiresAt: number;
  /** Id; made by hand if left out. */
  provisioner?: string;
  provisioned?: ProvisionedSandbox;
  /** End and users that the provisioner knows of, as one text. */
  provisionedFor?: string;
  url?: string;
  instructions?: string;
  failure?: string;
  attempts: number;
  nextAttemptAt?: number;
  claimedUntil: number;
  decidedBy?: string;
  decidedAt?: number;
  decisionReason?: string;
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** What can change of a request; `undefined` empties a field. */
export type SandboxPatch = Partial<
  Pick<
    StoredSandbox,
    | 'state'
    | 'endsAs'
    | 'resources'
    | 'chosenExpiresAt'
    | 'expiresAt'
    | 'provisioner'
    | 'provisioned'
    | 'provisionedFor'
    | 'url'
    | 'instructions'
    | 'failure'
    | 'attempts'
    | 'nextAttemptAt'
    | 'decidedBy'
    | 'decidedAt'
    | 'decisionReason'
  >
>;

/** A row with the name of its team. */
export interface SandboxRow {
  id: string;
  hackathon_ref: string;
  sandbox: string;
  holder: string;
  team_id: string | null;
  team_name: string | null;
  user_ref: string;
  user_name: string | null;
  reason: string | null;
  state: SandboxState;
  ends_as: 'revoked' | 'expired' | null;
  resources: string;
  chosen_expires_at: StoredNumber | null;
  expires_at: StoredNumber;
  provisioner: string | null;
  provisioned: string | null;
  provisioned_for: string | null;
  url: string | null;
  instructions: string | null;
  failure: string | null;
  attempts: number;
  next_attempt_at: StoredNumber | null;
  claimed_until: StoredNumber;
  decided_by: string | null;
  decided_at: StoredNumber | null;
  decision_reason: string | null;
  version: number;
  created_at: StoredNumber;
  updated_at: StoredNumber;
}

const COLUMNS: Record<keyof SandboxPatch, string> = {
  state: 'state',
  endsAs: 'ends_as',
  resources: 'resources',
  chosenExpiresAt: 'chosen_expires_at',
  expiresAt: 'expires_at',
  provisioner: 'provisioner',
  provisioned: 'provisioned',
  provisionedFor: 'provisioned_for',
  url: 'url',
  instructions: 'instructions',
  failure: 'failure',
  attempts: 'attempts',
  nextAttemptAt: 'next_attempt_at',
  decidedBy: 'decided_by',
  decidedAt: 'decided_at',
  decisionReason: 'decision_reason',
};

/** The columns of a change. Fields that it doesn't name stay as they are. */
export function fromPatch(patch: SandboxPatch): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(COLUMNS)) {
    if (field in patch) {
      const value = patch[field as keyof SandboxPatch];
      row[column] =
        typeof value === 'object' ? JSON.stringify(value) : value ?? null;
    }
  }
  return row;
}

export function toSandbox(row: SandboxRow): StoredSandbox {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    sandbox: row.sandbox,
    holder: row.holder,
    teamId: row.team_id ?? undefined,
    teamName: row.team_name ?? undefined,
    userRef: row.user_ref,
    userName: row.user_name ?? undefined,
    reason: row.reason ?? undefined,
    state: row.state,
    endsAs: row.ends_as ?? undefined,
    resources: toJson(row.resources),
    chosenExpiresAt: toOptionalNumber(row.chosen_expires_at),
    expiresAt: toNumber(row.expires_at),
    provisioner: row.provisioner ?? undefined,
    provisioned: row.provisioned ? toJson(row.provisioned) : undefined,
    provisionedFor: row.provisioned_for ?? undefined,
    url: row.url ?? undefined,
    instructions: row.instructions ?? undefined,
    failure: row.failure ?? undefined,
    attempts: row.attempts,
    nextAttemptAt: toOptionalNumber(row.next_attempt_at),
    claimedUntil: toNumber(row.claimed_until),
    decidedBy: row.decided_by ?? undefined,
    decidedAt: toOptionalNumber(row.decided_at),
    decisionReason: row.decision_reason ?? undefined,
    version: row.version,
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
  };
}
