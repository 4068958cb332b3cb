import type { Entity } from '@backstage/catalog-model';
import type { StewardDuty } from './annotations';
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
  throw new Error(`not written yet: ${entity.kind}`);
}
