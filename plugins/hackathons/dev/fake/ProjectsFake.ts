import {
  checkpointDeadline,
  type CheckpointOverview,
  type CheckpointReport,
  type CheckpointReportInput,
  type Deadline,
  type HackathonQuery,
  type Project,
  type ProjectCheckpoint,
  type ProjectDetail,
  type ProjectFeedback,
  type ProjectFeedbackInput,
  type ProjectFeedbackPage,
  type ProjectInput,
  type ProjectPage,
  type ProjectRecord,
  type ProjectRecordInput,
  type ProjectRecordPage,
  type ProjectRecordUpdate,
  type ProjectsApi,
  type ProjectUpdate,
  type ProjectWindow,
  type ReopeningInput,
  type RepositoryInput,
  type RepositoryRegistration,
  type Submission,
  type SubmissionInput,
  type SubmissionPage,
  submissionDeadline,
  timelineOf,
  type WindowChange,
} from '@guildhall/plugin-hackathons-common';
import { fakeId, pageOf } from './people';
import { makeProjects, projectId, type StoredProject } from './projectsData';
import { refuse, type World } from './World';

const iso = (ms: number) => new Date(ms).toISOString();

/** Made-up answers; what is done to them stays in memory. */
export class ProjectsFake implements ProjectsApi {
  readonly #world: World;
  readonly #projects = new Map<string, StoredProject[]>();
  readonly #reopenings = new Map<string, WindowChange[]>();

  constructor(world: World) {
    this.#world = world;
    for (const [hackathonRef, team] of world.teams) {
      team.projectId = projectId(hackathonRef, 1);
    }
  }

  /** The projects of an event; they can be changed, as if somebody else did. */
  projectsOf(hackathonRef: string): StoredProject[] {
    let projects = this.#projects.get(hackathonRef);
    if (!projects) {
      const charter = this.#charter(hackathonRef);
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
          .map(each => this.#seen(each))
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
      assets: [],
      tags: [],
      status: 'unknown',
      wantsHelp: false,
      wantedSkills: [],
      ...input,
      id: fakeId(339, projects.length + 1),
      hackathonRef,
      hackathonTitle: this.#charter(hackathonRef).metadata.title ?? '',
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
    return this.#seen(project);
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
          ? this.#seen(found)
          : await refuse(404, 'NotFoundError', `There is no project ${id}`),
      );
  }

  async updateProject(
    id: string,
    { version, ...input }: ProjectUpdate,
  ): Promise<ProjectDetail> {
    const project = await this.#project(id);
    await current(project, version, 'the project');
    return this.#seen(change(project, input));
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
    const { spec } = await this.#world.charter(hackathonRef);
    return await this.#world.answer(() => {
      const projects = this.projectsOf(hackathonRef).map(each =>
        this.#seen(each),
      );
      const asked = query.checkpoint ?? spec.schedule.checkpoints?.[0]?.name;
      const matching = projects.filter(project => {
        const report = reportIn(project, asked);
        if (!query.status) {
          return true;
        }
        return query.status === 'missing'
          ? !report
          : report?.status === query.status ||
              (query.status === 'late' && report?.late);
      });
      return {
        checkpoints: (spec.schedule.checkpoints ?? []).map(checkpoint => {
          const reports = projects.flatMap(
            project => reportIn(project, checkpoint.name) ?? [],
          );
          const deadline = this.#checkpoint(hackathonRef, checkpoint.name);
          const of = (status: CheckpointReport['status']) =>
            reports.filter(report => report.status === status).length;
          return {
            name: checkpoint.name,
            title: checkpoint.title,
            due: checkpoint.due,
            demonstration: checkpoint.demonstration ?? false,
            at: iso(deadline.onTimeUntil),
            opensAt: iso(deadline.opensAt),
            windowState: deadline.state,
            counts: {
              reported: reports.length,
              late: reports.filter(({ late }) => late).length,
              missing: projects.length - reports.length,
              byStatus: {
                'on-track': of('on-track'),
                'at-risk': of('at-risk'),
                blocked: of('blocked'),
                done: of('done'),
                unknown: of('unknown'),
              },
            },
          };
        }),
        ...pageOf(
          matching.map(project => ({
            project,
            reports: project.checkpoints.flatMap(({ report }) => report ?? []),
          })),
          query,
        ),
        projects: projects.length,
        teamsWithoutProject: projects.length > 0 ? 2 : 0,
      };
    });
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
    const deadline = this.#checkpoint(project.hackathonRef, checkpoint);
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
    const { deadline } = this.#submission(project);
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
    const reopenings = this.#reopenings.get(id) ?? [];
    reopenings.push({
      window: 'submission',
      action: 'reopen',
      until: Date.parse(until),
      reason,
      by: this.#world.me,
      at: Date.now(),
    });
    this.#reopenings.set(id, reopenings);
    return this.#window(project);
  }

  #charter(hackathonRef: string) {
    return this.#world.charters.find(
      ({ metadata }) =>
        `hackathon:${metadata.namespace}/${metadata.name}` === hackathonRef,
    )!;
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

  #timeline(hackathonRef: string) {
    const changes = this.#world.changesOf(hackathonRef);
    const { schedule } = this.#charter(hackathonRef).spec;
    return { changes, timeline: timelineOf(schedule, changes, Date.now()) };
  }

  #checkpoint(hackathonRef: string, name: string): Deadline {
    const { timeline, changes } = this.#timeline(hackathonRef);
    return checkpointDeadline(timeline, name, changes)!;
  }

  #submission(project: { id: string; hackathonRef: string }) {
    const { timeline, changes } = this.#timeline(project.hackathonRef);
    const own = this.#reopenings.get(project.id) ?? [];
    return {
      phase: timeline.phase,
      deadline: submissionDeadline(timeline, changes, own),
      reopenings: own.toReversed(),
    };
  }

  #window(project: { id: string; hackathonRef: string }): ProjectWindow {
    const { deadline, reopenings } = this.#submission(project);
    return {
      state: deadline.state,
      opensAt: iso(deadline.opensAt),
      closesAt: iso(deadline.closesAt),
      onTimeUntil: iso(deadline.onTimeUntil),
      reopenings: reopenings.map(({ until, reason, by, at }) => ({
        until: iso(until!),
        reason,
        by,
        at: iso(at),
      })),
    };
  }

  #seen({ reports, ...project }: StoredProject): ProjectDetail {
    const { hackathonRef, isMember, submissions } = project;
    const roles = this.#world.rolesIn(hackathonRef);
    const organises = roles.includes('organiser');
    const { phase, deadline } = this.#submission(project);
    const over = phase === 'ended';
    const last = submissions.find(each => each.current);
    const checkpoints = (
      this.#charter(hackathonRef).spec.schedule.checkpoints ?? []
    ).map(({ name, title }): ProjectCheckpoint => {
      const window = this.#checkpoint(hackathonRef, name);
      return {
        name,
        title,
        at: iso(window.onTimeUntil),
        windowState: window.state,
        report: reports.find(each => each.checkpoint === name),
      };
    });
    const isOpen = deadline.state === 'open';
    return structuredClone({
      ...project,
      checkpoints,
      submission: last && {
        version: last.version,
        submittedAt: last.submittedAt,
        late: last.late,
      },
      submissions: isMember || organises ? submissions : [],
      submissionWindow: this.#window(project),
      may: {
        update: (isMember || organises) && !over,
        submit: isMember && isOpen,
        withdraw: isMember && isOpen && last !== undefined,
        giveFeedback:
          !isMember && !over && (organises || roles.includes('mentor')),
        reopen: organises && deadline.state === 'closed' && !over,
      },
    });
  }
}

function reportIn(project: ProjectDetail, checkpoint: string | undefined) {
  return project.checkpoints.find(({ name }) => name === checkpoint)?.report;
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
