/** Where addresses of files, merge requests and the like go on behind that of a repository, in the hosts that people use. */
const BEHIND = [
  '-',
  'tree',
  'blob',
  'src',
  'commit',
  'commits',
  'pull',
  'wiki',
];
/** Owner and name, the least that addresses of repositories have. */
const OWNER_AND_NAME = 2;

/**
 * Whether an address leads into a repository or names it, on whatever host: files, releases and pages of notebooks that are given the
 * repository do.
 *
 * @param address - what may lead there; it need be no web address
 * @param repository - web address of a repository, or of something in it
 */
export function leadsInto(address: string, repository: string): boolean {
  const home = toParts(repository);
  const given = toParts(address);
  if (!home || !given) {
    return address.trim() === repository.trim();
  }
  const end = home.path.findIndex(
    (part, index) => index >= OWNER_AND_NAME && BEHIND.includes(part),
  );
  const path = end === -1 ? home.path : home.path.slice(0, end);
  if (path.length < OWNER_AND_NAME) {
    return (
      given.host === home.host &&
      path.every((part, index) => given.path[index] === part)
    );
  }
  const named = `/${path.join('/')}/`;
  return (
    `/${given.path.join('/')}/`.includes(named) || given.query.includes(named)
  );
}

function toParts(address: string) {
  if (!URL.canParse(address)) {
    return undefined;
  }
  const { host, pathname, search, hash } = new URL(address);
  const plain = (text: string) =>
    decoded(text)
      .toLowerCase()
      .split('/')
      .filter(Boolean)
      .map(part => part.replace(/\.git$/, ''));
  return {
    host: host.toLowerCase(),
    path: plain(pathname),
    query: `/${plain(search + hash)
      .flatMap(part => part.split(/[?#&=]/))
      .join('/')}/`,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
