import {
  type FinalRound,
  rankFinalists,
  type RankingInput,
} from '@guildhall/plugin-hackathons-common';
import {
  type JudgedProject,
  JUDGES,
  madeUpRankings,
  nameOf,
} from './resultsData';
import { refuse, type World } from './World';

/** The final round of one event, in memory. */
export class FinalRoundFake {
  #state: FinalRound['state'] = 'none';
  #version = 0;
  #finalists: JudgedProject[] = [];
  #rankings: Array<{ judge: string; ranking: string[] }> = [];
  #excluded = new Map<string, string>();
  #atClosing: FinalRound['outcome'];
  #closedAt = '';
  #mine: { ranking: string[]; version: number; updatedAt?: string } = {
    ranking: [],
    version: 0,
  };

  constructor(
    readonly hackathonRef: string,
    readonly world: World,
    readonly projects: JudgedProject[],
  ) {}

  get state() {
    return this.#state;
  }

  /** Opens it with some judges' rankings. */
  start(projectIds: string[], judges: number): void {
    this.#state = 'open';
    this.#version = 1;
    this.#finalists = projectIds.map(
      id => this.projects.find(each => each.projectId === id)!,
    );
    this.#rankings = madeUpRankings(this.#finalists, judges);
  }

  async open(version: number, projectIds: string[]): Promise<void> {
    await this.#requireVersion(version);
    this.start(projectIds, 4);
    this.#version = version + 1;
  }

  async close(version: number): Promise<void> {
    await this.#requireVersion(version);
    this.#state = 'closed';
    this.#version += 1;
    this.#atClosing = this.outcome();
    this.#closedAt = new Date().toISOString();
  }

  /** Somebody decides that what a judge says doesn't count. */
  exclude(judge: string, reason: string): void {
    this.#excluded.set(judge, reason);
  }

  /** How many judges have ranked who count. */
  get counted(): number {
    return this.#counting().length;
  }

  /** Others are in it, as if it was closed and opened again. */
  replace(projectIds: string[]): void {
    this.start(projectIds, 4);
    this.#version += 2;
    this.#mine = { ranking: [], version: 0 };
  }

  async rank({ ranking, version = 0 }: RankingInput): Promise<void> {
    if (this.#state !== 'open') {
      await refuse(409, 'ConflictError', 'The final round is closed');
    }
    const ids = this.view(false).finalists.map(each => each.projectId);
    const stranger = ranking.find(id => !ids.includes(id));
    if (stranger) {
      await refuse(400, 'InputError', `ranking: ${stranger} is no finalist`);
    }
    if (version !== this.#mine.version) {
      await refuse(409, 'ConflictError', 'You ranked on another device');
    }
    this.#mine = {
      ranking,
      version: version + 1,
      updatedAt: new Date().toISOString(),
    };
  }

  /** Places of the finalists by all rankings; none before it is closed. */
  outcome() {
    if (this.#state !== 'closed' || this.counted === 0) {
      return undefined;
    }
    const { projects } = rankFinalists({
      finalists: this.#finalists.map(({ projectId }) => projectId),
      rankings: this.#counting(),
    });
    return projects.map(({ project, ...found }) => ({
      projectId: project,
      ...found,
    }));
  }

  /**
   * @param organises - who has ranked is told as well
   * @param published - it stays as it is
   */
  view(organises: boolean, published = false): FinalRound {
    const judges = this.world.variant === 'judge';
    const sees = organises || judges || this.#state === 'none';
    // The reader has a conflict with the second finalist.
    const seen = this.#finalists.filter((_, index) => !judges || index !== 1);
    return {
      hackathonRef: this.hackathonRef,
      state: this.#state,
      version: this.#version,
      size: 5,
      finalists: sees
        ? seen
            .map(({ projectId, title, pitch }) => ({ projectId, title, pitch }))
            .sort((a, b) => a.title.localeCompare(b.title))
        : [],
      hidden: this.#finalists.length - seen.length,
      mine: judges ? this.#mine : undefined,
      rankings: organises
        ? JUDGES.map(({ userRef }) => {
            const found = this.#rankings.find(({ judge }) => judge === userRef);
            return {
              judge: userRef,
              displayName: nameOf(userRef),
              ranked: found?.ranking.length ?? 0,
              counts: !this.#excluded.has(userRef),
              updatedAt:
                found && new Date(Date.now() - 3_600_000).toISOString(),
            };
          })
        : undefined,
      outcome: organises ? this.outcome() : undefined,
      ...(organises && this.#decided()),
      may: {
        open: organises && !published && this.#state !== 'open',
        rank: judges && this.#state === 'open',
        close: organises && this.#state === 'open',
      },
    };
  }

  #counting() {
    return this.#rankings.filter(({ judge }) => !this.#excluded.has(judge));
  }

  /** What is left out, and what was decided before. */
  #decided(): Pick<FinalRound, 'leftOut' | 'gone' | 'earlier'> {
    const out = this.#rankings.filter(({ judge }) => this.#excluded.has(judge));
    return {
      leftOut: out.map(({ judge, ranking }) => ({
        judge,
        displayName: nameOf(judge),
        because: 'excluded',
        reason: this.#excluded.get(judge),
        projectIds: ranking,
        whole: true,
      })),
      gone: [],
      earlier:
        this.#atClosing && out.length > 0
          ? [
              {
                at: this.#closedAt,
                occasion: 'closing',
                outcome: this.#atClosing,
              },
            ]
          : [],
    };
  }

  async #requireVersion(version: number): Promise<void> {
    if (version !== this.#version) {
      await refuse(
        409,
        'ConflictError',
        'Jun Sato changed the final round a minute ago; read it again',
      );
    }
  }
}
