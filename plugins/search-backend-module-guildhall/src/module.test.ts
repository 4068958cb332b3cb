import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { RegisterCollatorParameters } from '@backstage/plugin-search-backend-node';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import type { Project, ProjectPage } from '@guildhall/plugin-hackathons-common';
import { searchModuleGuildhall } from './module';

function project(title: string, more: Partial<Project> = {}): Project {
  return {
    id: `id-of-${title}`,
    hackathonRef: 'hackathon:ml/jam',
    hackathonTitle: 'Feature Jam',
    teamId: 'team',
    teamName: 'Owls',
    members: ['user:default/ada'],
    title,
    assets: [],
    tags: [],
    status: 'on-track',
    wantsHelp: false,
    wantedSkills: [],
    checkpoints: [],
    records: [],
    version: 1,
    createdAt: '2026-11-24T10:00:00.000Z',
    updatedAt: '2026-11-24T10:00:00.000Z',
    ...more,
  };
}

const at = '2026-11-24T10:00:00.000Z';
const fresh = project('Fresh', {
  pitch: 'Never stale',
  description: 'How we do it',
  theme: 'freshness',
  wantsHelp: true,
  helpText: 'Somebody for SQL',
  wantedSkills: ['sql'],
  tags: ['feast'],
  records: [
    {
      id: 'r',
      kind: 'experiment',
      title: 'A cache',
      result: 'did-not-work',
      text: 'p95 got worse',
      metric: { name: 'p95', before: 41, after: 63 },
      at,
      updatedAt: at,
      version: 1,
    },
  ],
});
const pages: Record<string, ProjectPage> = {
  '': { items: [fresh], nextCursor: 'two', total: 2 },
  two: { items: [project('Cheap')], nextCursor: null, total: 2 },
};
const JAM = '/api/hackathons/hackathons/ml/jam';
const point = {
  kind: 'did-not-work',
  text: 'The network was slow',
  author: 'user:default/ada',
  votes: 7,
};

/** What the hackathons plugin answers, by path; the rest is the list of projects. */
function answersOf(jam: { blind: boolean; published: boolean }) {
  return (url: URL): unknown => {
    const state = url.searchParams.get('state');
    const answers: Record<string, unknown> = {
      '/api/hackathons/hackathons': {
        items: [{ entityRef: 'hackathon:ml/jam', title: 'Feature Jam' }],
        nextCursor: null,
      },
      [JAM]: { judging: { blind: jam.blind } },
      [`${JAM}/results`]: {
        state: jam.published ? 'published' : 'none',
        awards: [
          { title: 'Best of all', places: [{ projectId: fresh.id, place: 1 }] },
        ],
      },
      [`${JAM}/endings`]: {
        items: [
          {
            projectId: fresh.id,
            ending: { ending: 'parked', learnt: 'Caches go stale' },
          },
          { projectId: 'id-of-Cheap' },
        ],
        nextCursor: null,
      },
      [`${JAM}/debrief/points`]: {
        items:
          state === 'action'
            ? [{ ...point, action: { title: 'Get cables', outcome: 'Done' } }]
            : [{ ...point, theme: { title: 'Offline first' } }],
        nextCursor: null,
      },
    };
    return answers[url.pathname] ?? pages[url.searchParams.get('cursor') ?? ''];
  };
}

describe('searchModuleGuildhall', () => {
  let server: Server;
  let asked: Array<{ query: string; authorization?: string }>;
  let failing: boolean;
  let url: string;
  let jam: { blind: boolean; published: boolean };
  let added: RegisterCollatorParameters[];
  let stop: () => Promise<void>;

  beforeEach(async () => {
    asked = [];
    failing = false;
    jam = { blind: false, published: true };
    added = [];
    server = createServer((req, res) => {
      const asking = new URL(req.url!, 'http://localhost');
      asked.push({
        query: asking.pathname + asking.search,
        authorization: req.headers.authorization,
      });
      const page = answersOf(jam)(asking);
      const isDown = failing && asking.searchParams.has('cursor');
      res
        .writeHead(isDown ? 503 : 200, { 'content-type': 'application/json' })
        .end(JSON.stringify(page));
    });
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    const { port } = server.address() as AddressInfo;
    url = `http://127.0.0.1:${port}`;
    stop = async () => {};
  });

  afterEach(async () => {
    await stop();
    server.close();
  });

  async function start(settings: object = {}) {
    const backend = await startTestBackend({
      extensionPoints: [
        [
          searchIndexRegistryExtensionPoint,
          {
            addCollator: (collator: RegisterCollatorParameters) => {
              added.push(collator);
            },
          } as never,
        ],
      ],
      features: [
        searchModuleGuildhall,
        mockServices.rootConfig.factory({
          data: {
            search: {
              collators: {
                guildhall: {
                  schedule: { frequency: 'PT1H', timeout: 'PT5M' },
                  ...settings,
                },
              },
            },
          },
        }),
        createServiceFactory({
          service: coreServices.discovery,
          deps: {},
          factory: () => {
            const getBaseUrl = async (plugin: string) => `${url}/api/${plugin}`;
            return { getBaseUrl, getExternalBaseUrl: getBaseUrl };
          },
        }),
      ],
    });
    stop = () => backend.stop();
  }

  const factory = (type = 'hackathon-project') =>
    added.find(each => each.factory.type === type)!.factory;

  async function collate(type?: string) {
    const collator = await factory(type).getCollator();
    return await TestPipeline.fromCollator(collator).execute();
  }

  it('indexes every project with what the team tried, for those to whom the catalog shows its hackathon', async () => {
    await start();
    const { error, documents } = await collate();
    expect(error).toBeUndefined();
    expect(documents).toEqual([
      {
        title: 'Fresh',
        text: expect.stringMatching(
          /Never stale\nHow we do it\nfeast\nWants help\nSomebody for SQL\nsql\nBest of all\nCaches go stale\nexperiment: A cache \(did not work\)\np95 got worse\np95/,
        ),
        location: '/hackathons/ml/jam/projects/id-of-Fresh',
        hackathon: 'Feature Jam',
        hackathonRef: 'hackathon:ml/jam',
        team: 'Owls',
        theme: 'freshness',
        status: 'on-track',
        wantsHelp: true,
        awards: ['Best of all'],
        ending: 'parked',
        authorization: { resourceRef: 'hackathon:ml/jam' },
      },
      expect.objectContaining({ title: 'Cheap', wantsHelp: false, awards: [] }),
    ]);
    expect(factory()).toMatchObject({
      type: 'hackathon-project',
      visibilityPermission: {
        name: 'catalog.entity.read',
        resourceType: 'catalog-entity',
      },
    });
    // Two pages of projects, and what came of the one event.
    expect(asked).toHaveLength(5);
    expect(asked[0].query).toContain('records=true');
    expect(asked[0].authorization).toMatch(/^Bearer .*service/);
  });

  it('leaves it to the permission on projects where the portal says so', async () => {
    await start({ visibility: 'project' });
    expect(factory().visibilityPermission).toMatchObject({
      name: 'hackathons.project.read',
      resourceType: 'hackathons-project',
    });
    const { documents } = await collate();
    expect(documents[0].authorization).toEqual({ resourceRef: 'id-of-Fresh' });
  });

  it('names no team while an event is judged blind, and no award before it is published', async () => {
    jam = { blind: true, published: false };
    await start();
    const { documents } = await collate();
    expect(documents[0]).toMatchObject({ title: 'Fresh', awards: [] });
    expect(documents[0]).toHaveProperty('team', undefined);
    expect(JSON.stringify(documents)).not.toContain('Best of all');
    jam.published = true;
    expect((await collate()).documents[0]).toMatchObject({ team: 'Owls' });
  });

  it('indexes what became of debriefs, without who said it', async () => {
    await start();
    const { error, documents } = await collate('hackathon-debrief');
    expect(error).toBeUndefined();
    expect(documents).toEqual([
      {
        title: 'Get cables',
        text: 'The network was slow\nDone',
        location: '/hackathons/ml/jam/debrief',
        hackathon: 'Feature Jam',
        hackathonRef: 'hackathon:ml/jam',
        kind: 'did-not-work',
        became: 'action',
        votes: 7,
        authorization: { resourceRef: 'hackathon:ml/jam' },
      },
      expect.objectContaining({ title: 'Offline first', became: 'theme' }),
    ]);
    expect(factory('hackathon-debrief').visibilityPermission).toMatchObject({
      name: 'catalog.entity.read',
    });
  });

  it('does not start with a visibility that it does not know', async () => {
    await expect(start({ visibility: 'projects' })).rejects.toThrow(
      'search.collators.guildhall.visibility is projects; write catalog or project',
    );
  });

  it('gives no half index when a page fails', async () => {
    await start();
    failing = true;
    const { error } = await collate();
    expect(String(error)).toContain('503');
  });
});
