import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type {
  CheckpointSummary,
  HackathonSummary,
} from '@guildhall/plugin-hackathons-common';
import type { Services } from '../services/createServices';
import { pagePath } from '../services/pagePath';
import { afterwards } from './afterwards';
import { hackathonRef } from './hackathonRef';

const DEFAULT_LIMIT = 10;
const PHASES = [
  'announced',
  'registration',
  'preparation',
  'running',
  'judging',
  'results',
  'ended',
] as const;

/** Registers `get-hackathon-status`. */
export function registerStatusAction(
  registry: ActionsRegistryService,
  services: Services,
): void {
  const { core, events, projects } = services;
  registry.register({
    name: 'get-hackathon-status',
    title: 'Get the status of hackathons',
    description: `
Tells where hackathons stand: phase, what comes next and when, how many people, teams, projects and submissions there are, and what the caller is in them.

Use it for questions such as "which hackathons are on?", "when does the jam end?", "how many teams have submitted?" or "which checkpoint reports are
missing?", "how far is the judging?", "who won?" or "what became of the projects?", and to learn the entity ref of a hackathon for other actions. It holds
only hackathons that the caller may see.

- With \`hackathon\` (an entity ref) it tells about that one, and adds \`checkpoints\`: for each, when it is due and how many of the projects that the caller
  may see have reported, late or not at all, and with which status; \`teamsWithoutProject\`; \`judging\` (the caller's own looks as a judge; for
  organisers who don't take part how far all judges are); \`results\`, once they are published, with the first places and the awards (projects of
  one \`band\` are too close to call); and \`endings\`: how many projects go to an owner, are parked with what was learnt, or are stopped.
- Without it, it lists hackathons, the latest start first; \`phase\` and \`search\` (all words, in title, description, place and themes) narrow the list.

\`phase\` is one of announced, registration, preparation (registration is closed, work has not begun), running, judging, results, ended. Times are ISO 8601
in UTC. \`roles\` are those of the caller: organiser, sponsor, judge, mentor, participant. \`nextCursor\` is null at the end of the list.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          hackathon: z
            .string()
            .min(1)
            .max(400)
            .optional()
            .describe(
              'Entity ref of a hackathon, such as "hackathon:default/feature-jam"',
            ),
          phase: z.enum(PHASES).optional().describe('Keeps to one phase'),
          search: z
            .string()
            .min(1)
            .max(200)
            .optional()
            .describe('Words that must all occur'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(50)
            .optional()
            .describe(
              `Greatest number of hackathons; ${DEFAULT_LIMIT} if left out`,
            ),
          cursor: z
            .string()
            .max(1000)
            .optional()
            .describe('nextCursor of the answer before'),
        }),
      output: z =>
        z.object({
          hackathons: z
            .array(
              z.object({
                hackathon: z.string().describe('Entity ref'),
                title: z.string(),
                phase: z.enum(PHASES),
                start: z.string(),
                end: z.string(),
                registration: z
                  .string()
                  .describe(
                    'State of the registration: upcoming, open, held or closed',
                  ),
                next: z
                  .object({ title: z.string(), at: z.string() })
                  .optional()
                  .describe('The next moment of the schedule'),
                participants: z.number(),
                teams: z.number(),
                projects: z.number(),
                submissions: z.number(),
                roles: z.array(z.string()).describe('Of the caller'),
                team: z
                  .string()
                  .optional()
                  .describe("Name of the caller's team"),
                link: z.string(),
                checkpoints: z
                  .array(
                    z.object({
                      name: z.string(),
                      title: z.string().optional(),
                      dueAt: z.string(),
                      reported: z.number().describe('Late ones included'),
                      late: z.number(),
                      missing: z.number(),
                      byStatus: z.record(z.number()),
                    }),
                  )
                  .optional()
                  .describe('Where one hackathon was asked for'),
                teamsWithoutProject: z
                  .number()
                  .optional()
                  .describe('Where one hackathon was asked for'),
                judging: z
                  .object({
                    window: z.string().optional(),
                    mine: z
                      .object({
                        assigned: z.number(),
                        scored: z.number(),
                        open: z.number(),
                      })
                      .optional()
                      .describe("The caller's own, as a judge"),
                    progress: z
                      .object({
                        judges: z.number(),
                        looks: z.number(),
                        scored: z.number(),
                        open: z.number(),
                        projects: z.number(),
                        projectsWithTooFewLooks: z.number(),
                      })
                      .optional()
                      .describe("For organisers who don't take part"),
                  })
                  .optional(),
                results: z
                  .object({
                    publishedAt: z.string(),
                    places: z.array(
                      z.object({
                        place: z.number().optional(),
                        title: z.string(),
                        team: z.string().optional(),
                        band: z
                          .number()
                          .optional()
                          .describe('Projects of one are too close to call'),
                        awards: z.array(z.string()),
                      }),
                    ),
                    awards: z.array(
                      z.object({
                        title: z.string(),
                        projects: z.array(z.string()),
                      }),
                    ),
                  })
                  .optional()
                  .describe('Once they are published'),
                endings: z
                  .object({
                    projects: z.number(),
                    none: z.number().describe('Nobody said yet'),
                    transition: z.number(),
                    parked: z.number(),
                    stopped: z.number(),
                    waiting: z.number().describe('For the proposed owner'),
                    accepted: z.number(),
                    declined: z.number(),
                    owned: z.number(),
                    production: z.number(),
                  })
                  .optional()
                  .describe('From the end of submissions on'),
              }),
            )
            .describe('The latest start first'),
          nextCursor: z
            .string()
            .nullable()
            .describe('Where to go on; null at the end'),
        }),
    },
    examples: [
      {
        title: 'How is the Feature Jam going?',
        description: 'One hackathon, with its checkpoints',
        input: { hackathon: 'hackathon:default/feature-jam' },
        output: {
          hackathons: [
            {
              hackathon: 'hackathon:default/feature-jam',
              title: 'Feature Jam',
              phase: 'running',
              start: '2026-11-23T09:00:00.000Z',
              end: '2026-12-04T18:00:00.000Z',
              registration: 'closed',
              next: { title: 'Midway', at: '2026-11-25T15:00:00.000Z' },
              participants: 84,
              teams: 20,
              projects: 18,
              submissions: 0,
              roles: ['participant'],
              team: 'Owls',
              link: 'https://portal.example.com/hackathons/default/feature-jam',
              checkpoints: [
                {
                  name: 'midway',
                  title: 'Midway',
                  dueAt: '2026-11-25T15:00:00.000Z',
                  reported: 12,
                  late: 0,
                  missing: 6,
                  byStatus: {
                    'on-track': 8,
                    'at-risk': 3,
                    blocked: 1,
                    done: 0,
                    unknown: 0,
                  },
                },
              ],
              teamsWithoutProject: 2,
            },
          ],
          nextCursor: null,
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const present = (summary: HackathonSummary) => ({
        hackathon: summary.entityRef,
        title: summary.title,
        phase: summary.phase,
        start: summary.start,
        end: summary.end,
        registration: summary.registration.state,
        next: summary.next && {
          title: summary.next.title,
          at: summary.next.at,
        },
        participants: summary.counts.participants,
        teams: summary.counts.teams,
        projects: summary.counts.projects,
        submissions: summary.counts.submissions,
        roles: summary.roles,
        team: summary.my.teamName,
        link: core.options.appBaseUrl + pagePath(summary.entityRef),
      });
      if (input.hackathon === undefined) {
        const page = await events.pages.list(
          {
            phase: input.phase,
            q: input.search,
            limit: input.limit ?? DEFAULT_LIMIT,
            cursor: input.cursor,
          },
          credentials,
        );
        return {
          output: {
            hackathons: page.items.map(present),
            nextCursor: page.nextCursor,
          },
        };
      }
      const context = await core.access.open(
        hackathonRef(input.hackathon),
        credentials,
      );
      const [detail, overview, after] = await Promise.all([
        events.pages.detail(context),
        projects.checkpoints.overview(context.ref, { limit: 1 }, credentials),
        afterwards(services, context, credentials),
      ]);
      return {
        output: {
          hackathons: [
            {
              ...present(detail),
              checkpoints: overview.checkpoints.map(presentCheckpoint),
              teamsWithoutProject: overview.teamsWithoutProject,
              ...after,
            },
          ],
          nextCursor: null,
        },
      };
    },
  });
}

function presentCheckpoint({ name, title, at, counts }: CheckpointSummary) {
  const { reported, late, missing, byStatus } = counts;
  return { name, title, dueAt: at, reported, late, missing, byStatus };
}
