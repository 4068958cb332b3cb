import {
  type EndingAnswerInput,
  type EndingInput,
  type EndingItem,
  type EndingPage,
  type EndingsApi,
  type HackathonQuery,
  type ProductionInput,
  type ProjectEnding,
  type ProjectMilestone,
  type ProposedEndingPage,
  timelineOf,
} from '@guildhall/plugin-hackathons-common';
import { at, group, user } from './charters';
import { pageOf } from './people';
import { makeProjects, type StoredProject } from './projectsData';
import { refuse, type World } from './World';

type Said = Omit<ProjectEnding, 'may' | 'projectId'>;

/** What people said of the projects of an event that is over, by the number of the project. */
const SAID: Record<string, Record<number, Said>> = {
  results: {
    2: {
      version: 1,
      ending: 'transition',
      reason: 'Your rankings are the first that would notice it.',
      to: group('ranking'),
      answer: 'waiting',
      by: user('ben-castro'),
      at: at(-2),
      milestones: [],
    },
  },
  ended: {
    1: {
      version: 2,
      ending: 'transition',
      reason: 'The features are theirs anyway.',
      to: group('feature-platform'),
      answer: 'accepted',
      answeredBy: user('lin-wei'),
      answeredAt: at(-38),
      answerReason: 'We run it beside the nightly job until May.',
      by: user('ada-okoye'),
      at: at(-41),
      milestones: [
        { milestone: 'decided', at: at(-38), source: 'stated' },
        {
          milestone: 'owned',
          at: at(-37),
          source: 'catalog',
          entityRef: 'component:default/fresher-user-features',
        },
        {
          milestone: 'production',
          at: at(-9),
          source: 'stated',
          by: user('lin-wei'),
          evidenceUrl: 'https://example.com/dashboards/fresh-features',
        },
      ],
    },
    2: {
      version: 1,
      ending: 'parked',
      learnt:
        'Embeddings of strangers are no better than the mean of their country. It takes a second signal: what they looked at in the first minute would do.',
      by: user('ben-castro'),
      at: at(-40),
      milestones: [{ milestone: 'decided', at: at(-40), source: 'stated' }],
    },
    4: {
      version: 2,
      ending: 'transition',
      to: group('risk'),
      answer: 'declined',
      answeredBy: user('tomas-vega'),
      answeredAt: at(-30),
      answerReason: 'We train once a month: it would save us nothing.',
      by: user('dana-kovac'),
      at: at(-39),
      milestones: [{ milestone: 'decided', at: at(-30), source: 'stated' }],
    },
  },
};

/** What becomes of the projects, in memory. The reader belongs to the group `ranking`. */
export class EndingsFake implements EndingsApi {
  readonly #world: World;
  readonly #items = new Map<string, Array<EndingItem & { said: Said }>>();

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
        may: {
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
