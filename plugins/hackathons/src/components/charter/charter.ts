import type { Entity } from '@backstage/catalog-model';
import { GUILDHALL_API_VERSION } from '@guildhall/plugin-guildhall-common';
import { parseDocument, stringify } from 'yaml';
import { prune, type Value } from './paths';

/** A charter that may be half filled in. */
export type CharterDraft = { [key: string]: Value };

/** What a new charter begins with. */
export function emptyCharter(me: string, timezone: string): CharterDraft {
  return {
    apiVersion: GUILDHALL_API_VERSION,
    kind: 'Hackathon',
    metadata: { name: '', title: '' },
    spec: {
      owner: '',
      organisers: [me],
      themes: [],
      schedule: {
        timezone,
        registration: { opens: '', closes: '' },
        start: '',
        submissionDeadline: '',
        end: '',
      },
      registration: { waitingList: true },
      teamRules: { minSize: 3, maxSize: 5, formation: 'both' },
    },
  };
}

/** The charter as an entity, without what nobody filled in. */
export function entityOf(draft: CharterDraft): Entity {
  const { apiVersion, kind, metadata, spec, ...others } = draft;
  return {
    apiVersion,
    kind,
    metadata: prune(metadata) ?? {},
    spec: prune(spec) ?? {},
    ...(prune(others) as object | undefined),
  } as Entity;
}

/** The charter for a file in version control. */
export function toYaml(draft: CharterDraft): string {
  return stringify(entityOf(draft), {
    lineWidth: 100,
    // Quotes what older readers would take for something else than text: `yes`, `no`, dates.
    version: '1.1',
  });
}

/** What a file says, or why it cannot be read. */
export function fromYaml(
  text: string,
): { draft: CharterDraft } | { problem: string } {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) {
    return { problem: error.message };
  }
  const value = document.toJS();
  return value && typeof value === 'object' && !Array.isArray(value)
    ? { draft: value as CharterDraft }
    : { problem: 'This is no entity.' };
}

/** A name for the catalog, made of a title. */
export function nameOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);
}

/** A name that none of some others has. */
export function freshName(title: string, taken: readonly string[]): string {
  const name = nameOf(title) || 'item';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(candidate)) {
      return candidate;
    }
  }
}
