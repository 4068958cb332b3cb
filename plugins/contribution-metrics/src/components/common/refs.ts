const entityRef =
  /^(user|group|component|resource|api|system|domain|template|contributionmetric|hackathon|prototypetransition):([a-z0-9][-a-z0-9]*\/)?[a-z0-9][-a-z0-9_.]*$/i;

/** Whether a text that somebody wrote is the reference of an entity of a known kind, with or without namespace. */
export function isEntityRef(text: string): boolean {
  return entityRef.test(text);
}

/** The address itself if a browser may follow it (http or https), else nothing. */
export function safeUrl(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) {
    return undefined;
  }
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? text : undefined;
}
