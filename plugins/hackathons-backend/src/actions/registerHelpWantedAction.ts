import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Services } from '../services/createServices';
import { pagePath } from '../services/pagePath';
import { hackathonRef } from './hackathonRef';

const DEFAULT_LIMIT = 20;

/** Registers `find-hackathon-projects-that-want-help`. */
export function registerHelpWantedAction(
  registry: ActionsRegistryService,
  { core, projects }: Services,
): void {
  registry.register({
    name: 'find-hackathon-projects-that-want-help',
    title: 'Find hackathon projects that want help',
    description: `
Finds projects of hackathons whose teams say that they want help, the newest first.

Use it when somebody asks where they could help, who looks for a skill, or which teams are stuck. Hackathons that are over are left out
unless \`hackathon\` names one.

Each project has its \`title\` and \`pitch\`, the \`team\`, what help is wanted (\`help\` in the team's own words, and \`wantedSkills\`), how the
team says it is going (\`status\`: on-track, at-risk, blocked, done or unknown, with \`statusText\`), and a \`link\` to its page, where one gets
in touch. The list holds only what the caller may see.

## Filters

- \`search\` looks in title, pitch, tags, wanted skills and name of the team, as one piece of text: give one word or skill, such as \`sql\`, not a sentence.
- \`hackathon\` keeps to one hackathon, by its entity ref. Use \`get-hackathon-status\` to learn refs.
- \`status: "blocked"\` gives the teams that are stuck.

## Pagination

\`nextCursor\` is null at the end. Give it as \`cursor\` with the same filters for the next page. \`total\` counts all pages.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          search: z
            .string()
            .min(1)
            .max(200)
            .optional()
            .describe('One word or skill, such as "sql"'),
          hackathon: z
            .string()
            .min(1)
            .max(400)
            .optional()
            .describe(
              'Entity ref of a hackathon, such as "hackathon:default/feature-jam". All that are not over if left out.',
            ),
          status: z
            .enum(['on-track', 'at-risk', 'blocked', 'done', 'unknown'])
            .optional()
            .describe('How the team says it is going'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(50)
            .optional()
            .describe(
              `Greatest number of projects; ${DEFAULT_LIMIT} if left out`,
            ),
          cursor: z
            .string()
            .max(1000)
            .optional()
            .describe('nextCursor of the answer before'),
        }),
      output: z =>
        z.object({
          projects: z
            .array(
              z.object({
                id: z.string(),
                title: z.string(),
                pitch: z.string().optional(),
                hackathon: z.string().describe('Entity ref of the hackathon'),
                hackathonTitle: z.string(),
                team: z
                  .string()
                  .optional()
                  .describe(
                    'Name of the team; judges of a blind event are not told',
                  ),
                help: z
                  .string()
                  .optional()
                  .describe("What help is wanted, in the team's own words"),
                wantedSkills: z.array(z.string()),
                status: z.string(),
                statusText: z.string().optional(),
                link: z.string().describe('The page of the project'),
              }),
            )
            .describe('The projects, the newest first'),
          total: z.number().describe('Number of projects on all pages'),
          nextCursor: z
            .string()
            .nullable()
            .describe('Where to go on; null at the end'),
        }),
    },
    examples: [
      {
        title: 'Where could somebody who knows SQL help?',
        description: 'Looks for the skill in all hackathons that are not over',
        input: { search: 'sql', limit: 5 },
        output: {
          projects: [
            {
              id: '6f0c2f3e-6d0e-4b52-9d0a-5a5b2a3c9f10',
              title: 'Fresh features',
              pitch: 'Features that are never older than an hour',
              hackathon: 'hackathon:default/feature-jam',
              hackathonTitle: 'Feature Jam',
              team: 'Owls',
              help: 'Somebody who can read a query plan',
              wantedSkills: ['SQL'],
              status: 'blocked',
              statusText: 'The backfill takes nine hours',
              link: 'https://portal.example.com/hackathons/default/feature-jam/projects/6f0c2f3e-6d0e-4b52-9d0a-5a5b2a3c9f10',
            },
          ],
          total: 1,
          nextCursor: null,
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const query = {
        q: input.search,
        status: input.status,
        wantsHelp: true,
        limit: input.limit ?? DEFAULT_LIMIT,
        cursor: input.cursor,
      };
      const page = input.hackathon
        ? await projects.queries.list(
            hackathonRef(input.hackathon),
            query,
            credentials,
          )
        : await projects.queries.listAll(query, credentials, { ongoing: true });
      return {
        output: {
          projects: page.items.map(project => ({
            id: project.id,
            title: project.title,
            pitch: project.pitch,
            hackathon: project.hackathonRef,
            hackathonTitle: project.hackathonTitle,
            team: project.teamName || undefined,
            help: project.helpText,
            wantedSkills: project.wantedSkills,
            status: project.status,
            statusText: project.statusText,
            link:
              core.options.appBaseUrl +
              pagePath(project.hackathonRef, `projects/${project.id}`),
          })),
          total: page.total,
          nextCursor: page.nextCursor,
        },
      };
    },
  });
}
