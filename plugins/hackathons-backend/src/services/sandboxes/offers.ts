import { InputError } from '@backstage/errors';
import {
  type HackathonEntity,
  resolveHackathonTime,
} from '@guildhall/plugin-guildhall-common';
import type {
  SandboxUsage,
  StoredSandbox,
} from '../../database/DatabaseSandboxStore';
import type { EventContext } from '../access';
import type { MissingAgreement } from '../agreements/missingAgreements';
import { iso } from '../iso';
import { pagePath } from '../pagePath';

/** A sandbox of a charter. */
export interface Offer {
  name: string;
  title: string;
  description?: string;
  /** Id. */
  provisioner?: string;
  agreements: string[];
  resources: Record<string, number | string>;
  total?: number;
  perTeam: number;
  /** When it is taken back at the latest, ms since the epoch. */
  expiresAt: number;
}

/**
 * The sandboxes of a charter.
 *
 * @param end - of the event with what organisers changed, ms since the epoch
 */
export function offersOf(entity: HackathonEntity, end: number): Offer[] {
  const { sandboxes = [], schedule } = entity.spec;
  return sandboxes.map(sandbox => ({
    name: sandbox.name,
    title: sandbox.title ?? sandbox.name,
    description: sandbox.description,
    provisioner: sandbox.provisioner,
    agreements: sandbox.agreements ?? [],
    resources: sandbox.quota?.resources ?? {},
    total: sandbox.quota?.total,
    perTeam: sandbox.quota?.perTeam ?? 1,
    expiresAt:
      (sandbox.expires &&
        resolveHackathonTime(sandbox.expires, schedule.timezone)?.getTime()) ||
      end,
  }));
}

/** Why a sandbox cannot be asked for; `undefined` when it can. */
export function refusalOf(
  hackathonRef: string,
  offer: Offer,
  state: {
    now: number;
    /** Of all. */
    usage: SandboxUsage;
    /** Of the team or person that asks. */
    own: SandboxUsage;
    missing: readonly MissingAgreement[];
  },
): string | undefined {
  if (state.now >= offer.expiresAt) {
    return `${offer.title} was there until ${iso(offer.expiresAt)}`;
  }
  if (state.own.requested > 0) {
    return `${offer.title} has been asked for already; an organiser will decide`;
  }
  if (state.own.taken >= offer.perTeam) {
    return `${state.own.taken} of ${offer.perTeam} ${offer.title} for one team or person are taken; give one back first`;
  }
  return (
    fullRefusal(offer, state.usage) ??
    missingRefusal(hackathonRef, offer, state.missing)
  );
}

/** Why nobody can be granted a sandbox any more. */
export function fullRefusal(
  offer: Offer,
  usage: SandboxUsage,
): string | undefined {
  return offer.total !== undefined && usage.taken >= offer.total
    ? `${usage.taken} of ${offer.total} ${offer.title} are taken; there is none left`
    : undefined;
}

/** Which agreements have to be signed first, by whom and where. */
export function missingRefusal(
  hackathonRef: string,
  offer: Offer,
  missing: readonly MissingAgreement[],
): string | undefined {
  if (missing.length === 0) {
    return undefined;
  }
  const agreements = [...new Set(missing.map(({ terms }) => terms))];
  const parts = agreements.map(terms => {
    const people = missing
      .filter(each => each.terms === terms)
      .map(({ userRef, standing }) =>
        standing === 'waiting' ? `${userRef} (waits for an approver)` : userRef,
      );
    const shown = people.slice(0, 10).join(', ');
    const more = people.length > 10 ? ` and ${people.length - 10} more` : '';
    return `${terms.title} (version ${terms.version}), which ${shown}${more} must hold`;
  });
  return `${offer.title} takes the agreement ${parts.join(
    ', and ',
  )}. Sign at ${pagePath(hackathonRef, 'access')}`;
}

/** @throws InputError when the charter has no such sandbox */
export function requireOffer(context: EventContext, name: string): Offer {
  const offers = offersOf(context.hackathon.entity, context.timeline.end);
  const offer = offers.find(each => each.name === name);
  if (!offer) {
    throw new InputError(
      `sandbox is ${name}, allowed is ${
        offers.map(each => each.name).join(', ') || 'nothing: there are none'
      }`,
    );
  }
  return offer;
}

/** The sandbox of the charter that was asked for, or what is left of it when the charter has it no more. */
export function offerOf(context: EventContext, grant: StoredSandbox): Offer {
  return (
    offersOf(context.hackathon.entity, context.timeline.end).find(
      ({ name }) => name === grant.sandbox,
    ) ?? {
      name: grant.sandbox,
      title: grant.sandbox,
      agreements: [],
      resources: grant.resources,
      total: 0,
      perTeam: 0,
      expiresAt: context.timeline.end,
    }
  );
}

/** Why a team or person can't be granted another one. */
export function perTeamRefusal(
  offer: Offer,
  own: SandboxUsage,
): string | undefined {
  return own.taken >= offer.perTeam
    ? `The team or person has ${own.taken} of ${offer.perTeam} ${offer.title} already`
    : undefined;
}
