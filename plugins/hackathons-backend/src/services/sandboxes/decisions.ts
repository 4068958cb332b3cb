import { ConflictError, InputError } from '@backstage/errors';
import type { HackathonSchemas } from '@guildhall/plugin-hackathons-common';
import type {
  SandboxPatch,
  SandboxState,
  StoredSandbox,
} from '../../database/DatabaseSandboxStore';
import { iso } from '../iso';
import type { Offer } from './offers';
import { addressProblem } from './safeAddress';

export type Decision = HackathonSchemas['SandboxDecision'];

/** What an organiser can decide about a request, by its state. */
const POSSIBLE: Record<SandboxState, Decision['decision'][]> = {
  requested: ['grant', 'decline'],
  granting: ['revoke', 'retry'],
  granted: ['revoke'],
  failed: ['retry', 'revoke'],
  // The provisioner may be gone for good: organisers take back by hand what it should have.
  revoking: ['retry', 'revoke'],
  declined: [],
  revoked: [],
  expired: [],
};

/** What an organiser can decide now. What a provisioner is at for the first time needs no other try, and is taken back by it alone. */
export function decisionsFor(grant: StoredSandbox): Decision['decision'][] {
  const hasFailed = grant.state === 'failed' || grant.failure !== undefined;
  return POSSIBLE[grant.state].filter(
    decision =>
      hasFailed || (decision !== 'retry' && grant.state !== 'revoking'),
  );
}

/**
 * What a decision other than granting changes.
 *
 * @throws InputError when the reason is missing
 */
export function changeBy(
  grant: StoredSandbox,
  input: Decision,
  by: string,
  now: number,
): SandboxPatch {
  if (input.decision === 'retry') {
    return {
      state: grant.state === 'failed' ? 'granting' : grant.state,
      attempts: 0,
      nextAttemptAt: now,
      failure: undefined,
    };
  }
  if (!input.reason) {
    throw new InputError(
      `reason is missing: who asked will want to know why it is ${input.decision}d`,
    );
  }
  const decided = {
    decidedBy: by,
    decidedAt: now,
    decisionReason: input.reason,
  };
  return input.decision === 'decline'
    ? { ...decided, state: 'declined' }
    : { ...decided, ...takingBack(grant, 'revoked', now) };
}

/** What changes when a sandbox is taken back: by its provisioner, or at once when that is done by hand or it was never made. */
export function takingBack(
  grant: StoredSandbox,
  endsAs: 'revoked' | 'expired',
  now: number,
): SandboxPatch {
  const byHand = !grant.provisioner || grant.state === 'revoking';
  return byHand || grant.state === 'requested'
    ? {
        state: grant.endsAs ?? endsAs,
        provisioned: undefined,
        url: undefined,
        instructions: undefined,
        failure: undefined,
        nextAttemptAt: undefined,
      }
    : {
        state: 'revoking',
        endsAs,
        attempts: 0,
        nextAttemptAt: now,
        failure: undefined,
      };
}

/**
 * What granting changes.
 *
 * @param options.provisioner - whether the provisioner of the charter is installed
 * @throws InputError for an end, quota or address that is not allowed; ConflictError when nobody could make the sandbox
 */
export function granting(
  offer: Offer,
  input: Decision,
  options: { by: string; now: number; installed: boolean },
): SandboxPatch {
  const { by, now, installed } = options;
  const byHand = Boolean(input.url || input.instructions);
  if (!byHand && !offer.provisioner) {
    throw new InputError(
      `${offer.title} is made by hand: say where it is, or how to get in, in url or instructions`,
    );
  }
  if (!byHand && !installed) {
    throw new ConflictError(
      `The charter has ${offer.title} made by ${offer.provisioner}, and no provisioner of this id is installed. Install its module, or make it by hand and give url or instructions`,
    );
  }
  const problem = input.url && addressProblem(input.url);
  if (problem) {
    throw new InputError(`url ${problem}`);
  }
  const chosen = endOf(offer, input.expiresAt, now);
  const decided: SandboxPatch = {
    chosenExpiresAt: chosen,
    expiresAt: chosen ?? offer.expiresAt,
    resources: resourcesOf(offer, input.resources),
    decidedBy: by,
    decidedAt: now,
    decisionReason: input.reason,
  };
  return byHand
    ? {
        ...decided,
        state: 'granted',
        url: input.url,
        instructions: input.instructions,
      }
    : {
        ...decided,
        state: 'granting',
        provisioner: offer.provisioner,
        attempts: 0,
        nextAttemptAt: now,
      };
}

function endOf(
  offer: Offer,
  expiresAt: string | undefined,
  now: number,
): number | undefined {
  if (now >= offer.expiresAt) {
    throw new ConflictError(
      `${offer.title} was there until ${iso(offer.expiresAt)}`,
    );
  }
  if (expiresAt === undefined) {
    return undefined;
  }
  const chosen = Date.parse(expiresAt);
  if (!(chosen > now && chosen <= offer.expiresAt)) {
    throw new InputError(
      `expiresAt is ${expiresAt}, allowed is a time from now to ${iso(
        offer.expiresAt,
      )}, when the charter ends it`,
    );
  }
  return chosen;
}

function resourcesOf(
  offer: Offer,
  given: Record<string, number | string> = {},
): Record<string, number | string> {
  for (const [name, value] of Object.entries(given)) {
    const most = offer.resources[name];
    if (most === undefined) {
      throw new InputError(
        `resources.${name} is not in the charter; it has ${
          Object.keys(offer.resources).join(', ') || 'none'
        }`,
      );
    }
    if (typeof value !== typeof most) {
      throw new InputError(
        `resources.${name} is ${JSON.stringify(
          value,
        )}, allowed is a ${typeof most}`,
      );
    }
    if (
      typeof value === 'number' &&
      !(value >= 0 && value <= (most as number))
    ) {
      throw new InputError(
        `resources.${name} is ${value}, allowed is 0 to ${most}, what the charter has`,
      );
    }
  }
  return { ...offer.resources, ...given };
}
