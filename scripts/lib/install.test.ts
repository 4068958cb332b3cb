import {
  condenseYarnLine,
  explainInstallFailure,
  yarnSettings,
} from './install.mjs';

describe('condenseYarnLine', () => {
  it.each([
    ['➤ YN0000: ┌ Fetch step', 'Fetch'],
    ['➤ YN0000: └ Completed in 5s 12ms', undefined],
    [
      '➤ YN0013: │ 2156 packages were added to the project (+ 918 MiB).',
      '2156 packages were added to the project (+ 918 MiB).',
    ],
    [
      '➤ YN0007: │ better-sqlite3@npm:13.2.0 must be built because it never has been before',
      'better-sqlite3@npm:13.2.0 must be built because it never has been before',
    ],
    [
      '➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.',
      'The lockfile would have been modified by this install, which is explicitly forbidden.',
    ],
    ['➤ YN0060: │ react is listed by your project with version 18', undefined],
    ['gyp info ok', undefined],
  ])('%s', (line, news) => {
    expect(condenseYarnLine(line)).toBe(news);
  });
});

describe('explainInstallFailure', () => {
  it('names the registry when it cannot be reached', () => {
    expect(
      explainInstallFailure([
        '➤ YN0001: │ RequestError: connect ECONNREFUSED 127.0.0.1:9',
      ]),
    ).toMatch(/the package registry cannot be reached/);
  });

  it('shows the last lines of anything else', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `line ${i}`);
    const said = explainInstallFailure(lines);
    expect(said).toContain('line 49');
    expect(said).not.toContain('line 29\n');
  });
});

describe('yarnSettings', () => {
  it("passes on npm's mirror, certificate authority and proxy, and nothing that is npm's default", () => {
    expect(
      yarnSettings({
        registry: 'https://registry.npmjs.org/',
        cafile: null,
        proxy: null,
        'https-proxy': '',
      }),
    ).toEqual({});
    expect(
      yarnSettings({
        registry: 'https://npm.example.org/',
        cafile: '/etc/ssl/own.pem',
        proxy: null,
        'https-proxy': 'http://proxy.example.org:3128/',
      }),
    ).toEqual({
      YARN_NPM_REGISTRY_SERVER: 'https://npm.example.org/',
      YARN_HTTPS_CA_FILE_PATH: '/etc/ssl/own.pem',
      YARN_HTTPS_PROXY: 'http://proxy.example.org:3128/',
    });
  });

  it('takes a mirror without TLS, as npm does', () => {
    expect(yarnSettings({ registry: 'http://mirror.local:4873/' })).toEqual({
      YARN_NPM_REGISTRY_SERVER: 'http://mirror.local:4873/',
      YARN_UNSAFE_HTTP_WHITELIST: 'mirror.local',
    });
  });
});
