import type { HackathonSchemas } from '@guildhall/plugin-hackathons-common';
import type {
  SandboxUsage,
  StoredSandbox,
} from '../../database/DatabaseSandboxStore';
import type { EventContext } from '../access';
import type { MissingAgreement } from '../agreements/missingAgreements';
import { iso, optionalIso } from '../iso';
import { decisionsFor } from './decisions';
import { type Offer, refusalOf } from './offers';

/** Whether a request is the caller's, or that of the caller's team. */
export function isOwn(
  grant: Pick<StoredSandbox, 'holder' | 'userRef'>,
  context: EventContext,
): boolean {
  const { userRef } = context.caller;
  return (
    grant.holder === userRef ||
    grant.userRef === userRef ||
    grant.holder === context.membership.teamId
  );
}

/** A request as the caller sees it: what went wrong in detail is for organisers. */
export function presentSandbox(
  grant: StoredSandbox,
  context: EventContext,
): HackathonSchemas['SandboxGrant'] {
  const organises = context.has('organiser');
  const mine = isOwn(grant, context);
  const returnable = ['requested', 'granting', 'granted', 'failed'];
  return {
    id: grant.id,
    hackathonRef: grant.hackathonRef,
    sandbox: grant.sandbox,
    title:
      context.spec.sandboxes?.find(({ name }) => name === grant.sandbox)
        ?.title ?? grant.sandbox,
    teamId: grant.teamId,
    teamName: grant.teamName,
    userRef: grant.userRef,
    reason: grant.reason,
    state: grant.state,
    byHand: !grant.provisioner,
    resources: grant.resources,
    expiresAt: iso(grant.expiresAt),
    url: grant.url,
    instructions: grant.instructions,
    failure: grant.failure && (organises ? grant.failure : hidden(grant)),
    nextAttemptAt: grant.failure ? optionalIso(grant.nextAttemptAt) : undefined,
    decidedBy: grant.decidedBy,
    decidedAt: optionalIso(grant.decidedAt),
    decisionReason: grant.decisionReason,
    createdAt: iso(grant.createdAt),
    mine,
    may: [
      ...(organises
        ? decisionsFor(grant).filter(act => !mine || act !== 'grant')
        : []),
      ...(mine && returnable.includes(grant.state)
        ? (['return'] as const)
        : []),
    ],
    version: grant.version,
  };
}

/** A sandbox of the charter as the caller sees it. */
export function presentOffer(
  context: EventContext,
  offer: Offer,
  state: {
    usage: SandboxUsage;
    own: SandboxUsage;
    missing: MissingAgreement[];
    installed: boolean;
  },
): HackathonSchemas['SandboxOffer'] {
  const { userRef } = context.caller;
  const missingOwn = state.missing.filter(each => each.userRef === userRef);
  const refusal = context.has('participant')
    ? refusalOf(context.ref, offer, { ...state, now: context.now })
    : 'Only registered participants can ask for it';
  return {
    name: offer.name,
    title: offer.title,
    description: offer.description,
    agreements: offer.agreements,
    missingAgreements: userRef
      ? missingOwn.map(({ terms }) => terms.name)
      : undefined,
    resources: offer.resources,
    expiresAt: iso(offer.expiresAt),
    byHand: !state.installed,
    total: offer.total,
    perTeam: offer.perTeam,
    taken: state.usage.taken,
    requested: state.usage.requested,
    mayRequest: refusal === undefined,
    refusal,
  };
}

function hidden(grant: StoredSandbox): string {
  return grant.state === 'failed'
    ? 'It could not be made; the organisers know'
    : 'It did not work yet, and is tried again';
}
