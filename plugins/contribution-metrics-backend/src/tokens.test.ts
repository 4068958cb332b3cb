import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { entities, USER_FEATURES } from './__testUtils__/startAccess';
import { startPlugin, type TestPlugin } from './__testUtils__/startPlugin';

describe('external access tokens', () => {
  const tokens = {
    ci: 'token-of-a-build-0123456789',
    reader: 'token-of-a-reader-0123456789',
    full: 'token-without-limits-0123456789',
    other: 'token-of-another-plugin-0123456789',
  };
  const token = (value: string, restrictions?: object[]) => ({
    type: 'static',
    options: { token: value, subject: value.slice(0, 14) },
    ...(restrictions && { accessRestrictions: restrictions }),
  });
  let plugin: TestPlugin;

  beforeAll(async () => {
    plugin = await startPlugin({
      entities,
      features: [
        authServiceFactory,
        httpAuthServiceFactory,
        permissionsServiceFactory,
      ],
      config: {
        permission: { enabled: true },
        backend: {
          auth: {
            externalAccess: [
              token(tokens.ci, [
                {
                  plugin: 'contribution-metrics',
                  permission: 'contribution-metrics.fact.create',
                },
              ]),
              token(tokens.reader, [
                {
                  plugin: 'contribution-metrics',
                  permission: [
                    'contribution-metrics.asset.read',
                    'catalog.entity.read',
                  ],
                },
              ]),
              token(tokens.full),
              token(tokens.other, [{ plugin: 'catalog' }]),
            ],
          },
        },
      },
    });
    await plugin.settle();
  });
  afterAll(() => plugin?.stop());

  it.each([
    ['ci', 403, 200],
    ['reader', 200, 403],
    ['full', 200, 200],
    ['other', 403, 403],
  ] as const)(
    'of kind %s may read: %i, may push: %i',
    async (kind, read, write) => {
      const headers = { authorization: `Bearer ${tokens[kind]}` };
      const list = await plugin.call('GET', '/assets', { headers });
      expect(list.status).toBe(read);
      expect(list.body.items?.length).toBe(read === 200 ? 3 : undefined);
      const pushed = await plugin.call('POST', '/samples', {
        headers,
        body: {
          samples: [
            {
              entityRef: USER_FEATURES,
              metric: 'freshness',
              value: 1,
            },
          ],
        },
      });
      expect(pushed.status).toBe(write);
      expect(pushed.body.accepted).toBe(write === 200 ? 1 : undefined);
    },
  );
});
