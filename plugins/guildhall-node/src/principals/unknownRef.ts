import { shortHash } from '../catalog/names';

const LONGEST = 63;
/** Refs of those who may own something, as the catalog allows them. */
const REF =
  /^(user|group|component|resource|system|domain|api):(?:[a-z0-9-]{1,63}\/)?[a-z0-9](?:[a-z0-9_.-]{0,61}[a-z0-9])?$/;

/**
 * A full ref that stands for somebody whom the catalog does not have: the ref itself if the word is one, which will be right as soon as
 * there is such an entity; else `unknown:default/<word>`, as far as the word can be the name of an entity.
 */
export function unknownRef(word: string): string {
  const ref = word.trim().toLowerCase();
  if (REF.test(ref)) {
    return ref.includes('/') ? ref : ref.replace(':', ':default/');
  }
  const name = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[-_.]+|[-_.]+$/g, '');
  if (name && name.length <= LONGEST) {
    return `unknown:default/${name}`;
  }
  // Too long, or nothing is left: a hash keeps different words apart.
  const hash = shortHash(word, 8);
  const start = name
    .slice(0, LONGEST - hash.length - 1)
    .replace(/[-_.]+$/g, '');
  return `unknown:default/${start || 'word'}-${hash}`;
}
