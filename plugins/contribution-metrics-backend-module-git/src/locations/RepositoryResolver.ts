import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
} from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { CollectorEntity } from '@guildhall/plugin-contribution-metrics-node';
import type { ConfiguredRepository } from '../config/readGitOptions';
import {
  cloneUrlOf,
  parseBelowTarget,
  repositoryOf,
  type RepositoryUrl,
} from './parseSourceLocation';

/** A repository, and how to get at it. */
export interface RepositorySource {
  /** URL of the repository, without a slash at the end. */
  target: string;
  /** A clone on this machine, measured where it is. */
  path?: string;
  /** Where to clone from, if there is no `path`. */
  cloneUrl: string;
}

/** Where the source of an entity is. */
export interface ResolvedLocation {
  source: RepositorySource;
  location: RepositoryUrl;
  /** URL to show beside the numbers. */
  url?: string;
}

/** Hosts that integrations have if the configuration names none. */
const DEFAULT_HOSTS: Record<string, string> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucketCloud: 'bitbucket.org',
  azure: 'dev.azure.com',
};

/**
 * Finds the repositories of entities. What an entity says only ever chooses among repositories that the configuration
 * names and among those of hosts under `integrations`.
 */
export class RepositoryResolver {
  readonly #integrations: ScmIntegrations;
  readonly #hosts: ReadonlySet<string>;
  readonly #repositories: ConfiguredRepository[];

  static fromConfig(
    config: Config,
    repositories: ConfiguredRepository[],
  ): RepositoryResolver {
    const integrations = config.getOptionalConfig('integrations');
    const hosts = (integrations?.keys() ?? []).flatMap(type =>
      (integrations?.getOptionalConfigArray(type) ?? []).map(
        entry => entry.getOptionalString('host') ?? DEFAULT_HOSTS[type],
      ),
    );
    return new RepositoryResolver(
      ScmIntegrations.fromConfig(config),
      new Set(hosts.filter(Boolean)),
      repositories,
    );
  }

  private constructor(
    integrations: ScmIntegrations,
    hosts: ReadonlySet<string>,
    repositories: ConfiguredRepository[],
  ) {
    this.#integrations = integrations;
    this.#hosts = hosts;
    // The longest first: the most exact one wins.
    this.#repositories = [...repositories].sort(
      (a, b) => b.target.length - a.target.length,
    );
  }

  /**
   * Reads where the source of an entity is.
   *
   * @returns undefined if the entity doesn't say so
   * @throws Error that says why the place can't be measured
   */
  resolve(entity: CollectorEntity): ResolvedLocation | undefined {
    const annotation = entity.annotations[ANNOTATION_SOURCE_LOCATION];
    if (annotation !== undefined) {
      return annotation.startsWith('file:')
        ? this.#resolveFile(annotation.slice('file:'.length), false)
        : this.#resolveUrl(annotation);
    }
    const managedBy = entity.annotations[ANNOTATION_LOCATION];
    if (managedBy?.startsWith('url:')) {
      return this.#resolveUrl(managedBy.replace(/[^/]*$/, ''));
    }
    return managedBy?.startsWith('file:')
      ? this.#resolveFile(managedBy.slice('file:'.length), true)
      : undefined;
  }

  #resolveUrl(annotation: string): ResolvedLocation {
    const text = annotation.replace(/^url:/, '');
    if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
      throw new Error('it is not the https URL of a folder in a repository');
    }
    const url = new URL(text);
    if (url.username || url.password) {
      throw new Error('its URL has a user or password');
    }
    for (const configured of this.#repositories) {
      const location = parseBelowTarget(url, configured.target);
      if (location) {
        return { source: this.#sourceOf(configured), location, url: text };
      }
    }
    const integration = this.#hosts.has(url.host)
      ? this.#integrations.byUrl(url)
      : undefined;
    if (!integration) {
      throw new Error(
        `the host ${url.host} is not under integrations, and guildhall.git.repositories has no such repository`,
      );
    }
    if (url.protocol !== 'https:') {
      throw new Error('its URL is not https');
    }
    const target = repositoryOf(url, integration);
    const location = target ? parseBelowTarget(url, target) : undefined;
    if (!target || !location) {
      throw new Error(
        `its URL is not one of a folder in a repository of ${integration.title} (${integration.type})`,
      );
    }
    return {
      source: { target, cloneUrl: cloneUrlOf(target, integration.type) },
      location,
      url: text,
    };
  }

  /** Places on disk count only where the configuration says that there is a repository. */
  #resolveFile(
    file: string,
    describesFolder: boolean,
  ): ResolvedLocation | undefined {
    const place = realPath(file);
    for (const configured of this.#repositories) {
      const root = configured.path && realPath(configured.path);
      if (!root || (describesFolder && !configured.fileLocations)) {
        continue;
      }
      const below = relative(root, describesFolder ? dirname(place) : place);
      if (below.split(sep)[0] !== '..' && !isAbsolute(below)) {
        return {
          source: this.#sourceOf(configured),
          location: {
            target: configured.target,
            path: below.split(sep).join('/'),
          },
        };
      }
    }
    if (describesFolder) {
      return undefined;
    }
    throw new Error(
      'it is on disk, but in no path of guildhall.git.repositories',
    );
  }

  #sourceOf(configured: ConfiguredRepository): RepositorySource {
    const { target, path, clone } = configured;
    const type = this.#integrations.byUrl(target)?.type;
    return { target, path, cloneUrl: clone ?? cloneUrlOf(target, type) };
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
