import { createHash } from 'node:crypto';
import {
  CommonValidatorFunctions,
  KubernetesValidatorFunctions,
} from '@backstage/catalog-model';

const LONGEST = 63;
const HASH_LENGTH = 7;

/** The first letters of a digest of the text: the same everywhere and always. */
export function shortHash(text: string, length = HASH_LENGTH): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/**
 * Makes a valid `metadata.name` of any text: accents go, everything that is not allowed becomes a dash.
 *
 * @returns the text itself if it is valid. A text that would lose more than that (too long, or in another script) ends in a short
 * hash of itself, so that two of them stay two.
 */
export function toEntityName(text: string): string {
  if (KubernetesValidatorFunctions.isValidObjectName(text)) {
    return text;
  }
  const plain = text.normalize('NFKD').replace(/\p{Mark}/gu, '');
  const name = trimEnds(plain.replace(/[^A-Za-z0-9\-_.]+/g, '-'));
  const lostLetters = /[^\p{ASCII}]/u.test(plain);
  return name.length > LONGEST || lostLetters || name === ''
    ? withHash(name, text)
    : name;
}

/** The name, cut where needed, with a short hash of `key` at its end. */
export function withHash(name: string, key: string): string {
  const start = trimEnds(name.slice(0, LONGEST - HASH_LENGTH - 1));
  return start ? `${start}-${shortHash(key)}` : `x${shortHash(key)}`;
}

/** Makes a valid tag of any text, or `undefined` if nothing of it stays. */
export function toTag(text: string): string | undefined {
  const tag = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9+#]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return CommonValidatorFunctions.isValidTag(tag) ? tag : undefined;
}

/** Without what a name must not begin or end with. */
function trimEnds(name: string): string {
  return name.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}
