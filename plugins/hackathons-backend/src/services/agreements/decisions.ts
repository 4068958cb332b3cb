import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { HackathonSchemas } from '@guildhall/plugin-hackathons-common';
import type {
  SignatureState,
  StoredSignature,
} from '../../database/DatabaseAgreementStore';
import type { EventContext } from '../access';
import { isStale, stateAt, type Terms, termsOf } from './terms';

export type Decision = HackathonSchemas['SignatureDecision'];

/** What a signature is after a decision. */
export const DECIDED: Record<Decision['decision'], SignatureState> = {
  approve: 'granted',
  decline: 'declined',
  revoke: 'revoked',
};

/** The agreements of an opened hackathon. */
export function termsIn(context: EventContext): Terms[] {
  return termsOf(context.hackathon.entity, context.timeline.end);
}

/** Whether the caller is among the approvers. */
export function isApprover(context: EventContext, terms: Terms): boolean {
  return terms.approvers.some(ref => context.caller.claims.includes(ref));
}

/** What a caller can decide about a signature. */
export function decisionsFor(
  signature: StoredSignature,
  terms: Terms,
  context: EventContext,
): Decision['decision'][] {
  const { userRef } = context.caller;
  if (!userRef || userRef === signature.userRef || !signature.latest) {
    return [];
  }
  const approves = isApprover(context, terms);
  const organises = context.has('organiser');
  // Without approvers nobody has to agree, and it is for organisers to give back what they took.
  const grants = approves || (organises && terms.approvers.length === 0);
  const current = !isStale(signature, terms) && context.now < terms.expiresAt;
  switch (stateAt(signature, terms.expiresAt, context.now)) {
    case 'waiting':
      return grants && current ? ['approve', 'decline'] : [];
    case 'granted':
      return approves || organises ? ['revoke'] : [];
    case 'declined':
      return grants && current ? ['approve'] : [];
    case 'revoked':
      // Nobody signs again what was revoked, so this comes first even when the terms changed since.
      return grants && context.now < terms.expiresAt ? ['approve'] : [];
    default:
      return [];
  }
}

/** Why a decision is not possible. */
export function refusal(
  decision: string,
  signature: StoredSignature,
  terms: Terms,
  context: EventContext,
): Error {
  const state = stateAt(signature, terms.expiresAt, context.now);
  if (state === 'waiting' && !isApprover(context, terms)) {
    return new NotAllowedError(
      `Only ${terms.approvers.join(', ')} can ${decision} access under ${
        terms.title
      }`,
    );
  }
  if (!signature.latest) {
    return new ConflictError(
      `${signature.userRef} signed ${terms.title} again since; decide about the newer signature`,
    );
  }
  if (isStale(signature, terms)) {
    return new ConflictError(
      `${terms.title} is in version ${terms.version} by now, and ${signature.userRef} has to sign it again first`,
    );
  }
  return new ConflictError(
    `The signature is ${state}: it cannot be ${decision}d`,
  );
}
