import type { ScmIntegration } from '@backstage/integration';

/** A place in a repository, as a catalog entity names it. */
export interface RepositoryUrl {
  /** URL of the repository, without a slash at the end. */
  target: string;
  /**
   * What follows in the URL: branch and path, in one, because a branch may have slashes.
   * Undefined if the URL names the whole repository.
   */
  branchAndPath?: string[];
  /** Branch and path of hosts that write them apart. Undefined branch: the default one. */
  branch?: string;
  path?: string;
}

const MARKERS = [
  ['-', 'tree'],
  ['-', 'blob'],
  ['-', 'raw'],
  ['tree'],
  ['blob'],
  ['raw'],
  ['src', 'branch'],
  ['src'],
  ['browse'],
];

/**
 * Reads what follows the URL of a repository in a URL of a folder or file: `/tree/main/path/`, `/-/blob/…`,
 * `/src/branch/…`, `/browse/path?at=…`, `?path=…&version=GBmain`.
 *
 * @param target - URL of the repository
 * @returns undefined if the URL is not one of the repository
 */
export function parseBelowTarget(
  url: URL,
  target: string,
): RepositoryUrl | undefined {
  const root = new URL(target);
  if (url.protocol !== root.protocol || url.host !== root.host) {
    return undefined;
  }
  const own = segmentsOf(root.pathname);
  const all = segmentsOf(url.pathname);
  const last = own.length - 1;
  const belongs = own.every((segment, index) =>
    index === last
      ? all[index]?.replace(/\.git$/, '') === segment.replace(/\.git$/, '')
      : all[index] === segment,
  );
  if (!belongs) {
    return undefined;
  }
  const rest = all.slice(own.length);
  const version = url.searchParams.get('version');
  const at = url.searchParams.get('at');
  const queryPath = url.searchParams.get('path');
  if (rest.length === 0) {
    return {
      target,
      branch: version?.startsWith('GB') ? version.slice(2) : undefined,
      path: queryPath === null ? undefined : cleanPath(queryPath),
    };
  }
  const marker = MARKERS.find(words =>
    words.every((word, index) => rest[index] === word),
  );
  if (!marker) {
    return undefined;
  }
  const below = rest.slice(marker.length);
  if (marker[0] === 'browse') {
    return {
      target,
      branch: at?.replace(/^refs\/heads\//, ''),
      path: cleanPath(below.join('/')),
    };
  }
  checkSegments(below);
  return below.length ? { target, branchAndPath: below } : { target };
}

/**
 * Finds the repository in a URL of a host that Backstage has an integration for.
 *
 * @returns URL of the repository, or undefined if the URL names none or the host has no git repositories
 */
export function repositoryOf(
  url: URL,
  integration: ScmIntegration,
): string | undefined {
  const segments = segmentsOf(url.pathname);
  const length = repositoryLength(segments, integration.type);
  if (length === undefined || segments.length < length) {
    return undefined;
  }
  const path = segments
    .slice(0, length)
    .map(encodeURIComponent)
    .join('/')
    .replace(/\.git$/, '');
  return `${url.protocol}//${url.host}/${path}`;
}

function repositoryLength(segments: string[], type: string) {
  switch (type) {
    case 'github':
    case 'gitea':
    case 'bitbucketCloud':
      return 2;
    case 'gitlab': {
      const marker = segments.findIndex(
        (segment, index) =>
          segment === '-' ||
          (index >= 2 && (segment === 'tree' || segment === 'blob')),
      );
      return Math.max(2, marker < 0 ? segments.length : marker);
    }
    case 'azure': {
      const marker = segments.indexOf('_git');
      return marker < 0 ? undefined : marker + 2;
    }
    case 'bitbucketServer':
      return segments[2] === 'repos' ? 4 : undefined;
    default:
      return undefined;
  }
}

/** The URL to clone a repository from. */
export function cloneUrlOf(target: string, type: string | undefined): string {
  const url = new URL(target);
  const segments = segmentsOf(url.pathname);
  if (type === 'bitbucketServer' && segments[2] === 'repos') {
    return `${url.origin}/scm/${segments[1]}/${segments[3]}.git`;
  }
  return type === 'azure' || target.endsWith('.git') ? target : `${target}.git`;
}

/** The last part of the URL of a repository. */
export function repositoryName(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1).replace(/\.git$/, '');
}

/**
 * A path in a repository without slashes at its ends.
 *
 * @throws Error for a path that leaves the repository
 */
export function cleanPath(path: string): string {
  const segments = path.split('/').filter(Boolean);
  checkSegments(segments);
  return segments.join('/');
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map(decodeURIComponent);
}

function checkSegments(segments: string[]): void {
  const bad = segments.find(
    segment =>
      segment === '.' ||
      segment === '..' ||
      segment.includes('/') ||
      segment.includes('\\') ||
      segment.includes('\0'),
  );
  if (bad !== undefined) {
    throw new Error(`a path in a repository can't have the part "${bad}"`);
  }
}

/**
 * Tells branch and path apart.
 *
 * @param branchAndPath - both, as parts between slashes
 * @param branches - the branches of the repository
 * @returns undefined if the parts begin with no branch of the repository
 */
export function splitBranchAndPath(
  branchAndPath: string[],
  branches: ReadonlySet<string>,
): { branch: string; path: string } | undefined {
  for (let length = 1; length <= branchAndPath.length; length++) {
    const branch = branchAndPath.slice(0, length).join('/');
    if (branches.has(branch)) {
      return { branch, path: branchAndPath.slice(length).join('/') };
    }
  }
  return undefined;
}
