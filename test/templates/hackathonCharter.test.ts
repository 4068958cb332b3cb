import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import github from '@backstage/plugin-scaffolder-backend-module-github';
import gitlab from '@backstage/plugin-scaffolder-backend-module-gitlab';
import { startTemplatePortal, type TemplatePortal } from './portal';

const charter = readFileSync(
  resolve(__dirname, '../../examples/kinds/hackathon.yaml'),
  'utf8',
);
const VALUES = { name: 'fresh-features-2027', charter, publishTo: 'local' };

describe('the template hackathon-charter', () => {
  const root = mkdtempSync(join(tmpdir(), 'guildhall-templates-'));
  let portal: TemplatePortal;

  beforeAll(async () => {
    portal = await startTemplatePortal(root, [github, gitlab]);
  });

  afterAll(async () => {
    await portal?.stop();
    rmSync(root, { recursive: true, force: true });
  });

  it('writes the charter as it is, and the hackathon begins to exist', async () => {
    const result = await portal.run('hackathon-charter', VALUES);
    expect(`${result.status}\n${result.log}`).toMatch(/^completed/);
    const file = join(
      root,
      'charter-fresh-features-2027/hackathons/fresh-features-2027.yaml',
    );
    expect(readFileSync(file, 'utf8').trim()).toBe(charter.trim());
    const hackathon = await portal.getEntity(
      'hackathon:default/fresh-features-2027',
    );
    expect(hackathon.spec).toMatchObject({
      owner: 'group:default/ml-platform',
    });
    expect(result.output.links).toEqual([
      expect.objectContaining({
        entityRef: 'hackathon:default/fresh-features-2027',
      }),
    ]);
  });

  it.each([
    ['publish:github:pull-request', 'github', 'githubUrl'],
    ['publish:gitlab:merge-request', 'gitlab', 'gitlabUrl'],
  ])('opens a change by %s', async (action, host, field) => {
    const { files, log } = await portal.dryRun('hackathon-charter', {
      ...VALUES,
      publishTo: host,
      [field]: `${host}.com?owner=o&repo=charters`,
    });
    expect([...files.keys()]).toEqual(['hackathons/fresh-features-2027.yaml']);
    expect(log).toContain(`Running ${action} in dry-run mode`);
    expect(log).toContain('"branchName": "hackathon-fresh-features-2027"');
  });
});
