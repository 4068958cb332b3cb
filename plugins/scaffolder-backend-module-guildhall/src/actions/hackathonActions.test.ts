import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { HackathonProjects } from '../hackathons';
import { PortalPages } from '../PortalPages';
import { createFindTeamAction } from './findTeam';
import { createRegisterProjectAction } from './registerProject';

interface Asked {
  path?: string;
  key?: string | string[];
  authorization?: string;
  body?: unknown;
}

describe('the actions of hackathons', () => {
  let server: Server;
  let asked: Asked[];
  let answer: { status: number; body: unknown };
  let projects: HackathonProjects;

  beforeEach(async () => {
    asked = [];
    server = createServer(async (req, res) => {
      const parts: Buffer[] = [];
      for await (const part of req) {
        parts.push(part);
      }
      const text = Buffer.concat(parts).toString();
      asked.push({
        path: req.url,
        key: req.headers['idempotency-key'],
        authorization: req.headers.authorization,
        body: text ? JSON.parse(text) : undefined,
      });
      res.writeHead(answer.status, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify(answer.body));
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    projects = HackathonProjects.create({
      auth: mockServices.auth(),
      discovery: {
        getBaseUrl: async () => `http://127.0.0.1:${port}`,
        getExternalBaseUrl: async () => `http://127.0.0.1:${port}`,
      },
      portal: PortalPages.fromConfig(
        mockServices.rootConfig({
          data: { app: { baseUrl: 'https://portal.example.com/' } },
        }),
      ),
    });
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  function refuse(status: number, message: string) {
    answer = {
      status,
      body: {
        error: { name: 'Error', message },
        response: { statusCode: status },
      },
    };
  }

  function context<T extends Record<string, any>>(input: T, more = {}) {
    return {
      input,
      logger: mockServices.rootLogger(),
      output: vi.fn(),
      task: { id: 'task-1' },
      step: { id: 'project' },
      templateInfo: { entityRef: 'template:default/kit' },
      getInitiatorCredentials: async () =>
        mockCredentials.user('user:default/jane'),
      ...more,
    };
  }

  const INPUT = {
    hackathon: 'Spring',
    title: 'Churn',
    repositoryUrl: 'https://git.example.com/churn',
  };

  async function register(input = INPUT, more = {}) {
    const ctx = context(input, more);
    await createRegisterProjectAction({ projects }).handler(ctx as any);
    return ctx.output;
  }

  it('registers on behalf of the user, the same way each time', async () => {
    answer = {
      status: 200,
      body: {
        project: {
          id: 'p 1',
          title: 'Churn',
          hackathonRef: 'hackathon:default/spring',
        },
        created: true,
      },
    };
    const output = await register();
    await register();
    expect(output).toHaveBeenCalledWith('projectId', 'p 1');
    expect(output).toHaveBeenCalledWith('created', true);
    expect(output).toHaveBeenCalledWith(
      'projectUrl',
      'https://portal.example.com/hackathons/default/spring/projects/p%201',
    );
    expect(asked[0]).toEqual({
      path: '/hackathons/default/spring/repositories',
      key: 'scaffolder task-1 project',
      authorization: expect.stringContaining('user:default/jane'),
      body: {
        title: 'Churn',
        repositoryUrl: 'https://git.example.com/churn',
        starterKit: 'template:default/kit',
      },
    });
    expect(asked[1]).toEqual(asked[0]);
  });

  it('asks nothing in a dry run', async () => {
    await register(INPUT, { isDryRun: true });
    expect(asked).toEqual([]);
  });

  it.each([
    [400, 'InputError', /refused the project: Why not/],
    [
      403,
      'NotAllowedError',
      /Why not\. Register for it and join a team at https:\/\/portal.example.com\/hackathons\/default\/spring\/teams/,
    ],
    [404, 'NotFoundError', /Choose another one, or ask its organisers/],
    [409, 'ConflictError', /cannot take the project now: Why not/],
    [500, 'ServiceUnavailableError', /failed \(500\).*try again/i],
  ])('says what to do about %s', async (status, name, message) => {
    refuse(status, 'Why not');
    await expect(register()).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    await expect(register()).rejects.toThrow(
      'The repository https://git.example.com/churn is there',
    );
  });

  it('says what to do when nobody answers', async () => {
    server.close();
    await expect(register()).rejects.toThrow(/did not answer: try again/);
  });

  it.each([
    ['component:default/x', /which is a component; choose a hackathon/],
    ['a b', /hackathon is "a b"/],
  ])('refuses the hackathon %j', async (hackathon, message) => {
    await expect(register({ ...INPUT, hackathon })).rejects.toThrow(message);
    expect(asked).toEqual([]);
  });

  it('finds the team, also in a dry run, and stops without one', async () => {
    const action = createFindTeamAction({ projects });
    answer = {
      status: 200,
      body: { title: 'Spring', my: { teamId: 't', teamName: 'Otters' } },
    };
    const ctx = context({ hackathon: 'spring' }, { isDryRun: true });
    await action.handler(ctx as any);
    expect(ctx.output).toHaveBeenCalledWith('teamId', 't');
    expect(ctx.output).toHaveBeenCalledWith(
      'hackathonRef',
      'hackathon:default/spring',
    );
    answer = { status: 200, body: { title: 'Spring', my: {} } };
    await expect(
      action.handler(context({ hackathon: 'spring' }) as any),
    ).rejects.toThrow(
      'you are in no team of Spring: join or create one at https://portal.example.com/hackathons/default/spring/teams',
    );
  });
});
