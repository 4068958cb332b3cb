import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { LocalRepositories, Registration } from '../localRepositories';
import { createPublishLocalAction } from './publishLocal';

const COMPONENT = 'kind: Component\nmetadata: { name: churn }\n';

describe('guildhall:publish:local', () => {
  let folder: string;
  let root: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guildhall-publish-'));
    root = join(folder, 'repositories');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function publish(catalogInfo: string, more = {}) {
    const workspacePath = mkdtempSync(join(folder, 'workspace-'));
    writeFileSync(join(workspacePath, 'catalog-info.yaml'), catalogInfo);
    const logger = { info: vi.fn(), warn: vi.fn() };
    const output = vi.fn();
    const action = createPublishLocalAction({
      repositories: LocalRepositories.fromConfig(
        mockServices.rootConfig({
          data: { guildhall: { scaffolder: { localRepositories: { root } } } },
        }),
      ),
      registration: Registration.create({
        catalog: catalogServiceMock(),
        events: mockServices.events(),
        patienceMs: 0,
      }),
      webUrlOf: ref => `https://portal.example.com/${ref}`,
    });
    await action.handler({
      input: { name: 'churn' },
      workspacePath,
      logger,
      output,
      task: { id: 'task-1' },
      getInitiatorCredentials: async () => mockCredentials.user(),
      ...more,
    } as any);
    return { logger, output };
  }

  it('publishes, and warns when the catalog does not take it', async () => {
    const { logger, output } = await publish(
      `kind: Group\nmetadata: { name: first }\n---\n${COMPONENT}`,
    );
    expect(output).toHaveBeenCalledWith('entityRef', 'component:default/churn');
    expect(output).toHaveBeenCalledWith(
      'remoteUrl',
      expect.stringMatching(/^file:.*\/repositories\/churn$/),
    );
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('does not show component:default/churn'),
    );
  });

  it.each([
    ['kind: [', /is no YAML/],
    ['just: text', /has no entity with kind and metadata.name/],
    [
      `${COMPONENT}---\nkind: Location\nmetadata: { name: other }\nspec: { target: /etc/other.yaml }`,
      /has a Location/,
    ],
  ])('refuses %j before anything is written', async (catalogInfo, message) => {
    await expect(publish(catalogInfo)).rejects.toThrow(message);
    await expect(publish(catalogInfo, { isDryRun: true })).rejects.toThrow(
      message,
    );
    expect(existsSync(root)).toBe(false);
  });

  it('writes nothing in a dry run', async () => {
    await publish(COMPONENT, { isDryRun: true });
    expect(existsSync(root)).toBe(false);
  });
});
