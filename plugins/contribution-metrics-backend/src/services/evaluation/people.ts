import type {
  Lead,
  Provenance,
  Stewards,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  STEWARD_ANNOTATIONS,
  STEWARD_DUTIES,
  turnsFrom,
} from '@guildhall/plugin-guildhall-common';
import type { OwnershipState } from '../../database/DatabaseEvaluationStore';
import type { DueAsset } from '../../database/DatabaseSummaryStore';

import { isStorableRef } from '../catalog/readEntity';

/** Who stands behind an asset, and how that is known. */
export interface People {
  owner?: string;
  stewards: Stewards;
  lead?: Lead;
  provenance: Provenance[];
  /** Everybody by role, for filters. */
  roles: Array<{ role: string; ref: string }>;
}

/**
 * Works out owner, stewards and lead. What the catalog says wins over what sources say; among sources the newest wins.
 *
 * @param facts - what sources say, newest first
 */
export function peopleOf(
  asset: DueAsset,
  facts: OwnershipState[],
  now: number,
): People {
  const provenance: Provenance[] = [];
  const { profile } = asset;
  const resolve = (role: string, named: string[], detail: string) => {
    const curated = named.filter(isStorableRef);
    provenance.push(
      ...curated.map(value => ({
        field: role,
        value,
        source: 'catalog',
        detail,
        used: true,
      })),
    );
    const stated = facts.filter(fact => fact.role === role);
    const winner = curated.length > 0 ? undefined : stated[0];
    const used: string[] = [...curated];
    for (const fact of stated) {
      const wins =
        !!winner &&
        fact.source === winner.source &&
        fact.observedAt === winner.observedAt;
      // Two words may mean the same person.
      if (wins && !used.includes(fact.principal)) {
        used.push(fact.principal);
      }
      provenance.push({
        field: role,
        value: fact.principal,
        source: fact.source,
        detail: fact.detail,
        observedAt: new Date(fact.observedAt).toISOString(),
        used: wins || used.includes(fact.principal),
      });
    }
    return used;
  };

  const [owner] = resolve(
    'owner',
    profile.owner ? [profile.owner] : [],
    'spec.owner',
  );
  const stewards: Stewards = { documentation: [], testing: [], governance: [] };
  for (const duty of STEWARD_DUTIES) {
    stewards[duty] = resolve(
      `steward-${duty}`,
      profile.stewards[duty],
      STEWARD_ANNOTATIONS[duty],
    );
  }
  const lead = leadOf(asset, now);
  return {
    owner,
    stewards,
    lead,
    provenance,
    roles: [
      ...(owner ? [{ role: 'owner', ref: owner }] : []),
      ...(lead ? [{ role: 'lead', ref: lead.ref }] : []),
      ...STEWARD_DUTIES.flatMap(duty =>
        stewards[duty].map(ref => ({ role: `steward-${duty}`, ref })),
      ),
    ],
  };
}

function leadOf(asset: DueAsset, now: number): Lead | undefined {
  const { rotation } = asset.profile;
  if (!rotation) {
    return undefined;
  }
  const at = new Date(now);
  const [turn, next] = turnsFrom(rotation, at, 2);
  if (!turn || Date.parse(turn.from) > now) {
    return undefined;
  }
  return { ref: turn.ref, until: turn.to, next: next?.ref };
}
