import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  charter,
  JAM_PATH,
} from '../../plugins/hackathons-backend/src/__testUtils__';
import {
  PEOPLE,
  startProjects,
  type TestProjects,
} from '../../plugins/hackathons-backend/src/__testUtils__/startProjects';
import { spec } from '../../plugins/hackathons-backend/src/schema/openapi.generated';
import {
  judgedJam,
  type Make,
  overJam,
  populateJudged,
  populateOver,
} from './afterTheWork';
import { findSchemathesis, runSchemathesis } from './schemathesis';

const EXAMPLES = 5;
const DAY_MS = 86_400_000;
const { ada, bob, cleo, eve, mia, olga } = PEOPLE;
const FEATURES = 'resource:default/user_features';
const program = findSchemathesis();
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const directory = createMockDirectory();
/** Participants reach other code than organisers do: each asks one of the databases. */
const callers: Record<string, string> = { SQLITE_3: ada, POSTGRES_15: olga };

/** A hackathon in the midst of it: nothing but the real clock runs. */
function runningJam() {
  const at = (days: number) =>
    new Date(Date.now() + days * DAY_MS).toISOString();
  return charter({
    spec: {
      starterKits: [{ template: 'ml-prototype' }],
      dataAgreements: [
        {
          name: 'clicks',
          version: '1',
          text: 'Use it here only.',
          protects: [FEATURES],
          approvers: [olga],
        },
      ],
      sandboxes: [{ name: 'gpu', quota: { total: 5, perTeam: 2 } }],
      registration: {
        waitingList: true,
        capacity: 50,
        questions: [{ name: 'why', question: 'Why?', type: 'text' }],
      },
    },
    schedule: {
      registration: { opens: at(-9), closes: at(2) },
      start: at(-3),
      checkpoints: [
        { name: 'early', at: at(-2) },
        { name: 'midway', title: 'Midway', at: at(1) },
      ],
      submissionDeadline: at(4),
      judging: { from: at(5), to: at(6) },
      results: at(7),
      debrief: at(8),
      end: at(9),
    },
  });
}

/** Something of each area, so that requests which name it find it; gives ids by the path that they stand in. */
async function populate(
  jams: TestProjects,
  make: Make,
): Promise<{ record: string; ids: Record<string, string> }> {
  await make(`${JAM_PATH}/windows/teams/changes`, olga, {
    action: 'reopen',
    until: new Date(Date.now() + 2 * DAY_MS).toISOString(),
    reason: 'Some came late',
  });
  const project = await jams.makeProject({
    title: 'Fresh',
    pitch: 'Never stale',
    wantsHelp: true,
    assets: [FEATURES],
  });
  const record = await make(`/projects/${project}/records`, ada, {
    kind: 'experiment',
    title: 'A cache',
  });
  await make(`/projects/${project}/feedback`, mia, {
    text: 'Cut it down',
    visibility: 'team',
  });
  await make(`/projects/${project}/submissions`, bob, {
    title: 'Fresh',
    pitch: 'Never stale',
  });
  await jams.call('PUT', `/projects/${project}/checkpoints/midway`, {
    as: bob,
    body: { status: 'on-track' },
  });
  const idea = await make(`${JAM_PATH}/ideas`, cleo, { title: 'A cache' });
  const sandbox = await make(`${JAM_PATH}/sandboxes`, ada, { sandbox: 'gpu' });
  const help = await make(`${JAM_PATH}/help-requests`, ada, {
    topic: 'A slow query',
  });
  const invitation = await make(`/teams/${jams.owls}/invitations`, ada, {
    userRef: eve,
  });
  const from = Date.now() + DAY_MS;
  const hours = await make(`${JAM_PATH}/office-hours`, mia, {
    startsAt: new Date(from).toISOString(),
    endsAt: new Date(from + 3_600_000).toISOString(),
    slotMinutes: 30,
  });
  const formation = await make(`${JAM_PATH}/formations`, olga, {});
  const { body: signature } = await jams.call(
    'PUT',
    `${JAM_PATH}/agreements/clicks/signature`,
    { as: cleo, body: { version: '1' } },
  );
  return {
    record: record.id,
    ids: {
      projects: project,
      ideas: idea.id,
      teams: jams.owls,
      sandboxes: sandbox.id,
      'help-requests': help.id,
      'team-requests': invitation.id,
      'office-hours': (hours.items ?? [hours])[0].id,
      formations: formation.id,
      signatures: signature.id,
    },
  };
}

/** Paths of one hackathon begin so, as a regular expression. */
const EVENT = '^/hackathons/[^/]*/[^/]*';

/** What requests to some paths name. */
function about(paths: string, names: Record<string, string>): string[] {
  const parameters = Object.entries(names)
    .map(([name, value]) => `"path.${name}" = "${value}"`)
    .join(', ');
  return [
    `[[operations]]`,
    `include-path-regex = "${paths}"`,
    `parameters = { ${parameters} }`,
  ];
}

describe.skipIf(!program).each(databases.eachSupportedId())(
  'the running API on %s',
  id => {
    it('keeps to its OpenAPI document, whatever is asked', async () => {
      const plugin = await startProjects(await databases.init(id), {
        charters: [runningJam(), judgedJam(), overJam()],
        features: [
          mockServices.httpAuth.factory({
            defaultCredentials: mockCredentials.none(),
          }),
        ],
      });
      const make: Make = async (path, as, body, method = 'POST') => {
        const answer = await plugin.call(method, path, { as, body });
        if (answer.status >= 300) {
          throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
        }
        return answer.body;
      };
      const { ids, record } = await populate(plugin, make);
      const { votes, ...judged } = await populateJudged(make);
      const over = await populateOver(make);
      await plugin.run('outcomes');
      const { code, output } = await runSchemathesis(program!, {
        directory: directory.path,
        spec,
        url: plugin.url,
        authorization: mockCredentials.user.header(callers[id]),
        config: [
          // Random names hit nothing, so requests name what is there.
          `[parameters]`,
          `"path.namespace" = "default"`,
          `"path.name" = "jam"`,
          `"path.checkpoint" = ["midway", "early", "none"]`,
          `"path.agreement" = ["clicks", "none"]`,
          `"path.window" = ["registration", "submission", "checkpoint:midway"]`,
          `"path.recordId" = "${record}"`,
          `[checks]`,
          `positive_data_acceptance.expected-statuses = ["2xx", "400", "403", "404", "409"]`,
          // Lists that are longer than the document allows may be too large to be read at all.
          `negative_data_rejection.expected-statuses = ["400", "401", "403", "404", "405", "406", "409", "413", "415", "422"]`,
          // The first that fits a path counts.
          ...about(`${EVENT}/votes/`, { name: 'judged', id: votes }),
          ...about(`${EVENT}/(judging|final-round|votes)`, { name: 'judged' }),
          ...about(`${EVENT}/(results|debrief|follow-ups|endings|exports)`, {
            name: 'over',
          }),
          ...about('^/projects/.*/(ending|milestones|judging|certificate)', {
            id: over.projects,
          }),
          ...Object.entries({ ...judged, ...over, ...ids }).flatMap(
            ([of, value]) => about(`^/${of}/\\\\{id\\\\}`, { id: value }),
          ),
        ],
        examples: EXAMPLES,
      });
      await plugin.stop();
      expect(code, output).toBe(0);
    }, 900_000);
  },
);
