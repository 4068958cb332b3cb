import { ConfigReader } from '@backstage/config';
import type { Entity } from '@backstage/catalog-model';
import { ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import type { EntityDraft, SourceReading } from './EntityDraft';
import { MISSING_TAG } from './markVanished';
import { readCatalogSettings } from './readCatalogSettings';
import { SourceEntityProvider } from './SourceEntityProvider';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { tieKey } from './ties';

const DAY = 24 * 60 * 60_000;

function view(name: string, rest: Partial<EntityDraft> = {}): EntityDraft {
  const project = rest.tie?.project ?? 'ranking';
  return {
    tie: {
      system: 'feast',
      annotation: 'feast.dev/feature-view',
      name,
      project,
    },
    kind: 'Resource',
    type: 'feature-view',
    names: [name],
    ...rest,
  };
}

function written(
  name: string,
  annotations: Record<string, string>,
  kind = 'Resource',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, annotations },
    spec: { type: 'feature-view', owner: 'jane', lifecycle: 'production' },
  };
}

function settingsOf(instance: string) {
  const config = new ConfigReader({
    name: instance,
    catalog: { defaultOwner: 'ml-platform', keepMissing: { days: 14 } },
  });
  return readCatalogSettings({
    config,
    configKey: 'guildhall.feast[0]',
  })!;
}

describe('SourceEntityProvider in a real catalog', () => {
  /** What the sources hold. */
  let drafts: Record<string, EntityDraft[]>;
  let reading: Partial<SourceReading>;
  let failure: Error | undefined;
  let catalog: TestCatalog;

  beforeEach(async () => {
    drafts = { production: [], staging: [] };
    reading = {};
    failure = undefined;
    catalog = await TestCatalog.start(services =>
      Object.keys(drafts).map(name =>
        SourceEntityProvider.create({
          ...services,
          system: 'feast',
          name,
          defaultInstances: { feast: 'production' },
          settings: settingsOf(name),
          reader: {
            async read() {
              if (failure) {
                throw failure;
              }
              return {
                drafts: drafts[name],
                isUnwanted: () => false,
                ...reading,
              };
            },
          },
        }),
      ),
    );
  });

  afterEach(async () => {
    await catalog.stop();
  });

  async function expectRefs(...refs: string[]): Promise<void> {
    await catalog.until(entities =>
      expect([...entities.keys()]).toEqual(refs.sort()),
    );
  }

  it('brings objects with owner, stewards, tags, links and what they depend on', async () => {
    const service: EntityDraft = {
      ...view('rank'),
      tie: {
        system: 'feast',
        annotation: 'feast.dev/feature-service',
        name: 'rank v3',
        project: 'ranking',
      },
      type: 'feature-service',
      names: ['rank v3'],
      title: 'rank v3',
      description: 'For the feed',
      tags: ['Tier 1', 'Tier 1', '流'],
      links: [{ url: 'https://feast.example.com/p/ranking', title: 'Feast' }],
      annotations: { 'example.com/more': 'yes' },
      owner: 'feed',
      stewards: { testing: ['qa', 'bob'] },
      dependsOn: [view('users').tie, view('nobody').tie],
    };
    drafts.production = [service, view('users', { owner: 'bob' })];
    await catalog.refresh();
    await expectRefs('resource:default/rank-v3', 'resource:default/users');
    const origin = 'guildhall-feast:production';
    expect(await catalog.entity('resource:default/rank-v3')).toMatchObject({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'rank-v3',
        title: 'rank v3',
        description: 'For the feed',
        tags: ['tier-1'],
        links: service.links,
        annotations: {
          'backstage.io/managed-by-location': origin,
          'backstage.io/managed-by-origin-location': origin,
          'backstage.io/view-url': 'https://feast.example.com/p/ranking',
          'feast.dev/instance': 'production',
          'feast.dev/project': 'ranking',
          'feast.dev/feature-service': 'rank v3',
          'guildhall.dev/steward-testing':
            'group:default/qa, unknown:default/bob',
          'example.com/more': 'yes',
        },
      },
      spec: {
        type: 'feature-service',
        owner: 'group:default/feed',
        dependsOn: ['resource:default/users'],
      },
    });
    const users = await catalog.entity('resource:default/users');
    expect(users?.spec).toEqual({
      type: 'feature-view',
      owner: 'unknown:default/bob',
    });
    expect(users?.metadata.annotations).toMatchObject({
      'guildhall.dev/owner-in-source': 'bob',
    });
  });

  it('gives the owner of the settings to what has none', async () => {
    drafts.production = [view('users')];
    await catalog.refresh();
    await catalog.until(entities =>
      expect(entities.get('resource:default/users')?.spec?.owner).toBe(
        'group:default/ml-platform',
      ),
    );
  });

  it('gives way to an entity that somebody wrote, now or later, and points to it', async () => {
    drafts.production = [
      view('users'),
      view('feed', { dependsOn: [view('users').tie, view('items').tie] }),
      view('items'),
    ];
    await catalog.files.write(
      written('my-users', {
        'feast.dev/feature-view': 'users',
        'feast.dev/project': 'ranking',
      }),
    );
    await expectRefs('resource:default/my-users');
    await catalog.refresh();
    await expectRefs(
      'resource:default/feed',
      'resource:default/items',
      'resource:default/my-users',
    );

    // Under the very name that we took.
    await catalog.files.write(
      written('my-users', { 'feast.dev/feature-view': 'users' }),
      written('items', {
        'feast.dev/feature-view': 'items',
        'feast.dev/instance': 'production',
      }),
    );
    await catalog.until(entities =>
      expect(entities.get('resource:default/items')?.spec?.owner).toBe('jane'),
    );
    await catalog.refresh();
    await catalog.refresh();
    await expectRefs(
      'resource:default/feed',
      'resource:default/items',
      'resource:default/my-users',
    );
    const feed = await catalog.entity('resource:default/feed');
    expect(feed?.spec?.dependsOn).toEqual([
      'resource:default/items',
      'resource:default/my-users',
    ]);

    // The file goes, and ours come back.
    await catalog.files.write();
    await expectRefs('resource:default/feed');
    await catalog.refresh();
    await catalog.until(entities => {
      expect(entities.get('resource:default/items')?.spec?.owner).toBe(
        'group:default/ml-platform',
      );
      expect(entities.has('resource:default/users')).toBe(true);
    });
  });

  it('is not moved by entities for another instance, project or object', async () => {
    drafts.production = [view('users')];
    await catalog.files.write(
      written('a', {
        'feast.dev/feature-view': 'users',
        'feast.dev/instance': 'staging',
      }),
      written('b', {
        'feast.dev/feature-view': 'users',
        'feast.dev/project': 'fraud',
      }),
      written('c', { 'feast.dev/feature-service': 'users' }),
    );
    await expectRefs(
      'resource:default/a',
      'resource:default/b',
      'resource:default/c',
    );
    await catalog.refresh();
    await expectRefs(
      'resource:default/a',
      'resource:default/b',
      'resource:default/c',
      'resource:default/users',
    );
    expect(catalog.warnings).toEqual([]);
  });

  it('says when an entity without a project could stand for several objects', async () => {
    const other = view('users', { names: ['fraud-users'] });
    drafts.production = [
      view('users'),
      { ...other, tie: { ...other.tie, project: 'fraud' } },
    ];
    await catalog.files.write(
      written('mine', { 'feast.dev/feature-view': 'users' }),
    );
    await expectRefs('resource:default/mine');
    await catalog.refresh();
    await catalog.refresh();
    await expectRefs(
      'resource:default/fraud-users',
      'resource:default/mine',
      'resource:default/users',
    );
    expect(catalog.warnings).toEqual([
      'resource:default/mine has feast.dev/feature-view users but names no project, and ranking and fraud have one of that name; add the annotation of the project',
    ]);
  });

  it('fights with nobody over names, and keeps the name that it has', async () => {
    await catalog.files.write(written('users', {}));
    await expectRefs('resource:default/users');
    drafts.production = [view('users', { names: ['users', 'ranking-users'] })];
    drafts.staging = [view('items')];
    await catalog.refresh();
    await expectRefs(
      'resource:default/items',
      'resource:default/ranking-users',
      'resource:default/users',
    );
    expect((await catalog.entity('resource:default/users'))?.spec?.owner).toBe(
      'jane',
    );

    // The other instance finds the name taken, and the file's name becomes free.
    drafts.production.push(view('items'));
    await catalog.files.write();
    await catalog.until(entities =>
      expect(entities.has('resource:default/users')).toBe(false),
    );
    await catalog.refresh();
    await catalog.until(entities => {
      const refs = [...entities.keys()];
      expect(refs).toHaveLength(3);
      expect(refs).toEqual([
        'resource:default/items',
        expect.stringMatching(/^resource:default\/items-[0-9a-f]{7}$/),
        'resource:default/ranking-users',
      ]);
    });
  });

  it('marks what vanished, removes it in the end, and takes the mark away when it is back', async () => {
    drafts.production = [
      view('users', { tags: ['tier-1'] }),
      view('items'),
      view('feed', { dependsOn: [view('items').tie] }),
    ];
    await catalog.refresh();
    await expectRefs(
      'resource:default/feed',
      'resource:default/items',
      'resource:default/users',
    );

    const [, items, feed] = drafts.production;
    drafts.production = [feed];
    await catalog.refresh();
    const since = '2026-03-01T12:00:00.000Z';
    await catalog.until(entities => {
      for (const name of ['users', 'items']) {
        const { metadata, spec } = entities.get(`resource:default/${name}`)!;
        expect(metadata.annotations?.[ANNOTATIONS.missingSince]).toBe(since);
        expect(metadata.tags).toContain(MISSING_TAG);
        expect(spec?.owner).toBe('group:default/ml-platform');
      }
    });

    catalog.now = new Date(catalog.now.getTime() + 10 * DAY);
    drafts.production = [feed, items];
    await catalog.refresh();
    await catalog.until(entities => {
      const back = entities.get('resource:default/items')!.metadata;
      expect(back.annotations).not.toHaveProperty([ANNOTATIONS.missingSince]);
      expect(back.tags).toBeUndefined();
      const gone = entities.get('resource:default/users')!.metadata;
      expect(gone.annotations?.[ANNOTATIONS.missingSince]).toBe(since);
      expect(gone.tags).toEqual([MISSING_TAG, 'tier-1']);
    });

    catalog.now = new Date(catalog.now.getTime() + 4 * DAY);
    await catalog.refresh();
    await expectRefs('resource:default/feed', 'resource:default/items');
  });

  it('removes at once what the settings exclude, and leaves alone what it does not understand', async () => {
    drafts.production = [view('users'), view('items')];
    await catalog.refresh();
    await expectRefs('resource:default/items', 'resource:default/users');
    drafts.production = [];
    reading = {
      isUnwanted: tie => tieKey(tie) === tieKey(view('users').tie),
      isUnclear: tie => tie.name === 'items',
    };
    await catalog.refresh();
    await expectRefs('resource:default/items');
    const items = await catalog.entity('resource:default/items');
    expect(items?.metadata.annotations).not.toHaveProperty([
      ANNOTATIONS.missingSince,
    ]);
  });

  it('changes nothing when the source fails, and does not believe that nearly everything is gone', async () => {
    drafts.production = Array.from({ length: 12 }, (_, i) => view(`view-${i}`));
    await catalog.refresh();
    await catalog.until(entities => expect(entities.size).toBe(12));
    const etags = async () =>
      (await catalog.entities()).map(({ metadata }) => metadata.etag);
    const before = await etags();

    failure = new Error('The server is down');
    await expect(catalog.refresh()).rejects.toThrow('The server is down');
    failure = undefined;
    drafts.production = [];
    await catalog.refresh();
    await catalog.refresh();
    expect(catalog.warnings).toEqual([
      expect.stringMatching(/^12 of 12 objects are missing at once/),
    ]);

    // Something that is processed after all that shows that nothing else was.
    drafts.production = [view('new')];
    await catalog.refresh();
    await catalog.until(entities =>
      expect(entities.has('resource:default/new')).toBe(true),
    );
    const after = await etags();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(13);
  });
});
