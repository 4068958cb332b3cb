const MAX_LENGTH = 63;

/** A name that a theme of a charter can have, made of its title. */
export function nameOfTheme(title: string): string {
  const name = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-|-$/g, '');
  return name || 'theme';
}
