import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { HackathonProjects } from '../hackathons';
import { findTeamExamples } from './findTeam.examples';

/** Finds the caller's team in a hackathon, so that a template fails before it has made anything. */
export function createFindTeamAction(options: { projects: HackathonProjects }) {
  return createTemplateAction({
    id: 'guildhall:hackathon:find-team',
    description:
      'Finds your team in a hackathon, and fails when you are in none. As first step, it keeps a template from making a repository that nobody can register.',
    examples: findTeamExamples,
    supportsDryRun: true,
    schema: {
      input: {
        hackathon: z => z.string().describe('Entity ref of the hackathon'),
      },
      output: {
        hackathonRef: z => z.string().describe('Full ref of the hackathon'),
        hackathonTitle: z => z.string(),
        teamId: z => z.string(),
        teamName: z => z.string(),
      },
    },
    async handler(ctx) {
      const team = await options.projects.findTeam(ctx.input.hackathon, {
        credentials: await ctx.getInitiatorCredentials(),
      });
      ctx.logger.info(`Your team in ${team.hackathonTitle}: ${team.teamName}`);
      ctx.output('hackathonRef', team.hackathonRef);
      ctx.output('hackathonTitle', team.hackathonTitle);
      ctx.output('teamId', team.teamId);
      ctx.output('teamName', team.teamName);
    },
  });
}
