import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Entity } from '@backstage/catalog-model';
import github from '@backstage/plugin-scaffolder-backend-module-github';
import gitlab from '@backstage/plugin-scaffolder-backend-module-gitlab';
import { readAssetProfile } from '@guildhall/plugin-guildhall-common';
import request from 'supertest';
import { parse, parseAllDocuments } from 'yaml';
import { startBackend } from '../openlineage/startBackend';
import { runProgram } from '../support/process';
import { requirements } from '../support/requirements.mjs';
import {
  listFiles,
  startTemplatePortal,
  type TaskResult,
  type TemplatePortal,
} from './portal';

const VALUES = {
  hackathon: 'hackathon:default/spring',
  title: 'Who "leaves": früh \\ spät',
  name: 'early-churn-signals-of-small-customers',
  description: 'Warn account managers: a customer\'s #1 sign, in "time"',
  assets: ['resource:default/user-features', 'component:default/churn'],
  owner: 'group:default/growth',
  stewardDocumentation: 'user:default/jane',
  publishTo: 'local',
};
const PACKAGE = 'early_churn_signals_of_small_customers';
const COMPONENT = `component:default/${VALUES.name}`;

const python = testPython();

function testPython(): string | undefined {
  const { available, path, name, howTo } = requirements.starterKit();
  const message = `${name} is missing: ${howTo}`;
  if (!available && process.env.GUILDHALL_REQUIRE_ALL === '1') {
    throw new Error(message);
  }
  if (!available) {
    process.stderr.write(`Skipped a part of test/templates: ${message}\n`);
  }
  return path;
}

describe('the template ml-prototype', () => {
  const root = mkdtempSync(join(tmpdir(), 'guildhall-templates-'));
  let portal: TemplatePortal;
  let result: TaskResult;
  let repository: string;

  beforeAll(async () => {
    portal = await startTemplatePortal(root);
    result = await portal.run('ml-prototype', VALUES);
    repository = join(root, VALUES.name);
  });

  afterAll(async () => {
    await portal?.stop();
    rmSync(root, { recursive: true, force: true });
  });

  function readEntities(): Entity[] {
    return parseAllDocuments(
      readFileSync(join(repository, 'catalog-info.yaml'), 'utf8'),
    ).map(document => document.toJS());
  }

  it('publishes a repository with one commit of everything', () => {
    expect(`${result.status}\n${result.log}`).toMatch(/^completed/);
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' });
    expect(git('log', '--format=%s %D').trim()).toBe(
      `Begin ${VALUES.title} HEAD -> main`,
    );
    expect(git('status', '--porcelain')).toBe('');
    const files = git('ls-files').trim().split('\n');
    expect(files).toEqual(
      expect.arrayContaining([
        '.gitignore',
        'MODEL_CARD.md',
        'requirements.lock',
        `src/${PACKAGE}/pipeline.py`,
      ]),
    );
    expect(files.join('\n')).not.toMatch(/gitlab-ci|\.github|\{/);
    const unrendered = files.filter(file =>
      /\$\{\{|\{%/.test(readFileSync(join(repository, file), 'utf8')),
    );
    expect(unrendered).toEqual([]);
  });

  it('describes it for the catalog, which ties it to the hackathon', async () => {
    const entities = readEntities();
    expect(entities.map(entity => entity.kind)).toEqual([
      'Component',
      'Resource',
      'Resource',
    ]);
    for (const entity of entities) {
      const { kind, metadata } = entity;
      const ref = `${kind.toLowerCase()}:default/${metadata.name}`;
      expect(await portal.getEntity(ref)).toMatchObject({
        spec: { type: entity.spec!.type, owner: VALUES.owner },
      });
      expect(readAssetProfile(entity)).toMatchObject({
        owner: VALUES.owner,
        hackathon: VALUES.hackathon,
        problems: [],
      });
    }
    expect(readAssetProfile(entities[0]).stewards).toEqual({
      documentation: ['user:default/jane'],
      testing: [],
      governance: [],
    });
    const component = await portal.getEntity(COMPONENT);
    expect(component.metadata).toMatchObject({
      title: VALUES.title,
      description: VALUES.description,
    });
    expect(component.relations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'originatedFrom',
          targetRef: VALUES.hackathon,
        }),
        ...VALUES.assets.map(targetRef =>
          expect.objectContaining({ type: 'dependsOn', targetRef }),
        ),
      ]),
    );
  });

  it('registers it once as the project of the team', () => {
    expect(portal.registered).toEqual([
      {
        path: '/hackathons/default/spring/repositories',
        idempotencyKey: expect.stringMatching(/^scaffolder \S+ project$/),
        body: {
          teamId: 'team-1',
          title: VALUES.title,
          description: VALUES.description,
          repositoryUrl: `http://portal.example.com/catalog/default/component/${VALUES.name}`,
          entityRef: COMPONENT,
          starterKit: 'template:default/ml-prototype',
        },
      },
    ]);
    expect(result.output.text[0].content).toContain(
      `git clone ${pathToFileURL(repository)}`,
    );
    expect(result.output.links).toEqual([
      expect.objectContaining({
        url: 'http://portal.example.com/hackathons/default/spring/projects/project-1',
      }),
      expect.objectContaining({ entityRef: COMPONENT }),
    ]);
  });

  it('makes nothing for somebody without a team, or under a name that is taken', async () => {
    const without = await portal.run('ml-prototype', {
      ...VALUES,
      name: 'nobody-home',
      hackathon: 'hackathon:default/autumn',
    });
    expect(without.status).toBe('failed');
    expect(without.log).toContain(
      'join or create one at http://portal.example.com/hackathons/default/autumn/teams',
    );
    expect(listFiles(root).join()).not.toContain('nobody-home');
    const taken = await portal.run('ml-prototype', VALUES);
    expect(taken.status).toBe('failed');
    expect(taken.log).toContain('choose another name');
    expect(portal.registered).toHaveLength(1);
  });

  it.each([
    ['github', github, { githubUrl: 'github.com?owner=o&repo=r' }],
    ['gitlab', gitlab, { gitlabUrl: 'gitlab.com?owner=o&repo=r' }],
  ])(
    'has a workflow for %s alone, which works as YAML',
    async (host, module, url) => {
      const withHost = await startTemplatePortal(root, [module]);
      const { files, log } = await withHost
        .dryRun('ml-prototype', { ...VALUES, publishTo: host, ...url })
        .finally(() => withHost.stop());
      const workflows = [...files.keys()].filter(path =>
        /^\.git(hub|lab)/.test(path),
      );
      const path = {
        github: '.github/workflows/ci.yml',
        gitlab: '.gitlab-ci.yml',
      };
      expect(workflows).toEqual([path[host as keyof typeof path]]);
      const workflow = parse(files.get(workflows[0])!);
      const jobs = workflow.jobs ?? workflow;
      const commands = (job: any): string[] =>
        job.script ?? job.steps.flatMap((step: any) => step.run ?? []);
      expect(commands(jobs.test)).toEqual(
        expect.arrayContaining(['make lint', 'make test']),
      );
      expect(commands(jobs.train)).toContain('make sample train');
      const targets = readFileSync(join(repository, 'Makefile'), 'utf8');
      for (const command of [jobs.test, jobs.train].flatMap(commands)) {
        for (const target of command.split(' ').slice(1)) {
          expect(targets).toMatch(new RegExp(`^${target}:`, 'm'));
        }
      }
      expect(log).toContain(`Running publish:${host} in dry-run mode`);
      // What the host answers goes on to the catalog and to the project.
      expect(log).toMatch(/"repoContentsUrl": ".+"/);
      expect(log).toMatch(/Would register in .*"repositoryUrl":".+"/);
    },
  );

  describe.skipIf(!python)('in the environment that it pins', () => {
    const site = join(root, '.site');
    const inPython = (args: string[], env: NodeJS.ProcessEnv = {}) =>
      runProgram(python!, args, {
        cwd: repository,
        env: {
          PYTHONPATH: site,
          PYTHONDONTWRITEBYTECODE: '1',
          OPENLINEAGE_URL: '',
          ...env,
        },
        timeoutMs: 180_000,
      });

    beforeAll(async () => {
      // Nothing is fetched: what it needs is there, and it builds with what is there.
      await inPython([
        ...['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-index'],
        ...['--no-build-isolation', '--target', site, repository],
      ]);
    });

    it('passes its own tests', async () => {
      await inPython(['-m', 'pytest', '-p', 'no:cacheprovider']);
    });

    it('passes its own checks of style and types', async () => {
      await inPython(['-m', 'ruff', 'check', '--no-cache', '.']);
      await inPython(['-m', 'ruff', 'format', '--no-cache', '--check', '.']);
      await inPython(['-m', 'mypy', '--cache-dir', '/dev/null']);
    });

    it('tells the portal what it read and wrote, under the names of its entities', async () => {
      const entities = readEntities().map(entity => ({
        ...entity,
        metadata: { namespace: 'default', ...entity.metadata },
      }));
      const { server, settle, get } = await startBackend({
        entities,
        authorization: '',
      });
      await inPython(['-m', PACKAGE, 'sample']);
      await inPython(['-m', PACKAGE, 'train'], {
        OPENLINEAGE_URL: `http://127.0.0.1:${server.port()}`,
        OPENLINEAGE_ENDPOINT:
          'api/contribution-metrics/openlineage/api/v1/lineage',
      });
      await settle();
      const measured = async (ref: string) => {
        const { measures } = await get(`/entities/${ref}`);
        return Object.fromEntries(
          measures.map((measure: any) => [measure.key, measure.lastValue]),
        );
      };
      expect(await measured(`component/default/${VALUES.name}`)).toMatchObject({
        'openlineage:run-success': 1,
        'openlineage:run-failures': 0,
      });
      const features = `resource/default/${VALUES.name}-features`;
      expect(await measured(features)).toMatchObject({
        'openlineage:row-count': 1200,
        'openlineage:assertion-pass-rate': 1,
        'openlineage:null-rate': expect.closeTo(0.02, 1),
      });
      expect(
        await measured(`resource/default/${VALUES.name}-model`),
      ).toMatchObject({ 'openlineage:update': 1 });
      const { items } = await get(`/entities/${features}/consumers`);
      expect(items.map((consumer: any) => consumer.ref)).toContain(COMPONENT);
    });

    it('sends events of which nothing has to be mended', async () => {
      const { server } = await startBackend({
        entities: readEntities().map(entity => ({
          ...entity,
          metadata: { namespace: 'default', ...entity.metadata },
        })),
        authorization: '',
      });
      await inPython(['-m', PACKAGE, 'sample']);
      await inPython(['-m', PACKAGE, 'train']);
      const events = readFileSync(
        join(repository, 'build/lineage.jsonl'),
        'utf8',
      )
        .trim()
        .split('\n');
      expect(events).toHaveLength(2);
      for (const event of events) {
        const { body } = await request(server)
          .post('/api/contribution-metrics/openlineage/api/v1/lineage')
          .set('Content-Type', 'application/json')
          .send(event)
          .expect(200);
        expect(body.notes ?? []).toEqual([]);
      }
      expect(readFileSync(join(repository, 'MODEL_CARD.md'), 'utf8')).toMatch(
        /Trained on 900 rows, measured on 300 others/,
      );
    });
  });
});
