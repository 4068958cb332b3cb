import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';

/** Web addresses of pages of the portal. */
export class PortalPages {
  readonly #baseUrl: string;

  static fromConfig(config: RootConfigService): PortalPages {
    return new PortalPages(config.getString('app.baseUrl'));
  }

  private constructor(baseUrl: string) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
  }

  /** The page of an entity in the catalog. */
  entity(entityRef: string): string {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return this.#address(['catalog', namespace, kind.toLowerCase(), name]);
  }

  /** The page of a hackathon, or one below it. */
  hackathon(ref: CompoundEntityRef, page: string[] = []): string {
    return this.#address(['hackathons', ref.namespace, ref.name, ...page]);
  }

  #address(path: string[]): string {
    return [this.#baseUrl, ...path.map(encodeURIComponent)].join('/');
  }
}
