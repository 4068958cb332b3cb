import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type {
  Certificate,
  ProjectResult,
  ResultAward,
  ResultState,
} from '@guildhall/plugin-hackathons-common';
import type {
  ResultCriterion,
  ResultRecord,
  ResultSnapshot,
} from '../../database/resultRows';
import type { Core } from '../areas';
import { iso, optionalIso } from '../iso';
import { noteScoreReader } from '../judging/scoreReaders';
import { type OpenProject, ProjectAccess } from '../projects/ProjectAccess';
import { fullRef } from '../access';
import type { Drafts } from './Drafts';
import { namesOf } from './namesOf';
import { policyOf } from './policyOf';
import { isDraftReader } from './readers';

/** What teams get back: their scores, what judges wrote to them, and a certificate. */
export class TeamResults {
  readonly #core: Core;
  readonly #access: ProjectAccess;
  readonly #drafts: Drafts;

  constructor(core: Core, parts: { drafts: Drafts }) {
    this.#core = core;
    this.#access = new ProjectAccess(core);
    this.#drafts = parts.drafts;
  }

  /**
   * What judging says of a project. Never who said it.
   *
   * @throws NotFoundError; NotAllowedError but for the team and organisers who don't take part, nor are on the panel until judges are done
   */
  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ProjectResult> {
    const { opened, seesDraft } = await this.#open(id, credentials);
    const { project, context, isMember } = opened;
    const { stores } = this.#core;
    const [published, standing] = await Promise.all([
      stores.results.lastPublication(context.ref),
      stores.results.standing(context.ref),
    ]);
    if (seesDraft) {
      await noteScoreReader(this.#core, context);
    }
    const draft =
      !published && seesDraft ? await this.#drafts.of(context) : undefined;
    const snapshot = published?.snapshot ?? draft?.snapshot;
    const row = snapshot?.rows.find(each => each.projectId === project.id);
    const policy = snapshot?.policy ?? policyOf(context.spec, standing.policy);
    return {
      projectId: project.id,
      hackathonRef: context.ref,
      title: row?.title ?? project.title,
      state: stateOf(published, draft),
      published: published !== undefined,
      publishedAt: optionalIso(published?.at),
      policy,
      isMember,
      projects: snapshot && countPlaces(snapshot),
      place: row?.place,
      rank: row?.rank,
      finalRank: row?.finalRank,
      band: row?.band,
      bandSize:
        row?.band === undefined
          ? undefined
          : snapshot?.rows.filter(({ band }) => band === row.band).length,
      score: row?.score,
      standardError: row?.standardError,
      plainMean: row?.plainMean,
      criteria: (snapshot?.criteria ?? []).map(criterion =>
        toCriterion(criterion, row),
      ),
      looks: row?.looks ?? 0,
      comments: snapshot
        ? await this.#comments(project.id, policy, seesDraft)
        : [],
      awards: snapshot ? awardsOf(snapshot, project.id) : [],
      votes: row?.votes,
    };
  }

  /**
   * The certificate of the team of a project.
   *
   * @throws ConflictError before the publication; NotFoundError when nothing was submitted; NotAllowedError but for the team and organisers
   */
  async certificate(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Certificate> {
    const { opened } = await this.#open(id, credentials);
    const { project, context } = opened;
    const { stores } = this.#core;
    const published = await stores.results.lastPublication(context.ref);
    if (!published) {
      throw new ConflictError(
        `The results of ${context.title} are not published yet; certificates come with them`,
      );
    }
    if (!project.submission) {
      throw new NotFoundError(
        `${project.title} was not submitted to ${context.title}; there is no certificate`,
      );
    }
    const { snapshot, at } = published;
    const row = snapshot.rows.find(each => each.projectId === project.id);
    const organisers = context.spec.organisers.map(ref =>
      fullRef(ref, 'user', context.hackathon.entity.metadata.namespace),
    );
    const [members, names] = await Promise.all([
      stores.teams.membersOf([project.teamId]),
      namesOf(this.#core, organisers),
    ]);
    return {
      projectId: project.id,
      hackathonRef: context.ref,
      hackathonTitle: context.title,
      location: context.spec.location,
      start: iso(context.timeline.start),
      end: iso(context.timeline.end),
      title: row?.title ?? project.title,
      teamName: row?.teamName ?? project.teamName,
      members: (members.get(project.teamId) ?? []).map(
        ({ userRef, displayName }) => ({ userRef, displayName }),
      ),
      awards: awardsOf(snapshot, project.id),
      place: row?.place,
      projects: countPlaces(snapshot),
      date: iso(at),
      organisers: organisers.map((ref, index) => ({
        ref,
        displayName: names[index],
      })),
    };
  }

  async #open(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<{ opened: OpenProject; seesDraft: boolean }> {
    const opened = await this.#access.open(id, credentials);
    const { context, isMember, project } = opened;
    // Who is in the team is never impartial, whether it submitted or not.
    const seesDraft = !isMember && (await isDraftReader(this.#core, context));
    if (!isMember && !seesDraft) {
      throw new NotAllowedError(
        `What judges say of ${project.title} is for its team, and for organisers of ${context.title} who don't take part, and don't judge while the judging goes on`,
      );
    }
    return { opened, seesDraft };
  }

  /** What judges wrote to the team, as far as the policy of the event lets it. */
  async #comments(
    projectId: string,
    policy: ResultSnapshot['policy'],
    seesAll: boolean,
  ): Promise<ProjectResult['comments']> {
    const comments = await this.#core.stores.judging.comments(projectId);
    return comments
      .map(({ text, shareWithTeam }) => ({
        text,
        shown:
          policy === 'always' || (policy === 'judges-choose' && shareWithTeam),
      }))
      .filter(({ shown }) => shown || seesAll)
      .map(({ text, shown }) =>
        seesAll ? { text, shownToTeam: shown } : { text },
      );
  }
}

function stateOf(published?: object, draft?: object): ResultState {
  if (published) {
    return 'published';
  }
  return draft ? 'draft' : 'none';
}

function toCriterion(
  { anchors, ...criterion }: ResultCriterion,
  row: ResultRecord | undefined,
): ProjectResult['criteria'][number] {
  const score = row?.criteria[criterion.name];
  const nearest =
    score === undefined
      ? undefined
      : [...anchors].sort(
          (a, b) => Math.abs(a.score - score) - Math.abs(b.score - score),
        )[0];
  return { ...criterion, score, anchor: nearest?.text };
}

function awardsOf(
  { awards }: ResultSnapshot,
  projectId: string,
): ResultAward[] {
  return awards.flatMap(({ places, ...award }) =>
    places
      .filter(place => place.projectId === projectId)
      .map(({ place, reason }) => ({ ...award, place, reason })),
  );
}

function countPlaces({ rows }: ResultSnapshot): number {
  return rows.filter(({ place }) => place !== undefined).length;
}
