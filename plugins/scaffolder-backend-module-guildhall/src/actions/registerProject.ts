import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { HackathonProjects } from '../hackathons';
import { registerProjectExamples } from './registerProject.examples';

/** Registers a repository as the project of the caller's team in a hackathon. */
export function createRegisterProjectAction(options: {
  projects: HackathonProjects;
}) {
  return createTemplateAction({
    id: 'guildhall:hackathon:register-project',
    description:
      "Registers a repository as your team's project in a hackathon, on your behalf. A team has one project: when it has one already, that one gets the repository.",
    examples: registerProjectExamples,
    supportsDryRun: true,
    schema: {
      input: {
        hackathon: z => z.string().describe('Entity ref of the hackathon'),
        teamId: z =>
          z
            .string()
            .optional()
            .describe('Id of the team; your own if left out'),
        title: z => z.string().describe('Title of the project'),
        description: z =>
          z.string().optional().describe('What the project is about'),
        repositoryUrl: z => z.string().describe('URL of the repository'),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe('Ref of the entity that stands for it in the catalog'),
        starterKit: z =>
          z
            .string()
            .optional()
            .describe(
              'Ref of the template that it was made with; the one that runs if left out',
            ),
      },
      output: {
        projectId: z => z.string(),
        projectUrl: z =>
          z.string().describe('Web address of the project in the portal'),
        created: z =>
          z
            .boolean()
            .describe('Whether the project is new; else it was updated'),
      },
    },
    async handler(ctx) {
      const { hackathon, ...project } = ctx.input;
      const request = {
        ...project,
        starterKit: project.starterKit ?? ctx.templateInfo?.entityRef,
      };
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would register in ${hackathon}: ${JSON.stringify(request)}`,
        );
        return;
      }
      const { project: found, created } = await options.projects.register(
        hackathon,
        request,
        {
          credentials: await ctx.getInitiatorCredentials(),
          // A step that is tried again does nothing twice.
          idempotencyKey: `scaffolder ${ctx.task.id} ${
            ctx.step?.id ?? 'register-project'
          }`,
        },
      );
      ctx.logger.info(
        `${created ? 'Registered' : 'Updated'} the project ${found.title}`,
      );
      ctx.output('projectId', found.id);
      ctx.output('projectUrl', options.projects.pageOf(found));
      ctx.output('created', created);
    },
  });
}
