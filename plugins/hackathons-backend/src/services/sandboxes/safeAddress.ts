const SECRET_NAME =
  /(token|secret|passw|pwd|api[-_]?key|access[-_]?key|signature|credential)/i;

/**
 * Why an address must not be shown to others; `undefined` when it can be.
 *
 * Pages show it to a whole team, and it is stored as it is: nothing in it may let somebody in.
 */
export function addressProblem(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'is not a web address';
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return 'begins with neither http:// nor https://';
  }
  if (url.username || url.password) {
    return 'has a user name or password in it; leave them out';
  }
  const names = [
    ...url.searchParams.keys(),
    ...new URLSearchParams(url.hash.replace(/^#\??/, '')).keys(),
  ];
  const secret = names.find(name => SECRET_NAME.test(name));
  return secret && `has a secret in it (${secret}); leave it out`;
}
