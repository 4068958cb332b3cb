import { stringifyEntityRef } from '@backstage/catalog-model';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type { HackathonResource } from '@guildhall/plugin-hackathons-node';
import { fullRef } from './refs';

/**
 * A hackathon as permission rules see it.
 *
 * @param offers - entity refs of those whose offer to mentor stands
 * @param admins - entity refs of those who organise every hackathon
 */
export function resourceOf(
  entity: HackathonEntity,
  offers: readonly string[] | undefined,
  phase: HackathonResource['phase'],
  admins: readonly string[],
): HackathonResource {
  const { spec, metadata } = entity;
  const full = (refs: readonly string[] | undefined, defaultKind = 'user') =>
    (refs ?? []).map(ref => fullRef(ref, defaultKind, metadata.namespace));
  return {
    entityRef: stringifyEntityRef(entity),
    organisers: [
      ...full(spec.organisers),
      ...full([spec.owner], 'group'),
      ...admins,
    ],
    sponsors: full(spec.sponsors),
    judges: full(spec.judging?.judges),
    mentors: [
      ...full(spec.mentors?.map(({ mentor }) => mentor)),
      ...(offers ?? []),
    ],
    phase,
  };
}
