import type { Entity } from '@backstage/catalog-model';
import { AnnotationReader } from './AnnotationReader';
import {
  ANNOTATIONS,
  GUILDHALL_DOMAIN,
  PROMETHEUS_ANNOTATION_PREFIX,
  STEWARD_ANNOTATIONS,
  TIE_ANNOTATIONS,
  type StewardDuty,
} from './annotations';
import { readRotation } from './readRotation';
import { namespaceOf, toEntityRef } from './refs';
import type { Rotation } from './rotation';

/** An annotation whose value could not be used. */
export interface AnnotationProblem {
  annotation: string;
  /** What was found. */
  value: string;
  /** Names the entity, the annotation and the mend. */
  message: string;
}

/** What the curated part of an asset says, read from its entity. */
export interface AssetProfile {
  /** Entity ref from `spec.owner`. */
  owner?: string;
  stewards: Record<StewardDuty, string[]>;
  contact?: string;
  contributing?: string;
  goals?: string;
  modify?: string;
  commitments: {
    /** ISO 8601 duration. */
    reviewResponse?: string;
    /** ISO 8601 duration. */
    updateCadence?: string;
  };
  rotation?: Rotation;
  deprecation?: {
    /** `YYYY-MM-DD`. */
    on?: string;
    /** Entity ref. */
    replacedBy?: string;
    reason?: string;
  };
  /** Ref of the hackathon that the asset came out of. */
  hackathon?: string;
  /** Annotations that tie the asset to the systems that measure it. */
  ties: Array<{ annotation: string; value: string }>;
  problems: AnnotationProblem[];
}

/**
 * Reads the owner and all Guildhall annotations of an entity.
 *
 * @param entity - any catalog entity
 * @returns the usable values; every value that is not usable is left out and named in `problems`. Never throws.
 */
export function readAssetProfile(entity: Entity): AssetProfile {
  const reader = new AnnotationReader(entity);
  const profile: AssetProfile = {
    owner: readOwner(entity),
    stewards: {
      documentation: reader.people(STEWARD_ANNOTATIONS.documentation),
      testing: reader.people(STEWARD_ANNOTATIONS.testing),
      governance: reader.people(STEWARD_ANNOTATIONS.governance),
    },
    contact: reader.contact(ANNOTATIONS.contact),
    contributing: reader.url(ANNOTATIONS.contributing),
    goals: reader.textOrUrl(ANNOTATIONS.contributionGoals),
    modify: reader.textOrUrl(ANNOTATIONS.modify),
    commitments: {
      reviewResponse: reader.duration(ANNOTATIONS.reviewResponse),
      updateCadence: reader.duration(ANNOTATIONS.updateCadence),
    },
    rotation: readRotation(reader),
    deprecation: readDeprecation(reader),
    hackathon: reader.refOfKind(ANNOTATIONS.hackathon, 'hackathon'),
    ties: readTies(reader),
    problems: reader.problems,
  };
  reportMisspelt(reader);
  return profile;
}

function readOwner(entity: Entity): string | undefined {
  const owner = entity?.spec?.owner;
  return typeof owner === 'string'
    ? toEntityRef(owner, {
        defaultKind: 'group',
        defaultNamespace: namespaceOf(entity),
      })
    : undefined;
}

function readDeprecation(
  reader: AnnotationReader,
): AssetProfile['deprecation'] {
  const on = reader.date(ANNOTATIONS.deprecatedOn);
  const replacedBy = reader.ref(ANNOTATIONS.replacedBy);
  const reason = reader.textOrUrl(ANNOTATIONS.deprecationReason);
  return on || replacedBy || reason ? { on, replacedBy, reason } : undefined;
}

function readTies(reader: AnnotationReader): AssetProfile['ties'] {
  const known = new Set<string>(Object.values(TIE_ANNOTATIONS));
  return reader
    .names()
    .filter(
      annotation =>
        known.has(annotation) ||
        annotation.startsWith(PROMETHEUS_ANNOTATION_PREFIX),
    )
    .flatMap(annotation => {
      const value = reader.text(annotation);
      return value ? [{ annotation, value }] : [];
    });
}

/** Other parts of Guildhall may add annotations, so only those are named that look like a slip of the pen. */
function reportMisspelt(reader: AnnotationReader): void {
  const known = Object.values(ANNOTATIONS) as string[];
  for (const annotation of reader.names()) {
    if (
      annotation.startsWith(`${GUILDHALL_DOMAIN}/`) &&
      !known.includes(annotation)
    ) {
      const meant = known.find(name => isNear(annotation, name));
      if (meant) {
        reader.report(
          annotation,
          `but there is no such annotation; did you mean ${meant}?`,
        );
      }
    }
  }
}

/** Whether at most two letters were added, dropped or changed (Levenshtein distance). */
function isNear(first: string, second: string): boolean {
  if (Math.abs(first.length - second.length) > 2) {
    return false;
  }
  let row = Array.from({ length: second.length + 1 }, (_, i) => i);
  for (let i = 1; i <= first.length; i++) {
    const next = [i];
    for (let j = 1; j <= second.length; j++) {
      next[j] = Math.min(
        row[j] + 1,
        next[j - 1] + 1,
        row[j - 1] + (first[i - 1] === second[j - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[second.length] <= 2;
}
