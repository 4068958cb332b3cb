import { pathToFileURL } from 'node:url';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  createTemplateAction,
  getRepoSourceDirectory,
  type ActionContext,
} from '@backstage/plugin-scaffolder-node';
import {
  findMainEntity,
  type LocalRepositories,
  type PublishRequest,
  type Registration,
} from '../localRepositories';
import { publishLocalExamples } from './publishLocal.examples';

/** Publishes the workspace as a git repository on this machine, and registers it in the catalog. */
export function createPublishLocalAction(options: {
  /** Undefined when there is no folder for them. */
  repositories: LocalRepositories | undefined;
  registration: Registration;
  /** Gives the web address of an entity. */
  webUrlOf: (entityRef: string) => string;
}) {
  const { repositories, registration } = options;
  return createTemplateAction({
    id: 'guildhall:publish:local',
    description:
      'Publishes the workspace as a git repository into a folder of the portal, and registers it in the catalog. For portals without a Git host.',
    examples: publishLocalExamples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().describe('Name of the repository'),
        catalogInfoPath: z =>
          z
            .string()
            .optional()
            .describe(
              'Path of the file for the catalog in the repository; catalog-info.yaml if left out',
            ),
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe(
              'Path in the workspace of what is published; all of it if left out',
            ),
        commitMessage: z =>
          z
            .string()
            .optional()
            .describe('Message of the only commit; "Begin" if left out'),
      },
      output: {
        remoteUrl: z => z.string().describe('URL of the repository, file://…'),
        webUrl: z =>
          z
            .string()
            .describe(
              'Web address of its main entity in the portal, since there is no host whose page could be shown',
            ),
        catalogInfoUrl: z =>
          z.string().describe('URL of the file for the catalog, file://…'),
        entityRef: z =>
          z.string().describe('Ref of the main entity in that file'),
      },
    },
    async handler(ctx) {
      if (!repositories) {
        throw new InputError(
          'this portal has no folder for local repositories: publish to a Git host, or ask its operators to set guildhall.scaffolder.localRepositories.root',
        );
      }
      const { name, catalogInfoPath = 'catalog-info.yaml' } = ctx.input;
      const request: PublishRequest = {
        name,
        source: getRepoSourceDirectory(ctx.workspacePath, ctx.input.sourcePath),
        catalogInfoPath,
        publicationId: ctx.task.id,
        message: ctx.input.commitMessage ?? 'Begin',
        author: authorOf(ctx.user),
      };
      await repositories.check(request);
      // Before anything is written: a new attempt could not take the name again.
      const entityRef = await findMainEntity(
        resolveSafeChildPath(request.source, catalogInfoPath),
      );
      if (ctx.isDryRun) {
        ctx.logger.info(`Would publish the local repository ${name}`);
        return;
      }
      const repository = await repositories.publish(request);
      ctx.logger.info(`Published ${repository.folder}`);
      const isRegistered = await registration.register(repository, entityRef, {
        credentials: await ctx.getInitiatorCredentials(),
        signal: ctx.signal,
      });
      if (!isRegistered) {
        ctx.logger.warn(
          `The catalog does not show ${entityRef} from this repository yet. If it stays so, another entity may have that name, or the catalog may refuse the file; its log tells.`,
        );
      }
      ctx.output('remoteUrl', pathToFileURL(repository.folder).href);
      ctx.output('webUrl', options.webUrlOf(entityRef));
      ctx.output('catalogInfoUrl', pathToFileURL(repository.catalogInfo).href);
      ctx.output('entityRef', entityRef);
    },
  });
}

function authorOf(user: ActionContext<any>['user']): PublishRequest['author'] {
  const { displayName, email } = user?.entity?.spec.profile ?? {};
  return {
    name: displayName ?? user?.entity?.metadata.name ?? 'Scaffolder',
    email: email ?? 'scaffolder@localhost',
  };
}
