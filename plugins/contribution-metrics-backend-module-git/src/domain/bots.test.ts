import { createBotFilter, DEFAULT_BOTS } from './bots';

describe('createBotFilter', () => {
  it.each([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'],
    ['My App', '1+my-app[bot]@users.noreply.github.com'],
    ['Release', 'project_12_bot_0a1b@noreply.gitlab.example.com'],
    ['GITHUB-ACTIONS', 'x@example.com'],
  ])('knows %s <%s>', (name, email) => {
    expect(createBotFilter(DEFAULT_BOTS)({ name, email })).toBe(true);
  });

  it.each([
    ['Abbot Roth', 'abbot@example.com'],
    ['Botond', 'botond@example.com'],
    ['Renovate Smith', 'rsmith@example.com'],
    ['Jenkins Taylor', 'taylor@example.com'],
  ])('takes %s <%s> for a person', (name, email) => {
    expect(createBotFilter(DEFAULT_BOTS)({ name, email })).toBe(false);
  });

  it('compares the whole text, in linear time', () => {
    const isBot = createBotFilter(['ci', 'a*b*c', '*a*a*a*a*a*a*a*a*a*a*x']);
    const of = (name: string) => isBot({ name, email: '' });
    expect(of('ci')).toBe(true);
    expect(of('cindy')).toBe(false);
    expect(of('a-b-c')).toBe(true);
    expect(of('ac')).toBe(false);
    expect(of('abc')).toBe(true);
    expect(of('a'.repeat(100_000))).toBe(false);
  });
});
