import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { readSourceAuth } from './readSourceAuth';
import type { SourceLimits, SourceOptions, SourceTls } from './types';

/** What a sort of source has when nothing is configured. */
export interface SourceDefaults {
  schedule: SchedulerServiceTaskScheduleDefinition;
}

const NAME = /^(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const MEGABYTE = 1_048_576;
const HOUR = 3_600_000;

/**
 * Reads a list of systems, such as `guildhall.mlflow`. An absent key gives an empty list.
 *
 * @param key - such as `guildhall.mlflow`
 * @throws InputError that names the key, what was found and what is allowed; never a secret
 */
export function readSources(
  config: RootConfigService,
  key: string,
  defaults: SourceDefaults,
): SourceOptions[] {
  const names = new Set<string>();
  const entries = guarded(key, () => config.getOptionalConfigArray(key) ?? []);
  return entries.map((entry, index) => {
    const configKey = `${key}[${index}]`;
    const source = guarded(configKey, () =>
      readSource(entry, configKey, defaults),
    );
    if (names.has(source.name)) {
      throw new InputError(
        `${configKey}.name is "${source.name}", which an entry before it has already; give each its own name`,
      );
    }
    names.add(source.name);
    return source;
  });
}

/** What is allowed but unwise about a source, to be logged when it is set up. */
export function sourceWarnings(source: SourceOptions): string[] {
  const { configKey, baseUrl, auth, tls } = source;
  const warnings: string[] = [];
  const plain = baseUrl.startsWith('http:');
  if (plain && auth.type !== 'none') {
    warnings.push(
      `${configKey} sends credentials over plain http, where others on the network can read them; use https`,
    );
  }
  if (plain && tls) {
    warnings.push(
      `${configKey}.tls has no effect, because ${configKey}.baseUrl begins with http:`,
    );
  } else if (tls?.insecure) {
    warnings.push(
      `${configKey}.tls.insecure takes any certificate, so that anybody between can read and change everything; give tls.caFile instead`,
    );
  }
  return warnings;
}

function readSource(
  entry: Config,
  configKey: string,
  defaults: SourceDefaults,
): SourceOptions {
  const name = entry.getString('name');
  if (!NAME.test(name)) {
    throw new InputError(
      `${configKey}.name is ${JSON.stringify(
        name,
      )}; give at most 63 lower case letters, digits and single hyphens, such as "production"`,
    );
  }
  const baseUrl = readUrl(entry, 'baseUrl', configKey);
  return {
    name,
    title: entry.getOptionalString('title'),
    baseUrl,
    publicUrl: entry.has('publicUrl')
      ? readUrl(entry, 'publicUrl', configKey)
      : baseUrl,
    auth: readSourceAuth(entry.getOptionalConfig('auth'), `${configKey}.auth`),
    tls: readTls(entry.getOptionalConfig('tls'), `${configKey}.tls`),
    owner: readOwner(entry, configKey),
    schedule: entry.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          entry.getConfig('schedule'),
        )
      : defaults.schedule,
    limits: readLimits(
      entry.getOptionalConfig('limits'),
      `${configKey}.limits`,
    ),
    config: entry,
    configKey,
  };
}

function readUrl(entry: Config, field: string, configKey: string): string {
  const text = entry.getString(field).trim();
  const key = `${configKey}.${field}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    // Something that looks like a login is not repeated, even if it is no URL.
    const found = text.includes('@') ? '' : ` (found ${JSON.stringify(text)})`;
    throw new InputError(
      `${key} is not an http or https URL${found}; give one such as "https://host.example.com"`,
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      `${key} holds a user or password; take them out and give them in ${configKey}.auth`,
    );
  }
  if (url.search || url.hash || /[?#]/.test(text)) {
    throw new InputError(
      `${key} has a part behind "?" or "#"; leave it out: ${url.origin}${url.pathname}`,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function readOwner(entry: Config, configKey: string): string | undefined {
  const owner = entry.getOptionalString('owner');
  if (owner === undefined) {
    return undefined;
  }
  try {
    const ref = parseEntityRef(owner, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    if (['user', 'group'].includes(ref.kind.toLocaleLowerCase('en-US'))) {
      return stringifyEntityRef(ref);
    }
  } catch {
    // The answer is the same.
  }
  throw new InputError(
    `${configKey}.owner is ${JSON.stringify(
      owner,
    )}; give the ref of a user or group, such as "group:default/platform"`,
  );
}

function readTls(tls: Config | undefined, key: string): SourceTls | undefined {
  if (!tls) {
    return undefined;
  }
  const cert = readPem(tls, 'certFile', key, 'CERTIFICATE');
  const keyText = readPem(tls, 'keyFile', key, 'PRIVATE KEY');
  if ((cert === undefined) !== (keyText === undefined)) {
    throw new InputError(
      `${key} has ${
        cert === undefined
          ? 'keyFile without certFile'
          : 'certFile without keyFile'
      }; give both or neither`,
    );
  }
  return {
    ca: readPem(tls, 'caFile', key, 'CERTIFICATE'),
    cert,
    key: keyText,
    insecure: tls.getOptionalBoolean('insecure') ?? false,
  };
}

function readPem(
  tls: Config,
  field: string,
  key: string,
  label: string,
): string | undefined {
  const file = tls.getOptionalString(field);
  if (file === undefined) {
    return undefined;
  }
  let text: string;
  try {
    text = readFileSync(resolve(file), 'utf8');
  } catch (error) {
    throw new InputError(
      `${key}.${field} names ${JSON.stringify(file)}, which cannot be read (${
        (error as NodeJS.ErrnoException).code
      }); give the path of a file that the backend may read, relative to its working folder`,
    );
  }
  if (!new RegExp(`-----BEGIN [A-Z0-9 ]*${label}-----`).test(text)) {
    throw new InputError(
      `${key}.${field} names ${JSON.stringify(
        file,
      )}, which holds no ${label.toLowerCase()} in PEM form ("-----BEGIN ${label}-----")`,
    );
  }
  return text;
}

function readLimits(limits: Config | undefined, key: string): SourceLimits {
  const count = (
    field: string,
    fallback: number,
    least: number,
    most: number,
  ) => {
    const value = limits?.getOptionalNumber(field) ?? fallback;
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new InputError(
        `${key}.${field} is ${value}; give a whole number from ${least} to ${most}`,
      );
    }
    return value;
  };
  return {
    requestTimeoutMs: readTimeout(limits, key),
    responseBytes: count('responseMegabytes', 64, 1, 1024) * MEGABYTE,
    pages: count('pages', 1000, 1, 1_000_000),
    concurrency: count('concurrency', 4, 1, 64),
    retries: count('retries', 3, 0, 10),
  };
}

function readTimeout(limits: Config | undefined, key: string): number {
  if (!limits?.has('requestTimeout')) {
    return 30_000;
  }
  const value = durationToMilliseconds(
    readDurationFromConfig(limits, { key: 'requestTimeout' }),
  );
  if (!(value > 0 && value <= HOUR)) {
    throw new InputError(
      `${key}.requestTimeout is ${
        value / 1000
      } s; give more than nothing and at most an hour, such as { seconds: 30 }`,
    );
  }
  return value;
}

/** Errors of the configuration service name at least a part of the key, and never the value of a secret. */
function guarded<T>(key: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { message } = error as Error;
    throw error instanceof InputError && message.includes(key)
      ? error
      : new InputError(`${key} cannot be used: ${message}`);
  }
}
