import type { HackathonSchemas } from '@guildhall/plugin-hackathons-common';
import type {
  SignatureState,
  StoredSignature,
} from '../../database/DatabaseAgreementStore';
import type { EventContext } from '../access';
import { iso, optionalIso } from '../iso';
import { decisionsFor } from './decisions';
import { isStale, stateAt, type Terms } from './terms';

type Signature = HackathonSchemas['Signature'];

/**
 * A signature as the caller sees it.
 *
 * @param terms - left out when the charter has the agreement no more
 */
export function presentSignature(
  signature: StoredSignature,
  terms: Terms | undefined,
  context: EventContext,
): Signature {
  // An agreement that the charter has no more gives access to nothing.
  const expiresAt = terms?.expiresAt ?? signature.expiresAt;
  return {
    id: signature.id,
    agreement: signature.agreement,
    version: signature.agreementVersion,
    digest: signature.digest,
    userRef: signature.userRef,
    state: stateAt(signature, expiresAt, context.now),
    stale: !terms || isStale(signature, terms),
    current: signature.latest,
    signedAt: iso(signature.signedAt),
    expiresAt: iso(expiresAt),
    decidedBy: signature.decidedBy,
    decidedAt: optionalIso(signature.decidedAt),
    reason: signature.reason,
    mayDecide: terms ? decisionsFor(signature, terms, context) : [],
  };
}

/** How many people signed, by state. */
export function countsOf(
  rows: Array<{
    agreement: string;
    state: SignatureState;
    agreementVersion: string;
    digest: string;
    count: number;
  }>,
  terms: Terms,
  now: number,
): HackathonSchemas['AgreementCounts'] {
  const counts = {
    granted: 0,
    waiting: 0,
    stale: 0,
    declined: 0,
    revoked: 0,
    expired: 0,
    withdrawn: 0,
  };
  for (const row of rows.filter(({ agreement }) => agreement === terms.name)) {
    const open = row.state === 'granted' || row.state === 'waiting';
    if (open && now >= terms.expiresAt) {
      counts.expired += row.count;
    } else if (open && isStale(row, terms)) {
      counts.stale += row.count;
    } else {
      counts[row.state] += row.count;
    }
  }
  return counts;
}
