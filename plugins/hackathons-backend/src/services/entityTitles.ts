import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const REFS_PER_REQUEST = 500;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

/**
 * What people call some entities, of those that the catalog shows a caller; the others are left out.
 *
 * @returns titles by ref as asked
 */
export async function entityTitles(
  catalog: CatalogService,
  refs: Iterable<string | undefined>,
  credentials: BackstageCredentials,
): Promise<Map<string, string>> {
  const asked = [...new Set(refs)].filter(ref => ref !== undefined);
  const titles = new Map<string, string>();
  for (let start = 0; start < asked.length; start += REFS_PER_REQUEST) {
    const entityRefs = asked.slice(start, start + REFS_PER_REQUEST);
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: FIELDS },
      { credentials },
    );
    entityRefs.forEach((ref, index) => {
      const entity = items[index];
      if (entity) {
        titles.set(ref, titleOf(ref, entity));
      }
    });
  }
  return titles;
}

function titleOf(ref: string, { metadata, spec }: Entity): string {
  const profile = spec?.profile as { displayName?: unknown } | undefined;
  const given = [profile?.displayName, metadata?.title].find(
    text => typeof text === 'string' && text.trim(),
  );
  return given ? String(given) : metadata?.name ?? parseEntityRef(ref).name;
}
