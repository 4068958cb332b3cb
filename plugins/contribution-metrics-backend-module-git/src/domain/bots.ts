/**
 * Authors that are programs, by name or address. `*` stands for any text; case doesn't matter.
 * Accounts of programs on GitHub end with `[bot]`, those of GitLab access tokens look like `project_1_bot_…@noreply.…`.
 */
export const DEFAULT_BOTS = [
  '*[bot]',
  '*[bot]@*',
  'dependabot*',
  'renovate',
  'renovate-bot*',
  'renovate bot*',
  'github-actions*',
  'github actions*',
  'gitlab-bot*',
  'project_*_bot*@noreply.*',
  'group_*_bot*@noreply.*',
  'greenkeeper*',
  'snyk-bot*',
  'semantic-release-bot*',
  'pre-commit-ci*',
  'allcontributors*',
  'jenkins',
  'jenkins@*',
];

/** Tells programs from people. */
export type BotFilter = (author: { name: string; email: string }) => boolean;

/**
 * Makes a filter of patterns that are compared with the whole name and the whole address.
 *
 * @param patterns - `*` stands for any text; case doesn't matter
 */
export function createBotFilter(patterns: string[]): BotFilter {
  const matchers = patterns.map(createMatcher);
  return author =>
    [author.name, author.email].some(text => {
      const value = text.trim().toLowerCase();
      return matchers.some(matches => matches(value));
    });
}

/** Looks for the parts between the asterisks one after the other: linear, whatever the pattern is. */
function createMatcher(pattern: string): (value: string) => boolean {
  const parts = pattern.toLowerCase().split('*');
  if (parts.length === 1) {
    return value => value === parts[0];
  }
  const first = parts[0];
  const last = parts[parts.length - 1];
  return value => {
    if (
      value.length < first.length + last.length ||
      !value.startsWith(first) ||
      !value.endsWith(last)
    ) {
      return false;
    }
    let position = first.length;
    const end = value.length - last.length;
    for (const part of parts.slice(1, -1)) {
      const found = value.indexOf(part, position);
      if (found < 0 || found + part.length > end) {
        return false;
      }
      position = found + part.length;
    }
    return true;
  };
}
