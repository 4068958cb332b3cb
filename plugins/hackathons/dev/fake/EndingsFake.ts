import {
  type EndingAnswerInput,
  type EndingInput,
  type EndingItem,
  type EndingPage,
  type EndingReminder,
  type EndingReminders,
  type EndingRemindersInput,
  type EndingsApi,
  type HackathonQuery,
  type ProductionInput,
  type ProjectEnding,
  type ProjectMilestone,
  type ProposedEndingPage,
  timelineOf,
} from '@guildhall/plugin-hackathons-common';
import { group } from './charters';
import { type Said, SAID } from './endingsData';
import { pageOf } from './people';
import { makeProjects, type StoredProject } from './projectsData';
import { refuse, type World } from './World';

const DAY_MS = 86_400_000;

/** What becomes of the projects, in memory. The reader belongs to the group `ranking`. */
export class EndingsFake implements EndingsApi {
  readonly #world: World;
  readonly #items = new Map<string, Array<EndingItem & { said: Said }>>();
  /** The last reminders, by project. */
  readonly reminders = new Map<string, EndingReminder>();

  constructor(world: World) {
    this.#world = world;
  }

  async listEndings(
    hackathonRef: string,
    query: HackathonQuery<'listEndings'> = {},
  ): Promise<EndingPage> {
    await this.#world.charter(hackathonRef);
    const words = query.q?.toLocaleLowerCase('en-US');
    return await this.#world.answer(() => {
      const all = this.#itemsOf(hackathonRef);
      const deadline = this.#deadline(hackathonRef);
      const count = (state: string) =>
        all.filter(each => statesOf(each.said).includes(state)).length;
      return {
        ...pageOf(
          all
            .filter(
              each => !query.state || statesOf(each.said).includes(query.state),
            )
            .filter(
              each =>
                !words || each.title.toLocaleLowerCase('en-US').includes(words),
            )
            .map(each => inList(this.#seen(hackathonRef, each))),
          query,
        ),
        counts: {
          projects: all.length,
          none: count('none'),
          transition: count('transition'),
          parked: count('parked'),
          stopped: count('stopped'),
          waiting: count('waiting'),
          accepted: count('accepted'),
          declined: count('declined'),
          owned: count('owned'),
          production: count('production'),
        },
        open: deadline <= Date.now(),
        opensAt: new Date(deadline).toISOString(),
        remindable: this.#remindable(hackathonRef),
      };
    });
  }

  async listProposedEndings(
    query: HackathonQuery<'listProposedEndings'> = {},
  ): Promise<ProposedEndingPage> {
    return await this.#world.answer(() =>
      pageOf(
        this.#world.charters.flatMap(({ metadata }) => {
          const hackathonRef = `hackathon:${metadata.namespace}/${metadata.name}`;
          return this.#itemsOf(hackathonRef)
            .map(each => this.#seen(hackathonRef, each))
            .filter(
              ({ ending }) =>
                ending?.may?.answer &&
                (!query.answer || ending.answer === query.answer),
            )
            .map(each => ({
              ...inList(each),
              hackathonRef,
              hackathonTitle: metadata.title ?? metadata.name,
            }));
        }),
        query,
      ),
    );
  }

  async getEnding(projectId: string): Promise<ProjectEnding> {
    const [hackathonRef, item] = await this.#find(projectId);
    return await this.#world.answer(
      () => this.#seen(hackathonRef, item).ending!,
    );
  }

  async putEnding(
    projectId: string,
    { version, ...input }: EndingInput,
  ): Promise<ProjectEnding> {
    return await this.#change(projectId, version ?? 0, said => ({
      ...input,
      answer: input.ending === 'transition' ? 'waiting' : undefined,
      by: this.#world.me,
      at: new Date().toISOString(),
      milestones: said.milestones,
      version: said.version,
    }));
  }

  async answerEnding(
    projectId: string,
    { answer, reason, version }: EndingAnswerInput,
  ): Promise<ProjectEnding> {
    return await this.#change(projectId, version, said => ({
      ...said,
      answer: answer === 'accept' ? 'accepted' : 'declined',
      answeredBy: this.#world.me,
      answeredAt: new Date().toISOString(),
      answerReason: reason,
    }));
  }

  async putProductionMilestone(
    projectId: string,
    input: ProductionInput,
  ): Promise<ProjectEnding> {
    const milestone: ProjectMilestone = {
      milestone: 'production',
      source: 'stated',
      by: this.#world.me,
      ...input,
    };
    return await this.#change(projectId, undefined, said => ({
      ...said,
      milestones: [
        ...said.milestones.filter(each => each.milestone !== 'production'),
        milestone,
      ],
    }));
  }

  async remindOfEnding(projectId: string): Promise<ProjectEnding> {
    const [hackathonRef, { said, title }] = await this.#find(projectId);
    if (!this.#remind(projectId, said)) {
      await refuse(
        409,
        'ConflictError',
        `${title}: somebody was reminded less than a day ago`,
      );
    }
    await this.#world.charter(hackathonRef);
    return await this.getEnding(projectId);
  }

  async remindOfEndings(
    hackathonRef: string,
    { state = 'none' }: EndingRemindersInput,
  ): Promise<EndingReminders> {
    const found = this.#itemsOf(hackathonRef).filter(({ said }) =>
      statesOf(said).includes(state),
    );
    const reminded = found.filter(({ projectId, said }) =>
      this.#remind(projectId, said),
    ).length;
    if (reminded === 0) {
      await refuse(409, 'ConflictError', 'There is nobody to remind now');
    }
    return await this.#world.answer(() => ({
      reminded,
      recent: found.length - reminded,
      unreachable: 0,
    }));
  }

  #remindable(hackathonRef: string): EndingPage['remindable'] {
    if (!this.#world.rolesIn(hackathonRef).includes('organiser')) {
      return undefined;
    }
    const silent = this.#itemsOf(hackathonRef).filter(
      ({ said }) => !said.ending,
    );
    const recent = silent.flatMap(
      ({ projectId }) => this.reminders.get(projectId) ?? [],
    );
    return {
      now: silent.length - recent.length,
      recent: recent.length,
      againAt: recent.map(({ againAt }) => againAt).sort()[0],
    };
  }

  #remind(projectId: string, { answer }: Said): boolean {
    const last = this.reminders.get(projectId);
    const now = Date.now();
    if (last && Date.parse(last.againAt) > now) {
      return false;
    }
    this.reminders.set(projectId, {
      to: answer === 'waiting' ? 'owner' : 'team',
      by: this.#world.me,
      at: new Date(now).toISOString(),
      againAt: new Date(now + DAY_MS).toISOString(),
    });
    return true;
  }

  async #change(
    projectId: string,
    version: number | undefined,
    change: (said: Said) => Said,
  ): Promise<ProjectEnding> {
    const [, item] = await this.#find(projectId);
    if (version !== undefined && version !== item.said.version) {
      await refuse(
        409,
        'ConflictError',
        'Mira Holm said how it ends a minute ago; read it again',
      );
    }
    item.said = { ...change(item.said), version: item.said.version + 1 };
    return await this.getEnding(projectId);
  }

  #itemsOf(hackathonRef: string) {
    let items = this.#items.get(hackathonRef);
    if (!items) {
      const name = hackathonRef.split('/')[1];
      items = makeProjects(hackathonRef, '', this.#world)
        .map((project, index) => ({ project, number: index + 1 }))
        .filter(({ project }) => project.submissions.length > 0)
        .map(({ project, number }) => ({
          ...itemOf(project),
          said: SAID[name]?.[number] ?? { version: 0, milestones: [] },
        }));
      this.#items.set(hackathonRef, items);
    }
    return items;
  }

  async #find(projectId: string) {
    for (const { metadata } of this.#world.charters) {
      const hackathonRef = `hackathon:${metadata.namespace}/${metadata.name}`;
      const item = this.#itemsOf(hackathonRef).find(
        each => each.projectId === projectId,
      );
      if (item) {
        return [hackathonRef, item] as const;
      }
    }
    return await refuse(
      404,
      'NotFoundError',
      `There is no project ${projectId}`,
    );
  }

  #deadline(hackathonRef: string): number {
    const { spec } = this.#world.charters.find(
      ({ metadata }) =>
        `hackathon:${metadata.namespace}/${metadata.name}` === hackathonRef,
    )!;
    const { windows } = timelineOf(
      spec.schedule,
      this.#world.changesOf(hackathonRef),
      Date.now(),
    );
    return windows.find(({ name }) => name === 'submission')!.closesAt;
  }

  #seen(
    hackathonRef: string,
    { said, ...item }: EndingItem & { said: Said },
  ): EndingItem {
    const organises = this.#world.rolesIn(hackathonRef).includes('organiser');
    const isMember = item.members.includes(this.#world.me);
    return {
      ...item,
      ending: {
        ...said,
        projectId: item.projectId,
        reminder: organises ? this.reminders.get(item.projectId) : undefined,
        may: {
          remind:
            organises &&
            [undefined, 'waiting', 'declined'].includes(
              said.ending && (said.answer ?? 'none'),
            ),
          say: organises || isMember,
          answer:
            said.answer === 'waiting' &&
            said.to === group('ranking') &&
            !isMember,
          stateProduction:
            !isMember &&
            (organises || said.to === group('ranking')) &&
            said.answer === 'accepted',
        },
      },
    };
  }
}

/** Lists don't say what the reader may do. */
function inList({ ending, ...item }: EndingItem): EndingItem {
  return { ...item, ending: ending && { ...ending, may: undefined } };
}

/** All states that a project counts for. */
function statesOf({ ending, answer, milestones }: Said): string[] {
  return [
    ending ?? 'none',
    ...(answer ? [answer] : []),
    ...milestones.map(({ milestone }) => milestone),
  ];
}

function itemOf(project: StoredProject): EndingItem {
  return {
    projectId: project.id,
    title: project.title,
    teamId: project.teamId,
    teamName: project.teamName,
    members: project.members,
    theme: project.theme,
    entityRef: project.entityRef,
  };
}
