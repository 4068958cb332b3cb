import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { requireUser } from '../services/access';
import type { Services } from '../services/createServices';
import { pagePath } from '../services/pagePath';
import { hackathonRef } from './hackathonRef';

const DEFAULT_LIMIT = 20;

/** Registers `get-what-is-due-next`. */
export function registerAgendaAction(
  registry: ActionsRegistryService,
  { core, events }: Services,
): void {
  registry.register({
    name: 'get-what-is-due-next',
    title: 'Get what is due next in hackathons',
    description: `
Tells what the calling person has to do, or can do, in the hackathons that they are part of, the most urgent first.

Use it for questions such as "what do I have to do for the hackathon?", "when is our submission due?" or "have we reported to the
checkpoint?". It answers for the person who calls, and for nobody else: a service or an agent without a person gets an error.

Each item has a \`title\` (what to do), a \`kind\` such as report-checkpoint, submit-project, create-project, read-feedback, sign-agreement or
answer-invitation, \`dueAt\` (ISO 8601 in UTC; left out when it can wait), \`overdue\`, the hackathon, and a \`link\` to where it is done. What is done
is no longer in the list: an empty list means that nothing is due.

An item that is overdue may still be possible, late and with a reason; the page behind the link says so.

- \`hackathon\` keeps to one hackathon, by its entity ref; then registering is an item too for who has not registered.
- \`limit\` cuts the list; \`total\` tells how many items there are.
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
              'Entity ref of a hackathon, such as "hackathon:default/feature-jam". All of the person if left out.',
            ),
          limit: z
            .number()
            .int()
            .min(1)
            .max(100)
            .optional()
            .describe(`Greatest number of items; ${DEFAULT_LIMIT} if left out`),
        }),
      output: z =>
        z.object({
          items: z
            .array(
              z.object({
                title: z.string().describe('What to do'),
                kind: z.string(),
                hackathon: z.string().describe('Entity ref of the hackathon'),
                hackathonTitle: z.string(),
                dueAt: z
                  .string()
                  .optional()
                  .describe('ISO 8601; left out when it can wait'),
                overdue: z.boolean(),
                link: z.string().describe('Where it is done'),
              }),
            )
            .describe('The most urgent first'),
          total: z.number().describe('Number of items without the limit'),
        }),
    },
    examples: [
      {
        title: 'What do I have to do next?',
        description: 'The most urgent thing of all hackathons',
        input: { limit: 1 },
        output: {
          items: [
            {
              title: 'Report to Midway',
              kind: 'report-checkpoint',
              hackathon: 'hackathon:default/feature-jam',
              hackathonTitle: 'Feature Jam',
              dueAt: '2026-11-25T15:00:00.000Z',
              overdue: false,
              link: 'https://portal.example.com/hackathons/default/feature-jam/projects/6f0c2f3e-6d0e-4b52-9d0a-5a5b2a3c9f10',
            },
          ],
          total: 3,
        },
      },
    ],
    action: async ({ input, credentials }) => {
      requireUser(await core.access.caller(credentials));
      const { items } = input.hackathon
        ? await events.agendas.of(
            await core.access.open(hackathonRef(input.hackathon), credentials),
          )
        : await events.agendas.ofAll(credentials);
      return {
        output: {
          items: items.slice(0, input.limit ?? DEFAULT_LIMIT).map(item => ({
            title: item.title,
            kind: item.kind,
            hackathon: item.hackathonRef,
            hackathonTitle: item.hackathonTitle,
            dueAt: item.dueAt,
            overdue: item.overdue,
            link:
              core.options.appBaseUrl + pagePath(item.hackathonRef, item.path),
          })),
          total: items.length,
        },
      };
    },
  });
}
