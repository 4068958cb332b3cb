const entityRef =
  /^(user|group|component|resource|api|system|domain|template|contributionmetric|hackathon|prototypetransition):([a-z0-9][-a-z0-9]*\/)?[a-z0-9][-a-z0-9_.]*$/i;

/** Whether a text that somebody wrote is the reference of an entity of a known kind, with or without namespace. */
export function isEntityRef(text: string): boolean {
  return entityRef.test(text);
}

const unknownPrincipal = /^unknown:[^/]*\/(.+)$/is;

/**
 * The word of a source for somebody who was not found in the catalog, such as `bob@example.com` of
 * `unknown:default/bob@example.com`; nothing for every other reference.
 */
export function unknownWord(ref: string): string | undefined {
  const word = unknownPrincipal.exec(ref)?.[1];
  if (!word) {
    return undefined;
  }
  try {
    return decodeURIComponent(word);
  } catch {
    // A percent sign that belongs to the word.
    return word;
  }
}

/** The address itself if a browser may follow it (http or https), else nothing. */
export function safeUrl(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) {
    return undefined;
  }
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? text : undefined;
}
