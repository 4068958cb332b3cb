import { isAbsolute, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { DEFAULT_BOTS } from '../domain/bots';

/** A repository that the configuration names. */
export interface ConfiguredRepository {
  /** URL of the repository as entities name it, without a slash at the end. */
  target: string;
  /** A clone on this machine that is measured where it is. Absolute. */
  path?: string;
  /** Where to clone from instead of the target. */
  clone?: string;
  /** Whether entities that were registered from a file in `path` are measured at the folder of that file. */
  fileLocations: boolean;
}

/** The settings below `guildhall.git`. */
export interface GitOptions {
  schedule: SchedulerServiceTaskScheduleDefinition;
  historyDays: number;
  bots: string[];
  workDirectory: string;
  concurrency: number;
  limits: {
    /** Bytes. */
    repositorySize: number;
    /** Milliseconds. */
    fetchTimeout: number;
    /** Milliseconds. */
    commandTimeout: number;
  };
  repositories: ConfiguredRepository[];
}

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 30 },
  timeout: { hours: 2 },
  initialDelay: { seconds: 15 },
  scope: 'global',
};

/**
 * Reads `guildhall.git`.
 *
 * @throws InputError that names the key, what was found and what is allowed
 */
export function readGitOptions(root: RootConfigService): GitOptions {
  const config = root.getOptionalConfig('guildhall.git');
  const duration = (key: string, fallback: number) =>
    config?.has(key)
      ? durationToMilliseconds(readDurationFromConfig(config, { key }))
      : fallback;
  return {
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    historyDays: readCount(config, 'historyDays', 400, 3650),
    bots: [...DEFAULT_BOTS, ...(config?.getOptionalStringArray('bots') ?? [])],
    workDirectory: resolve(
      config?.getOptionalString('workDirectory') ??
        join(
          root.getOptionalString('backend.workingDirectory') ?? tmpdir(),
          'guildhall-git',
        ),
    ),
    concurrency: readCount(config, 'concurrency', 2, 32),
    limits: {
      repositorySize:
        readCount(config, 'limits.repositoryMegabytes', 2048, 1_048_576) *
        1_048_576,
      fetchTimeout: duration('limits.fetchTimeout', 15 * 60_000),
      commandTimeout: duration('limits.commandTimeout', 10 * 60_000),
    },
    repositories: (config?.getOptionalConfigArray('repositories') ?? []).map(
      (repository, index) =>
        readRepository(repository, `guildhall.git.repositories[${index}]`),
    ),
  };
}

function readCount(
  config: Config | undefined,
  key: string,
  fallback: number,
  most: number,
): number {
  const value = config?.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new InputError(
      `guildhall.git.${key} is ${value}; give a whole number from 1 to ${most}`,
    );
  }
  return value;
}

function readRepository(config: Config, key: string): ConfiguredRepository {
  const target = config.getString('target').replace(/\/+$/, '');
  const url = parseUrl(target);
  if (
    !url ||
    !['https:', 'http:'].includes(url.protocol) ||
    url.pathname === '/' ||
    url.username ||
    url.password
  ) {
    throw new InputError(
      `${key}.target is not the https URL of a repository, without user and password: "${
        url?.password ? '(hidden)' : target
      }"`,
    );
  }
  const path = config.getOptionalString('path');
  const clone = config.getOptionalString('clone');
  if (path !== undefined && clone !== undefined) {
    throw new InputError(
      `${key} has both path and clone; path is measured where it is, clone is cloned from: give one of them`,
    );
  }
  return {
    target,
    path: path === undefined ? undefined : resolve(path),
    clone: clone === undefined ? undefined : readCloneUrl(clone, key),
    fileLocations: config.getOptionalBoolean('fileLocations') ?? false,
  };
}

function readCloneUrl(clone: string, key: string): string {
  if (isAbsolute(clone)) {
    return pathToFileURL(clone).href;
  }
  const url = parseUrl(clone);
  if (
    protocolOf(clone) === undefined ||
    url?.password ||
    (url?.username && url.protocol !== 'ssh:')
  ) {
    throw new InputError(
      `${key}.clone must be an https, http, ssh or file URL without a password, user@host:path, or an absolute path`,
    );
  }
  return clone;
}

/** The protocol that git uses for a URL, or undefined if it is none that is allowed. */
export function protocolOf(url: string): string | undefined {
  if (/^[a-z0-9_][\w.-]*@[a-z0-9][\w.-]*:(?!:)[^-]/i.test(url)) {
    return 'ssh';
  }
  const protocol = parseUrl(url)?.protocol;
  return protocol && ['https:', 'http:', 'ssh:', 'file:'].includes(protocol)
    ? protocol.slice(0, -1)
    : undefined;
}

function parseUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
