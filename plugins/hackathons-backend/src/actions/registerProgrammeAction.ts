import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Services } from '../services/createServices';

/** Registers `get-hackathon-programme`. */
export function registerProgrammeAction(
  registry: ActionsRegistryService,
  { core, programme }: Services,
): void {
  registry.register({
    name: 'get-hackathon-programme',
    title: 'Get what became of hackathons',
    description: `
Tells what hackathons led to: of each that began, and of all of them together.

Use it for questions such as "what came of our hackathons?", "how many prototypes are in production?", "how long does a decision take?" or "did the
metrics improve?". It holds only hackathons that the caller may see, and no name of any person; for a single project use its page.

- A prototype is a project that was submitted. \`owned\` counts those with an owner other than the team, \`decided\` those that somebody decided about.
- \`production90\` and \`production180\` count prototypes in production within 90 and 180 days after the end of the event. An event that is younger has
  none of these, and doesn't count in the shares of the totals: \`of\` says of how many prototypes they are.
- \`newConnections\` counts pairs of people of different groups who worked in one team for the first time.
- \`assets\` has metrics of the assets that events aimed at: the last value before the event and the last one since. What else changed in that time is
  not known: don't say that the event caused it. \`metricsAvailable: false\` means that they could not be read when it was last tried.
- \`from\` and \`to\` (ISO 8601) keep to events between two times; \`group\` to those in which at least five people of a group took part.

The figures are computed once a day; \`computedAt\` tells when.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          from: z
            .string()
            .datetime({ offset: true })
            .optional()
            .describe('Events that ended at this time or later, ISO 8601'),
          to: z
            .string()
            .datetime({ offset: true })
            .optional()
            .describe('Events that began before this time, ISO 8601'),
          group: z
            .string()
            .min(1)
            .max(400)
            .optional()
            .describe('Entity ref of a group, such as "group:default/risk"'),
        }),
      output: z => {
        const share = z
          .object({
            n: z.number(),
            of: z.number(),
            share: z.number().optional(),
          })
          .describe('n of so many prototypes');
        const endings = z.object({
          transition: z.number(),
          parked: z.number(),
          stopped: z.number(),
          none: z.number(),
        });
        const reading = z
          .object({ value: z.number(), at: z.string() })
          .optional();
        return z.object({
          totals: z.object({
            events: z.number(),
            participants: z.number(),
            submitted: z.number(),
            decided: share,
            owned: share,
            production90: share,
            production180: share,
            medianDaysToDecision: z.number().optional(),
            newConnections: z.number(),
            endings,
          }),
          events: z
            .array(
              z.object({
                hackathon: z.string().describe('Entity ref'),
                title: z.string(),
                start: z.string(),
                end: z.string(),
                participants: z.number(),
                teams: z.number(),
                submitted: z.number(),
                decided: z.number(),
                owned: z.number(),
                production90: z.number().optional(),
                production180: z.number().optional(),
                medianDaysToDecision: z.number().optional(),
                newConnections: z.number(),
                satisfaction: z
                  .number()
                  .optional()
                  .describe('Mean of the debrief, from 1 to 5'),
                endings,
                computedAt: z.string(),
              }),
            )
            .describe('The latest start first'),
          assets: z.array(
            z.object({
              hackathon: z.string(),
              asset: z.string(),
              title: z.string().optional(),
              metric: z.string(),
              unit: z.string().optional(),
              direction: z.string().optional(),
              before: reading,
              after: reading,
            }),
          ),
          metricsAvailable: z.boolean(),
          link: z.string().describe('The page of the programme'),
        });
      },
    },
    examples: [
      {
        title: 'What came of the hackathons since 2026?',
        description: 'The programme from a time on',
        input: { from: '2026-01-01T00:00:00Z' },
        output: {
          totals: {
            events: 1,
            participants: 84,
            submitted: 18,
            decided: { n: 9, of: 18, share: 0.5 },
            owned: { n: 6, of: 18, share: 1 / 3 },
            production90: { n: 3, of: 18, share: 1 / 6 },
            production180: { n: 0, of: 0 },
            medianDaysToDecision: 12.5,
            newConnections: 41,
            endings: { transition: 7, parked: 6, stopped: 3, none: 2 },
          },
          events: [
            {
              hackathon: 'hackathon:default/feature-jam',
              title: 'Feature Jam',
              start: '2026-02-02T09:00:00.000Z',
              end: '2026-02-13T18:00:00.000Z',
              participants: 84,
              teams: 20,
              submitted: 18,
              decided: 9,
              owned: 6,
              production90: 3,
              medianDaysToDecision: 12.5,
              newConnections: 41,
              satisfaction: 4.2,
              endings: { transition: 7, parked: 6, stopped: 3, none: 2 },
              computedAt: '2026-06-01T02:00:00.000Z',
            },
          ],
          assets: [
            {
              hackathon: 'hackathon:default/feature-jam',
              asset: 'resource:default/user-features',
              title: 'User features',
              metric: 'contributionmetric:default/freshness',
              unit: 'hours',
              direction: 'lower-is-better',
              before: { value: 30, at: '2026-02-01T00:00:00.000Z' },
              after: { value: 2, at: '2026-05-31T00:00:00.000Z' },
            },
          ],
          metricsAvailable: true,
          link: 'https://portal.example.com/hackathons/programme',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { totals, events, assets, readings } = await programme.queries.get(
        input,
        credentials,
      );
      return {
        output: {
          totals,
          events: events.map(event => ({
            hackathon: event.hackathonRef,
            title: event.title,
            start: event.start,
            end: event.end,
            participants: event.participants,
            teams: event.teams,
            submitted: event.submitted,
            decided: event.decided,
            owned: event.owned,
            production90: event.production90,
            production180: event.production180,
            medianDaysToDecision: event.medianDaysToDecision,
            newConnections: event.newConnections,
            satisfaction: event.satisfaction?.mean,
            endings: event.endings,
            computedAt: event.computedAt,
          })),
          assets: assets.map(asset => ({
            hackathon: asset.hackathonRef,
            asset: asset.assetRef,
            title: asset.title,
            metric: asset.metricRef,
            unit: asset.unit,
            direction: asset.direction,
            before: asset.before,
            after: asset.after,
          })),
          metricsAvailable: readings.available,
          link: `${core.options.appBaseUrl}/hackathons/programme`,
        },
      };
    },
  });
}
