import { ConfigReader } from '@backstage/config';
import { RepositoryResolver } from './RepositoryResolver';

const api = 'https://x.example/api';
const resolver = RepositoryResolver.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ token: 't' }],
      gitlab: [{ host: 'gitlab.example', apiBaseUrl: api, token: 't' }],
      gitea: [{ host: 'gitea.example' }],
      bitbucketCloud: [{ username: 'u', appPassword: 'p' }],
      bitbucketServer: [{ host: 'bb.example', token: 't', apiBaseUrl: api }],
      azure: [{ host: 'dev.azure.com' }],
      awsS3: [{ accessKeyId: 'a', secretAccessKey: 'b' }],
    },
  }),
  [],
);

function resolve(url: string) {
  return resolver.resolve({
    entityRef: 'resource:default/x',
    kind: 'resource',
    type: 'dataset',
    name: 'x',
    asset: true,
    annotations: { 'backstage.io/source-location': `url:${url}` },
  });
}

describe('source locations', () => {
  it.each([
    [
      'https://github.com/org/repo/tree/main/a/b/',
      'https://github.com/org/repo.git',
      { branchAndPath: ['main', 'a', 'b'] },
    ],
    ['https://github.com/org/repo.git', 'https://github.com/org/repo.git', {}],
    [
      'https://gitlab.example/g/sub/repo/-/tree/main/a',
      'https://gitlab.example/g/sub/repo.git',
      { branchAndPath: ['main', 'a'] },
    ],
    [
      'https://gitlab.example/g/sub/repo',
      'https://gitlab.example/g/sub/repo.git',
      {},
    ],
    [
      'https://gitea.example/org/repo/src/branch/main/a%20b',
      'https://gitea.example/org/repo.git',
      { branchAndPath: ['main', 'a b'] },
    ],
    [
      'https://bitbucket.org/ws/repo/src/main/a/',
      'https://bitbucket.org/ws/repo.git',
      { branchAndPath: ['main', 'a'] },
    ],
    [
      'https://bb.example/projects/P/repos/r/browse/a/b?at=refs/heads/x/y',
      'https://bb.example/scm/P/r.git',
      { branch: 'x/y', path: 'a/b' },
    ],
    [
      'https://dev.azure.com/org/project/_git/repo?path=/a/b&version=GBmain',
      'https://dev.azure.com/org/project/_git/repo',
      { branch: 'main', path: 'a/b' },
    ],
  ])('reads %s', (url, cloneUrl, place) => {
    const resolved = resolve(url);
    expect(resolved?.source.cloneUrl).toBe(cloneUrl);
    const { target, ...location } = resolved!.location;
    expect(JSON.parse(JSON.stringify(location))).toEqual(place);
  });

  it.each([
    'http://github.com/org/repo',
    'https://github.com/org',
    'https://github.com/org/repo/wiki/page',
    'https://github.com/org/repo/tree/main/a%2f..%2f..',
    'https://dev.azure.com/org/project/_git/repo?path=/a/../../b',
    'https://bb.example/users/me/repo',
    'https://gitlab.com/org/repo',
    'https://bucket.s3.amazonaws.com/org/repo',
    'https://github.com/org/%E0%A4%A/x',
  ])('refuses %s', url => {
    expect(() => resolve(url)).toThrow();
  });
});
