import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { VisibleEntities } from '@guildhall/plugin-guildhall-node';
import type { ProjectContent } from '../../database/DatabaseProjectStore';
import type { Core } from '../areas';

/** The entities that projects name, as the catalog shows them to a caller. */
export class CatalogRefs {
  readonly #entities: VisibleEntities;

  constructor(core: Core) {
    this.#entities = new VisibleEntities({ catalog: core.catalog, filter: {} });
  }

  /** Those of some refs that the catalog shows a caller, in one request. */
  async visible(
    refs: Iterable<string | undefined>,
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const asked = new Set<string>();
    for (const ref of refs) {
      if (ref) {
        asked.add(ref);
      }
    }
    return asked.size === 0
      ? asked
      : await this.#entities.of([...asked], credentials);
  }

  /**
   * What a project is to name: what was given, and what was there before that the caller can't see and so could not give.
   *
   * @throws InputError for an entity that the catalog doesn't show the caller
   */
  async toKeep(
    given: { entityRef?: string; assets?: readonly string[] },
    before: Pick<ProjectContent, 'entityRef' | 'assets'> | undefined,
    credentials: BackstageCredentials,
  ): Promise<Pick<ProjectContent, 'entityRef' | 'assets'>> {
    const entityRef = given.entityRef?.toLowerCase();
    const assets = (given.assets ?? []).map(ref => ref.toLowerCase());
    const visible = await this.visible(
      [entityRef, ...assets, before?.entityRef, ...(before?.assets ?? [])],
      credentials,
    );
    const check = (field: string, ref: string, isKept: boolean) => {
      if (!visible.has(ref) && !isKept) {
        throw new InputError(
          `${field}: the catalog has no ${ref} that you can see; choose an entity of the catalog, or leave it out`,
        );
      }
    };
    if (entityRef) {
      check('entityRef', entityRef, entityRef === before?.entityRef);
    }
    assets.forEach((ref, index) =>
      check(`assets[${index}]`, ref, before?.assets.includes(ref) ?? false),
    );
    const hidden = (before?.assets ?? []).filter(ref => !visible.has(ref));
    const hiddenEntity =
      before?.entityRef && !visible.has(before.entityRef)
        ? before.entityRef
        : undefined;
    return {
      entityRef: entityRef ?? hiddenEntity,
      assets: [...new Set([...assets, ...hidden])],
    };
  }
}
