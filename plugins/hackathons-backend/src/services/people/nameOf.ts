import { parseEntityRef } from '@backstage/catalog-model';

/**
 * What people call somebody, for texts that have no links, such as notices.
 *
 * @param displayName - of the registration; the name in the ref if there is none
 */
export function nameOf(userRef: string, displayName?: string): string {
  // An erased registration has the ref for a name.
  return displayName && displayName !== userRef
    ? displayName
    : parseEntityRef(userRef).name;
}
