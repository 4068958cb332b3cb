import { mockCredentials } from '@backstage/backend-test-utils';
import { asset, metric } from './__testUtils__/entities';
import { startPlugin, type TestPlugin } from './__testUtils__/startPlugin';

const sample = {
  entityRef: 'resource:default/user_features',
  metric: 'freshness',
  value: 1,
};

describe('requests that cannot be taken', () => {
  let plugin: TestPlugin;

  beforeAll(async () => {
    plugin = await startPlugin({
      entities: [asset('user_features'), metric('freshness')],
      config: {
        guildhall: { contributionMetrics: { maxBodyBytes: 2_000_000 } },
      },
    });
    await plugin.settle();
  });
  afterAll(() => plugin?.stop());

  const post = async (body: string, type = 'application/json') => {
    const response = await fetch(`${plugin.url}/samples`, {
      method: 'POST',
      headers: {
        authorization: mockCredentials.user.header(),
        'content-type': type,
      },
      body,
    });
    return { status: response.status, body: await response.json() };
  };

  it.each([
    ['malformed JSON', '{"samples": [', 400, /JSON/],
    ['no object', '[]', 400, /body.*object/],
    ['no samples', '{}', 400, /samples/],
    ['samples of a wrong type', '{"samples": {}}', 400, /samples.*array/],
    ['an unknown source', '{"source": 1, "samples": []}', 400, /source/],
    ['a NUL', '{"source": "a\\u0000", "samples": []}', 400, /source/],
    [
      'too many samples',
      JSON.stringify({ samples: new Array(10_001).fill(sample) }),
      400,
      /samples.*10000/,
    ],
    [
      'a body that is too large',
      JSON.stringify({ samples: [], padding: 'x'.repeat(2_000_000) }),
      413,
      /too large/,
    ],
  ])('answers %s', async (_, body, status, message) => {
    const answer = await post(body);
    expect(answer.body.error.message).toMatch(message);
    expect(answer.status).toBe(status);
  });

  it('takes JSON only', async () => {
    const answer = await post(
      JSON.stringify({ samples: [sample] }),
      'text/csv',
    );
    expect(answer.body.error.message).toMatch(/text\/csv/);
    expect(answer.status).toBe(400);
  });

  it('takes 10,000 samples at once, and an empty batch', async () => {
    const samples = Array.from({ length: 10_000 }, (_, index) => ({
      ...sample,
      id: String(index),
    }));
    expect(await post(JSON.stringify({ samples }))).toEqual({
      status: 200,
      body: { accepted: 10_000, duplicates: 0, rejected: [] },
    });
    expect((await post('{"samples":[]}')).body.accepted).toBe(0);
  });

  it.each([
    '/assets?q=%00',
    '/assets?type=%00',
    '/assets?owner=%00',
    `/assets?cursor=${Buffer.from(
      '["assets/health",9007199254740991,"a",1]',
    ).toString('base64url')}`,
    '/entities/resource/default/user_features/series?metric=freshness&from=2026-13-01T00:00:00Z',
  ])('names the parameter in %s', async path => {
    const { status, body } = await plugin.call('GET', path);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/q|type|owner|cursor|from/);
  });

  it('knows what it has not', async () => {
    const nul = await plugin.call('GET', '/entities/resource/default/%00');
    expect(nul.status).toBe(404);
    const method = await plugin.call('DELETE', '/assets');
    expect(method.status).toBe(405);
    expect(method.body.error.message).toMatch(/DELETE.*GET/);
  });
});
