import { createHash } from 'node:crypto';

/** A number from 0 to 1 (exclusive) that depends on the words alone, the same on every machine. */
export function randomOf(...words: Array<string | number>): number {
  const digest = createHash('sha256').update(words.join('\0')).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/** Near to normally distributed around 0 with a standard deviation of 1, and never beyond 3. */
export function noiseOf(...words: Array<string | number>): number {
  // The sum of twelve numbers is the usual way; three are near enough for a picture.
  const sum = [1, 2, 3].reduce((total, n) => total + randomOf(...words, n), 0);
  return (sum - 1.5) * 2;
}

/** A UUID that depends on the words alone. */
export function uuidOf(...words: Array<string | number>): string {
  const hex = createHash('sha256').update(words.join('\0')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
