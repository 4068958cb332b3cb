import type {
  Idea,
  IdeaInput,
  IdeaPage,
  IdeaQuery,
  IdeasApi,
  IdeaUpdate,
} from '@guildhall/plugin-hackathons-common';
import { at } from './charters';
import { fakeId, pageOf, PEOPLE } from './people';
import { refuse, type World } from './World';

/** Made-up answers; what is done to them stays in memory. */
export class IdeasFake implements IdeasApi {
  readonly #world: World;
  readonly #ideas = new Map<string, Idea[]>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The ideas of an event; they can be changed, as if somebody else did. */
  ideasOf(hackathonRef: string): Idea[] {
    let ideas = this.#ideas.get(hackathonRef);
    if (!ideas) {
      // The announced event has none yet.
      ideas = hackathonRef.endsWith('/announced')
        ? []
        : makeIdeas(hackathonRef, this.#world.me);
      this.#ideas.set(hackathonRef, ideas);
    }
    return ideas;
  }

  async listIdeas(
    hackathonRef: string,
    query: IdeaQuery = {},
  ): Promise<IdeaPage> {
    await this.#world.charter(hackathonRef);
    const words = query.q?.toLocaleLowerCase('en-US');
    return await this.#world.answer(() =>
      pageOf(
        this.ideasOf(hackathonRef)
          .filter(idea =>
            query.state
              ? idea.state === query.state
              : idea.state !== 'withdrawn',
          )
          .filter(
            idea =>
              !words ||
              `${idea.title} ${idea.text}`
                .toLocaleLowerCase('en-US')
                .includes(words),
          )
          .filter(idea => !query.theme || idea.theme === query.theme)
          .filter(idea => !query.mine || idea.author === this.#world.me)
          .filter(idea => !query.followed || idea.following)
          .map(idea => this.#seen(idea)),
        query,
      ),
    );
  }

  async createIdea(hackathonRef: string, input: IdeaInput): Promise<Idea> {
    const ideas = this.ideasOf(hackathonRef);
    const idea = blank(hackathonRef, ideas.length + 1, this.#world.me);
    Object.assign(idea, input, { followers: 1, following: true });
    ideas.unshift(idea);
    return this.#seen(idea);
  }

  async getIdea(id: string): Promise<Idea> {
    return this.#seen(await this.#idea(id));
  }

  async updateIdea(id: string, update: IdeaUpdate): Promise<Idea> {
    const idea = await this.#idea(id);
    const { version, ...rest } = update;
    if (version !== idea.version) {
      await refuse(
        409,
        'ConflictError',
        'Mira Holm changed the idea a minute ago; read it again',
      );
    }
    return this.#seen(Object.assign(idea, rest, { version: version + 1 }));
  }

  async withdrawIdea(id: string): Promise<void> {
    (await this.#idea(id)).state = 'withdrawn';
  }

  async followIdea(id: string): Promise<Idea> {
    const idea = await this.#idea(id);
    idea.followers += idea.following ? 0 : 1;
    idea.following = true;
    return this.#seen(idea);
  }

  async unfollowIdea(id: string): Promise<void> {
    const idea = await this.#idea(id);
    idea.followers -= idea.following ? 1 : 0;
    idea.following = false;
  }

  async claimIdea(id: string, teamId: string): Promise<Idea> {
    const idea = await this.#idea(id);
    if (idea.claimedBy) {
      await refuse(
        409,
        'ConflictError',
        `${idea.claimedBy.teamName} claimed this idea a moment ago`,
      );
    }
    const { teamName } = this.#world.teams.get(idea.hackathonRef)!;
    Object.assign(idea, { state: 'claimed', claimedBy: { teamId, teamName } });
    return this.#seen(idea);
  }

  async unclaimIdea(id: string): Promise<void> {
    Object.assign(await this.#idea(id), {
      state: 'open',
      claimedBy: undefined,
    });
  }

  async #idea(id: string): Promise<Idea> {
    const found = [...this.#ideas.values()].flat().find(idea => idea.id === id);
    return (
      found ?? (await refuse(404, 'NotFoundError', `There is no idea ${id}`))
    );
  }

  #seen(idea: Idea): Idea {
    const mayEdit =
      idea.author === this.#world.me || this.#world.variant === 'organiser';
    return structuredClone({ ...idea, mayEdit });
  }
}

/** Stands for the event in ids. */
const EVENTS = [
  'registration',
  'running',
  'preparation',
  'judging',
  'results',
  'ended',
];

function blank(hackathonRef: string, number: number, author: string): Idea {
  const event = EVENTS.indexOf(hackathonRef.split('/')[1]);
  return {
    id: fakeId(100 + event, number),
    hackathonRef,
    title: '',
    assets: [],
    wantedSkills: [],
    author,
    state: 'open',
    followers: 0,
    following: false,
    mayEdit: false,
    version: 1,
    createdAt: at(-4 + number / 10),
    updatedAt: at(-2),
  };
}

function makeIdeas(hackathonRef: string, me: string): Idea[] {
  const specs: Array<Partial<Idea>> = [
    {
      title: 'Materialise only what somebody reads',
      text: 'Two thirds of our features are computed every hour and read once a day.\n\n- find out who reads what, from lineage\n- compute the rest **when it is asked for**',
      theme: 'freshness',
      assets: ['resource:default/user-features'],
      wantedSkills: ['data engineering', 'Airflow'],
      followers: 11,
      following: true,
    },
    {
      title: 'A sentence for each feature, written by those who use it',
      text: 'Owners know how a feature is made; users know what it is good for. Ask them at the moment when they use it.',
      theme: 'documentation',
      wantedSkills: ['technical writing', 'product'],
      followers: 6,
      author: me,
    },
    {
      title: 'Stop training when nothing is learnt any more',
      theme: 'cost',
      wantedSkills: ['machine learning'],
      followers: 9,
      state: 'claimed',
      claimedBy: { teamId: fakeId(201, 4), teamName: 'Spot Instance' },
    },
    {
      title: 'Freshness as a traffic light in the ranking service',
      text: 'Fall back to a simpler model when features are too old, and say so.',
      theme: 'freshness',
      followers: 2,
    },
    {
      title: 'Which model would have been better?',
      text: 'Replay a week of traffic against the challenger.',
      wantedSkills: ['statistics', 'Python'],
      followers: 0,
    },
  ];
  return specs.map((spec, index) => ({
    ...blank(hackathonRef, index + 1, PEOPLE[index * 4].userRef),
    ...spec,
  }));
}
