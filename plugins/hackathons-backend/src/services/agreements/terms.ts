import { createHash } from 'node:crypto';
import {
  type HackathonEntity,
  resolveHackathonTime,
} from '@guildhall/plugin-guildhall-common';
import type {
  SignatureState,
  StoredSignature,
} from '../../database/DatabaseAgreementStore';
import { fullRef } from '../access';

/** A data-access agreement as the charter has it now. */
export interface Terms {
  name: string;
  title: string;
  version: string;
  /** SHA-256 of the terms, or of their web address, in hex. */
  digest: string;
  url?: string;
  text?: string;
  /** Full entity refs. */
  protects: string[];
  /** Full refs of users and groups; the signature is enough if empty. */
  approvers: string[];
  /** When access ends, ms since the epoch. */
  expiresAt: number;
}

/** How somebody stands with an agreement. */
export type Standing = SignatureState | 'unsigned' | 'stale' | 'left';

/**
 * The agreements of a charter.
 *
 * @param end - of the event with what organisers changed, ms since the epoch
 */
export function termsOf(entity: HackathonEntity, end: number): Terms[] {
  const { namespace } = entity.metadata;
  const { dataAgreements = [], schedule } = entity.spec;
  return dataAgreements.map(agreement => ({
    name: agreement.name,
    title: agreement.title ?? agreement.name,
    version: agreement.version,
    digest: createHash('sha256')
      .update(agreement.text ?? agreement.url ?? '')
      .digest('hex'),
    url: agreement.url,
    text: agreement.text,
    protects: (agreement.protects ?? []).map(ref =>
      fullRef(ref, 'resource', namespace),
    ),
    approvers: (agreement.approvers ?? []).map(ref =>
      fullRef(ref, 'user', namespace),
    ),
    expiresAt:
      (agreement.expires &&
        resolveHackathonTime(
          agreement.expires,
          schedule.timezone,
        )?.getTime()) ||
      end,
  }));
}

/** Whether a signature is of other terms than the agreement has now. */
export function isStale(
  signature: Pick<StoredSignature, 'agreementVersion' | 'digest'>,
  terms: Terms,
): boolean {
  return (
    signature.agreementVersion !== terms.version ||
    signature.digest !== terms.digest
  );
}

/** The state of a signature at a moment: what is over is expired, whether or not that was noted. */
export function stateAt(
  signature: StoredSignature,
  expiresAt: number,
  now: number,
): SignatureState {
  const { state } = signature;
  return (state === 'granted' || state === 'waiting') && now >= expiresAt
    ? 'expired'
    : state;
}

/**
 * How somebody stands with an agreement at a moment. Only `granted` gives access.
 *
 * @param signature - the latest one; `registered` tells whether who signed is registered
 */
export function standingOf(
  signature: (StoredSignature & { registered: boolean }) | undefined,
  terms: Terms,
  now: number,
): Standing {
  if (!signature) {
    return 'unsigned';
  }
  const state = stateAt(signature, terms.expiresAt, now);
  if (state !== 'granted' && state !== 'waiting') {
    return state;
  }
  if (isStale(signature, terms)) {
    return 'stale';
  }
  return signature.asParticipant && !signature.registered ? 'left' : state;
}
