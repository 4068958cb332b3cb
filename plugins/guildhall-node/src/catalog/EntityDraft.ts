import type { EntityLink } from '@backstage/catalog-model';
import type { StewardDuty } from '@guildhall/plugin-guildhall-common';
import type { Tie } from './ties';

/** What the catalog should know of one object of a source, before its name, its owner and its neighbours are found. */
export interface EntityDraft {
  /** Which object it is; the entity gets the annotations for it. Unique within a reading. */
  tie: Tie;
  /** Other words for it that people may use in annotations, such as an id. */
  alsoKnownAs?: Tie[];
  kind: 'Resource' | 'Component';
  /** `spec.type`. */
  type: string;
  /** What the entity may be called, best first, in the words of the source. At least one. */
  names: string[];
  title?: string;
  description?: string;
  /** In the words of the source; they are made valid, and left out when nothing of them stays. */
  tags?: string[];
  links?: EntityLink[];
  /** Beside those of the tie. */
  annotations?: Record<string, string>;
  /** The source's word for the owner. */
  owner?: string;
  /** The source's words for the stewards. */
  stewards?: Partial<Record<StewardDuty, string[]>>;
  /** Objects that it depends on. Those that no entity stands for are left out. */
  dependsOn?: Tie[];
}

/** Everything that a source has, as far as the catalog wants it. */
export interface SourceReading {
  drafts: EntityDraft[];
  /** Whether an object without a draft is left out by the settings. Its entity is removed at once. */
  isUnwanted: (tie: Tie) => boolean;
  /** Whether an object without a draft exists but could not be understood. Its entity stays as it is. */
  isUnclear?: (tie: Tie) => boolean;
}
