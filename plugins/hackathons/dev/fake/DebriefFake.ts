import {
  type Debrief,
  type DebriefAction,
  type DebriefActionInput,
  type DebriefActionPage,
  type DebriefActionUpdate,
  type DebriefAnswer,
  type DebriefAnswerTextPage,
  type DebriefApi,
  type DebriefDecision,
  type DebriefPoint,
  type DebriefPointInput,
  type DebriefPointPage,
  type DebriefPointUpdate,
  type FollowUp,
  type FollowUpInput,
  type FollowUpPage,
  type FollowUpsApi,
  type FollowUpUpdate,
  type HackathonQuery,
  type ThemeProposal,
  type ThemeProposalPage,
  type ThemeProposalUpdate,
} from '@guildhall/plugin-hackathons-common';
import {
  type DebriefData,
  makeDebrief,
  newAction,
  newPoint,
} from './debriefData';
import { current, isDebriefOpen, stateOf } from './debriefState';
import { fakeId, pageOf } from './people';
import { refuse, type World } from './World';

/** Debriefs and the meetings after them in memory. */
export class DebriefFake implements DebriefApi, FollowUpsApi {
  readonly #world: World;
  readonly #debriefs = new Map<string, DebriefData>();
  #ids = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** The debrief of an event; it can be changed, as if somebody else did. */
  debriefOf(hackathonRef: string): DebriefData {
    let data = this.#debriefs.get(hackathonRef);
    if (!data) {
      data = makeDebrief(hackathonRef);
      this.#debriefs.set(hackathonRef, data);
    }
    return data;
  }

  async getDebrief(hackathonRef: string): Promise<Debrief> {
    await this.#world.charter(hackathonRef);
    return await this.#world.answer(() =>
      stateOf(this.#world, hackathonRef, this.debriefOf(hackathonRef)),
    );
  }

  async listDebriefPoints(
    hackathonRef: string,
    query: HackathonQuery<'listDebriefPoints'> = {},
  ): Promise<DebriefPointPage> {
    const words = query.q?.toLocaleLowerCase('en-US');
    return await this.#world.answer(() =>
      pageOf(
        this.debriefOf(hackathonRef)
          .points.filter(
            point =>
              (!query.kind || point.kind === query.kind) &&
              (!query.state || point.state === query.state) &&
              (!query.mine || point.mine) &&
              (!words || point.text.toLocaleLowerCase('en-US').includes(words)),
          )
          .sort((a, b) =>
            query.sort === 'newest'
              ? b.createdAt.localeCompare(a.createdAt)
              : b.votes - a.votes,
          )
          .map(point => this.#seen(point)),
        query,
      ),
    );
  }

  async addDebriefPoint(
    hackathonRef: string,
    input: DebriefPointInput,
  ): Promise<DebriefPoint> {
    const point = newPoint(hackathonRef, this.#id(), {
      ...input,
      mine: !input.anonymous,
      author: input.anonymous ? undefined : this.#world.me,
      createdAt: new Date().toISOString(),
    });
    this.debriefOf(hackathonRef).points.push(point);
    return this.#seen(point);
  }

  async getDebriefPoint(id: string): Promise<DebriefPoint> {
    return this.#seen(await this.#point(id));
  }

  async updateDebriefPoint(
    id: string,
    { version, ...input }: DebriefPointUpdate,
  ): Promise<DebriefPoint> {
    const point = await this.#point(id);
    await current(point, version, 'the point');
    return this.#seen(Object.assign(point, input, { version: version + 1 }));
  }

  async removeDebriefPoint(id: string): Promise<void> {
    const point = await this.#point(id);
    const { points } = this.debriefOf(point.hackathonRef);
    points.splice(points.indexOf(point), 1);
  }

  async voteForDebriefPoint(id: string): Promise<DebriefPoint> {
    const point = await this.#point(id);
    point.votes += point.voted ? 0 : 1;
    point.voted = true;
    return this.#seen(point);
  }

  async withdrawDebriefVote(id: string): Promise<DebriefPoint> {
    const point = await this.#point(id);
    point.votes -= point.voted ? 1 : 0;
    point.voted = false;
    return this.#seen(point);
  }

  async decideOnDebriefPoint(
    id: string,
    input: DebriefDecision,
  ): Promise<DebriefPoint> {
    const point = await this.#point(id);
    await current(point, input.version, 'the point');
    const { hackathonRef } = point;
    const { actions, themes } = this.debriefOf(hackathonRef);
    Object.assign(point, {
      state: input.decision === 'reopen' ? 'open' : input.decision,
      stateReason: input.reason,
      action: undefined,
      theme: undefined,
      version: point.version + 1,
    });
    if (input.decision === 'action') {
      const action = newAction(hackathonRef, this.#id(), {
        title: input.title!,
        owner: input.owner!,
        dueAt: input.dueAt!,
        point: { id: point.id, kind: point.kind, text: point.text },
      });
      actions.push(action);
      point.action = action;
    } else if (input.decision === 'theme') {
      const theme: ThemeProposal = {
        id: this.#id(),
        hackathonRef,
        hackathonTitle: '',
        pointId: point.id,
        name: 'theme',
        title: input.title!,
        description: input.description,
        assets: input.assets ?? [],
        state: 'open',
        mayEdit: true,
        version: 1,
        createdAt: new Date().toISOString(),
        updatedAt: new Date().toISOString(),
      };
      themes.push(theme);
      point.theme = theme;
    }
    return this.#seen(point);
  }

  async answerDebrief(
    hackathonRef: string,
    input: DebriefAnswer,
  ): Promise<DebriefAnswer> {
    this.debriefOf(hackathonRef).myAnswer = input;
    return input;
  }

  async listDebriefAnswerTexts(
    hackathonRef: string,
    query: HackathonQuery<'listDebriefAnswerTexts'> = {},
  ): Promise<DebriefAnswerTextPage> {
    const { texts, answers } = this.debriefOf(hackathonRef);
    return await this.#world.answer(() => ({
      ...pageOf(
        texts.map(text => ({ text })),
        query,
      ),
      answers: answers.reduce((sum, { people }) => sum + people, 0),
    }));
  }

  async listDebriefActions(
    hackathonRef: string,
    query: HackathonQuery<'listDebriefActions'> = {},
  ): Promise<DebriefActionPage> {
    return await this.#world.answer(() =>
      pageOf(
        this.debriefOf(hackathonRef)
          .actions.filter(
            ({ state, owner }) =>
              (!query.state || state === query.state) &&
              (!query.owner || owner === query.owner),
          )
          .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
          .map(action => this.#seenAction(action)),
        query,
      ),
    );
  }

  async addDebriefAction(
    hackathonRef: string,
    input: DebriefActionInput,
  ): Promise<DebriefAction> {
    const action = newAction(hackathonRef, this.#id(), input);
    this.debriefOf(hackathonRef).actions.push(action);
    return this.#seenAction(action);
  }

  async listAllDebriefActions(): Promise<DebriefActionPage> {
    return pageOf<DebriefAction>([], {});
  }

  async getDebriefAction(id: string): Promise<DebriefAction> {
    return this.#seenAction(await this.#action(id));
  }

  async updateDebriefAction(
    id: string,
    { version, ...update }: DebriefActionUpdate,
  ): Promise<DebriefAction> {
    const action = await this.#action(id);
    await current(action, version, 'the action');
    return this.#seenAction(
      Object.assign(action, update, { version: version + 1 }),
    );
  }

  async listThemeProposals(
    query: HackathonQuery<'listThemeProposals'> = {},
  ): Promise<ThemeProposalPage> {
    return await this.#world.answer(() =>
      pageOf(
        this.#world.charters
          .map(({ metadata: { namespace, name } }) =>
            this.debriefOf(`hackathon:${namespace}/${name}`),
          )
          .flatMap(({ themes }) => themes)
          .filter(
            ({ hackathonRef, state }) =>
              (!query.hackathonRef || hackathonRef === query.hackathonRef) &&
              (!query.state || state === query.state),
          )
          .map(theme => ({
            ...theme,
            mayEdit: this.#organises(theme.hackathonRef),
          })),
        query,
      ),
    );
  }

  async updateThemeProposal(
    id: string,
    { version, ...update }: ThemeProposalUpdate,
  ): Promise<ThemeProposal> {
    const theme = [...this.#debriefs.values()]
      .flatMap(({ themes }) => themes)
      .find(each => each.id === id)!;
    await current(theme, version, 'the theme');
    return Object.assign(theme, update, { version: version + 1 });
  }

  async listFollowUps(
    hackathonRef: string,
    query: HackathonQuery<'listFollowUps'> = {},
  ): Promise<FollowUpPage> {
    return await this.#world.answer(() =>
      pageOf(
        this.debriefOf(hackathonRef)
          .followUps.map(each => ({
            ...each,
            mayEdit: this.#organises(hackathonRef),
          }))
          .sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
        query,
      ),
    );
  }

  async addFollowUp(
    hackathonRef: string,
    input: FollowUpInput,
  ): Promise<FollowUp> {
    const now = new Date().toISOString();
    const followUp: FollowUp = {
      ...input,
      id: this.#id(),
      hackathonRef,
      by: this.#world.me,
      mayEdit: true,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    this.debriefOf(hackathonRef).followUps.push(followUp);
    return followUp;
  }

  async updateFollowUp(
    id: string,
    { version, ...update }: FollowUpUpdate,
  ): Promise<FollowUp> {
    const [followUp] = this.#followUp(id);
    await current(followUp, version, 'the meeting');
    return Object.assign(followUp, update, { version: version + 1 });
  }

  async cancelFollowUp(id: string): Promise<void> {
    const [followUp, all] = this.#followUp(id);
    all.splice(all.indexOf(followUp), 1);
  }

  #id(): string {
    this.#ids += 1;
    return fakeId(410, this.#ids);
  }

  #organises(hackathonRef: string): boolean {
    return this.#world.rolesIn(hackathonRef).includes('organiser');
  }

  #seen(point: DebriefPoint): DebriefPoint {
    const { hackathonRef, mine, state } = point;
    const mayEdit =
      mine && state === 'open' && isDebriefOpen(this.#world, hackathonRef);
    const free = state === 'open' || state === 'set-aside';
    return structuredClone({
      ...point,
      mayEdit,
      mayRemove: mayEdit || (free && this.#organises(hackathonRef)),
    });
  }

  #seenAction(action: DebriefAction): DebriefAction {
    const mine = action.owner === this.#world.me;
    return structuredClone({
      ...action,
      mine,
      mayEdit: mine || this.#organises(action.hackathonRef),
      overdue: action.state === 'open' && Date.parse(action.dueAt) < Date.now(),
    });
  }

  async #point(id: string): Promise<DebriefPoint> {
    const point = [...this.#debriefs.values()]
      .flatMap(({ points }) => points)
      .find(each => each.id === id);
    return (
      point ?? (await refuse(404, 'NotFoundError', `There is no point ${id}`))
    );
  }

  async #action(id: string): Promise<DebriefAction> {
    const action = [...this.#debriefs.values()]
      .flatMap(({ actions }) => actions)
      .find(each => each.id === id);
    return (
      action ?? (await refuse(404, 'NotFoundError', `There is no action ${id}`))
    );
  }

  #followUp(id: string): [FollowUp, FollowUp[]] {
    const { followUps } = [...this.#debriefs.values()].find(data =>
      data.followUps.some(each => each.id === id),
    )!;
    return [followUps.find(each => each.id === id)!, followUps];
  }
}
