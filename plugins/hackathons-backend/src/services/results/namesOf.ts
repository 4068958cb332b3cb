import { parseEntityRef } from '@backstage/catalog-model';
import type { Core } from '../areas';

/** What the catalog calls some users and groups, in the order asked; the name of the ref for who isn't in it. */
export async function namesOf(
  { catalog, auth }: Pick<Core, 'catalog' | 'auth'>,
  refs: readonly string[],
): Promise<string[]> {
  if (refs.length === 0) {
    return [];
  }
  const { items } = await catalog.getEntitiesByRefs(
    {
      entityRefs: [...refs],
      fields: ['kind', 'metadata', 'spec.profile'],
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  return refs.map((ref, index) => {
    const entity = items[index];
    const profile = entity?.spec?.profile as
      | { displayName?: unknown }
      | undefined;
    const names = [profile?.displayName, entity?.metadata.title];
    const name = names.find(text => typeof text === 'string' && text.trim());
    return name ? String(name).trim() : parseEntityRef(ref).name;
  });
}
