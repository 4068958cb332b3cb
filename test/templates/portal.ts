import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalog from '@backstage/plugin-catalog-backend';
import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import catalogGuildhall from '@guildhall/plugin-catalog-backend-module-guildhall';
import scaffolderGuildhall from '@guildhall/plugin-scaffolder-backend-module-guildhall';
import request from 'supertest';
import { parse } from 'yaml';
import { fakeHackathons, type Registered } from './fakeHackathons';

export const TEMPLATES = resolve(__dirname, '../../examples/templates');

/** How a task ended. */
export interface TaskResult {
  status: string;
  /** Everything that its steps said. */
  log: string;
  output: Record<string, any>;
}

/** A portal with the real scaffolder and catalog, which knows the templates of this repository. */
export interface TemplatePortal {
  registered: Registered[];
  /** Runs a template to its end. */
  run(template: string, values: Record<string, unknown>): Promise<TaskResult>;
  /** Tries a template without lasting effect. */
  dryRun(
    template: string,
    values: Record<string, unknown>,
  ): Promise<{ log: string; files: Map<string, string> }>;
  getEntity(ref: string): Promise<Entity>;
  stop(): Promise<void>;
}

/**
 * @param repositories - folder for what is published
 * @param hosts - modules of the scaffolder for Git hosts
 */
export async function startTemplatePortal(
  repositories: string,
  hosts: BackendFeature[] = [],
): Promise<TemplatePortal> {
  const registered: Registered[] = [];
  const events = mockServices.events();
  const backend = await startTestBackend({
    features: [
      catalog,
      catalogGuildhall,
      scaffolderEntityModel,
      scaffolder,
      scaffolderGuildhall,
      fakeHackathons(registered),
      // One for all plugins: the mock of each plugin would hear nothing of the others.
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      ...hosts,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://portal.example.com' },
          backend: { workingDirectory: repositories },
          // GitHub's actions want one even where nothing is sent.
          integrations: {
            github: [{ host: 'github.com', token: 'of-the-test' }],
          },
          catalog: {
            rules: [
              {
                allow: [
                  'Component',
                  'Hackathon',
                  'Location',
                  'Resource',
                  'Template',
                ],
              },
            ],
            locations: [
              { type: 'file', target: `${TEMPLATES}/*/template.yaml` },
            ],
          },
          guildhall: {
            scaffolder: { localRepositories: { root: repositories } },
          },
        },
      }),
    ],
  });

  const { server } = backend;

  async function getEntity(ref: string): Promise<Entity> {
    const [, kind, namespace, name] = /(.*):(.*)\/(.*)/.exec(ref)!;
    return vi.waitFor(
      async () => {
        const { body } = await request(server)
          .get(`/api/catalog/entities/by-name/${kind}/${namespace}/${name}`)
          .expect(200);
        return body;
      },
      { timeout: 60_000, interval: 200 },
    );
  }

  return {
    registered,
    getEntity,
    stop: () => backend.stop(),
    async run(template, values) {
      const templateRef = `template:default/${template}`;
      await getEntity(templateRef);
      const { body: task } = await request(server)
        .post('/api/scaffolder/v2/tasks')
        .send({ templateRef, values })
        .expect(201);
      return vi.waitFor(
        async () => {
          const { body } = await request(server)
            .get(`/api/scaffolder/v2/tasks/${task.id}`)
            .expect(200);
          expect(body.status).not.toMatch(/open|processing/);
          const events = await request(server)
            .get(`/api/scaffolder/v2/tasks/${task.id}/events`)
            .expect(200);
          const end = events.body.find(
            (event: any) => event.type === 'completion',
          );
          return {
            status: body.status,
            log: events.body.map((event: any) => event.body.message).join('\n'),
            output: end?.body.output ?? {},
          };
        },
        { timeout: 60_000, interval: 200 },
      );
    },
    async dryRun(template, values) {
      const folder = join(TEMPLATES, template);
      const { body } = await request(server)
        .post('/api/scaffolder/v2/dry-run')
        .send({
          template: parse(readFileSync(join(folder, 'template.yaml'), 'utf8')),
          values,
          directoryContents: listFiles(folder).map(path => ({
            path,
            base64Content: readFileSync(join(folder, path), 'base64'),
          })),
        });
      if (!body.directoryContents) {
        throw new Error(JSON.stringify(body));
      }
      return {
        log: body.log.map((entry: any) => entry.body.message).join('\n'),
        files: new Map(
          body.directoryContents.map((file: any) => [
            file.path,
            Buffer.from(file.base64Content, 'base64').toString('utf8'),
          ]),
        ),
      };
    },
  };
}

/** Paths of all files below a folder. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
