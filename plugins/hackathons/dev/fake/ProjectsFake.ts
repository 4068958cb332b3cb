import type {
  CheckpointOverview,
  CheckpointReport,
  CheckpointReportInput,
  HackathonQuery,
  Project,
  ProjectDetail,
  ProjectFeedback,
  ProjectFeedbackInput,
  ProjectFeedbackPage,
  ProjectInput,
  ProjectPage,
  ProjectRecord,
  ProjectRecordInput,
  ProjectRecordPage,
  ProjectRecordUpdate,
  ProjectsApi,
  ProjectUpdate,
  ProjectWindow,
  ReopeningInput,
  RepositoryInput,
  RepositoryRegistration,
  Submission,
  SubmissionInput,
  SubmissionPage,
} from '@guildhall/plugin-hackathons-common';
import { fakeId, pageOf } from './people';
import { iso, ProjectViews } from './ProjectViews';
import { makeProjects, projectId, type StoredProject } from './projectsData';
import { refuse, type World } from './World';

/** Made-up answers; what is done to them stays in memory. */
export class ProjectsFake implements ProjectsApi {
  readonly #world: World;
  readonly #projects = new Map<string, StoredProject[]>();
  readonly #views: ProjectViews;

  constructor(world: World) {
    this.#world = world;
    this.#views = new ProjectViews(world);
    for (const [hackathonRef, team] of world.teams) {
      team.projectId = projectId(hackathonRef, 1);
    }
  }

  /** The projects of an event; they can be changed, as if somebody else did. */
  projectsOf(hackathonRef: string): StoredProject[] {
    let projects = this.#projects.get(hackathonRef);
    if (!projects) {
      const charter = this.#views.charter(hackathonRef);
      projects = makeProjects(
        hackathonRef,
        charter.metadata.title ?? charter.metadata.name,
        this.#world,
      );
      this.#projects.set(hackathonRef, projects);
    }
    return projects;
  }

  async listProjects(
    hackathonRef: string,
    query: HackathonQuery<'listProjects'> = {},
  ): Promise<ProjectPage> {
    await this.#world.charter(hackathonRef);
    const words = query.q?.toLocaleLowerCase('en-US');
    return await this.#world.answer(() =>
      pageOf(
        this.projectsOf(hackathonRef)
          .filter(
            each =>
              !words ||
              `${each.title} ${each.pitch}`
                .toLocaleLowerCase('en-US')
                .includes(words),
          )
          .filter(each => !query.theme || each.theme === query.theme)
          .filter(each => !query.status || each.status === query.status)
          .filter(each => !query.wantsHelp || each.wantsHelp)
          .filter(each => !query.team || each.teamId === query.team)
          .filter(each => !query.mine || each.isMember)
          .map(each => this.#views.seen(each))
          .filter(each => !query.submitted || each.submission)
          .map(
            ({ records, feedback, submissions, may, ...project }): Project =>
              project,
          ),
        query,
      ),
    );
  }

  async listAllProjects(
    query: HackathonQuery<'listAllProjects'> = {},
  ): Promise<ProjectPage> {
    const pages = await Promise.all(
      this.#world.charters.map(({ metadata }) =>
        this.listProjects(`hackathon:${metadata.namespace}/${metadata.name}`, {
          q: query.q,
          wantsHelp: query.wantsHelp,
        }),
      ),
    );
    return pageOf(
      pages
        .flatMap(({ items }) => items)
        .filter(each => !query.entityRef || each.entityRef === query.entityRef),
      query,
    );
  }

  async createProject(
    hackathonRef: string,
    { teamId, ...input }: ProjectInput,
  ): Promise<ProjectDetail> {
    const team = this.#world.teams.get(hackathonRef);
    const projects = this.projectsOf(hackathonRef);
    const now = new Date().toISOString();
    const project: StoredProject = {
      ...input,
      assets: input.assets ?? [],
      tags: input.tags ?? [],
      status: input.status ?? 'unknown',
      wantsHelp: input.wantsHelp ?? false,
      wantedSkills: input.wantedSkills ?? [],
      id: fakeId(339, projects.length + 1),
      hackathonRef,
      hackathonTitle: this.#views.charter(hackathonRef).metadata.title ?? '',
      teamId: teamId ?? team?.teamId ?? fakeId(1, 99),
      teamName: team?.teamName ?? 'A team',
      members: [this.#world.me],
      reports: [],
      records: [],
      feedback: [],
      submissions: [],
      isMember: true,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    projects.unshift(project);
    if (team) {
      team.projectId = project.id;
    }
    return this.#views.seen(project);
  }

  async registerRepository(
    hackathonRef: string,
    { repositoryUrl, title }: RepositoryInput,
  ): Promise<RepositoryRegistration> {
    const project = await this.createProject(hackathonRef, {
      title,
      repositoryUrl,
    });
    return { project, created: true };
  }

  async getProject(id: string): Promise<ProjectDetail> {
    return await this.#world
      .answer(() => this.#find(id))
      .then(async found =>
        found
          ? this.#views.seen(found)
          : await refuse(404, 'NotFoundError', `There is no project ${id}`),
      );
  }

  async updateProject(
    id: string,
    { version, ...input }: ProjectUpdate,
  ): Promise<ProjectDetail> {
    const project = await this.#project(id);
    await current(project, version, 'the project');
    return this.#views.seen(change(project, input));
  }

  async listRecords(
    id: string,
    query: HackathonQuery<'listProjectRecords'> = {},
  ): Promise<ProjectRecordPage> {
    return pageOf((await this.#project(id)).records, query);
  }

  async createRecord(
    id: string,
    input: ProjectRecordInput,
  ): Promise<ProjectRecord> {
    const { records } = await this.#project(id);
    const now = new Date().toISOString();
    const record = {
      ...input,
      id: fakeId(351, records.length + 1),
      by: this.#world.me,
      at: now,
      updatedAt: now,
      version: 1,
    };
    records.unshift(record);
    return structuredClone(record);
  }

  async updateRecord(
    id: string,
    recordId: string,
    { version, ...input }: ProjectRecordUpdate,
  ): Promise<ProjectRecord> {
    const { records } = await this.#project(id);
    const record = records.find(each => each.id === recordId)!;
    await current(record, version, 'the record');
    return structuredClone(change(record, input));
  }

  async deleteRecord(id: string, recordId: string): Promise<void> {
    const project = await this.#project(id);
    project.records = project.records.filter(each => each.id !== recordId);
  }

  async getCheckpoints(
    hackathonRef: string,
    query: HackathonQuery<'getCheckpoints'> = {},
  ): Promise<CheckpointOverview> {
    await this.#world.charter(hackathonRef);
    return await this.#world.answer(() =>
      this.#views.overview(hackathonRef, this.projectsOf(hackathonRef), query),
    );
  }

  async reportCheckpoint(
    id: string,
    checkpoint: string,
    { version, ...input }: CheckpointReportInput,
  ): Promise<CheckpointReport> {
    const project = await this.#project(id);
    const before = project.reports.find(each => each.checkpoint === checkpoint);
    if (before) {
      await current(before, version, 'the report');
      return structuredClone(change(before, input));
    }
    const deadline = this.#views.checkpoint(project.hackathonRef, checkpoint);
    const late = Date.now() >= deadline.onTimeUntil;
    if (late && !input.lateReason) {
      await refuse(400, 'InputError', 'lateReason: say why the report is late');
    }
    const now = new Date().toISOString();
    const report = {
      ...input,
      checkpoint,
      by: this.#world.me,
      reportedAt: now,
      updatedAt: now,
      late,
      version: 1,
    };
    project.reports.push(report);
    return structuredClone(report);
  }

  async listFeedback(
    id: string,
    query: HackathonQuery<'listProjectFeedback'> = {},
  ): Promise<ProjectFeedbackPage> {
    return pageOf((await this.#project(id)).feedback, query);
  }

  async giveFeedback(
    id: string,
    input: ProjectFeedbackInput,
  ): Promise<ProjectFeedback> {
    const { feedback } = await this.#project(id);
    const given = {
      ...input,
      id: fakeId(361, feedback.length + 1),
      by: this.#world.me,
      at: new Date().toISOString(),
    };
    feedback.unshift(given);
    return structuredClone(given);
  }

  async markFeedbackRead(id: string): Promise<void> {
    (await this.#project(id)).unreadFeedback = 0;
  }

  async listSubmissions(
    id: string,
    query: HackathonQuery<'listSubmissions'> = {},
  ): Promise<SubmissionPage> {
    return pageOf((await this.#project(id)).submissions, query);
  }

  async submit(id: string, input: SubmissionInput): Promise<Submission> {
    const project = await this.#project(id);
    const { deadline } = this.#views.submission(project);
    if (deadline.state !== 'open') {
      await refuse(
        409,
        'ConflictError',
        `Submissions closed at ${iso(deadline.closesAt)}`,
      );
    }
    for (const each of project.submissions) {
      each.current = false;
    }
    const submission: Submission = {
      ...input,
      id: fakeId(341, project.submissions.length + 1),
      projectId: id,
      version: project.submissions.length + 1,
      teamName: project.teamName,
      records: { decision: 1, experiment: 2, outcome: 1, artefact: 0 },
      submittedAt: new Date().toISOString(),
      submittedBy: this.#world.me,
      late: Date.now() >= deadline.onTimeUntil,
      current: true,
    };
    project.submissions.unshift(submission);
    return structuredClone(submission);
  }

  async withdrawSubmission(id: string): Promise<void> {
    for (const each of (await this.#project(id)).submissions) {
      if (each.current) {
        each.current = false;
        each.withdrawnAt = new Date().toISOString();
      }
    }
  }

  async reopenSubmission(
    id: string,
    { until, reason }: ReopeningInput,
  ): Promise<ProjectWindow> {
    const project = await this.#project(id);
    this.#views.reopen(id, Date.parse(until), reason);
    return this.#views.window(project);
  }

  #find(id: string): StoredProject | undefined {
    // Pages open by their address, before any list was read.
    return this.#world.charters
      .flatMap(({ metadata }) =>
        this.projectsOf(`hackathon:${metadata.namespace}/${metadata.name}`),
      )
      .find(each => each.id === id);
  }

  async #project(id: string): Promise<StoredProject> {
    return (
      this.#find(id) ??
      (await refuse(404, 'NotFoundError', `There is no project ${id}`))
    );
  }
}

async function current(
  item: { version: number },
  version: number | undefined,
  what: string,
): Promise<void> {
  if (version !== item.version) {
    await refuse(
      409,
      'ConflictError',
      `Mira Holm changed ${what} a minute ago; read it again`,
    );
  }
}

function change<T extends { version: number; updatedAt: string }>(
  item: T,
  input: Partial<T>,
): T {
  return Object.assign(item, input, {
    version: item.version + 1,
    updatedAt: new Date().toISOString(),
  });
}
