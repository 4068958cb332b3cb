import type { EventContext } from './EventContext';
import { hidesRepositories, hidesTeams } from './hidesTeams';
import { leadsInto } from './repositoryLinks';

/**
 * What of one project its reader must not learn: judges of a blind event neither whose it is, nor, unless the charter lets them, the
 * repository. Everything that shows a part of a project shows it through one.
 */
export class Blindfold {
  /** Hides nothing: for who has just written it. */
  static readonly none = new Blindfold(false, false, []);

  readonly #repositories: readonly string[];
  readonly #reader?: string;

  private constructor(
    /** Whether the team is hidden. */
    readonly hidesTeam: boolean,
    /** Whether the repository is. */
    readonly hidesRepository: boolean,
    repositories: readonly string[],
    reader?: string,
  ) {
    this.#repositories = repositories;
    this.#reader = reader;
  }

  /**
   * What the caller of a context must not learn.
   *
   * @param project.isOwn - whether it is the caller's own team's, of which nothing is hidden
   * @param project.repositories - every address of the repository that is known, so that links into it are known
   */
  static of(
    context: EventContext,
    project: {
      isOwn: boolean;
      repositories?: ReadonlyArray<string | undefined>;
    },
  ): Blindfold {
    if (project.isOwn || !hidesTeams(context)) {
      return Blindfold.none;
    }
    return new Blindfold(
      true,
      hidesRepositories(context),
      (project.repositories ?? []).filter(url => url !== undefined),
      context.caller.userRef,
    );
  }

  /** What API answers say of it. */
  get said(): { blinded?: true; repositoryHidden?: true } {
    return {
      ...(this.hidesTeam && { blinded: true }),
      ...(this.hidesRepository && { repositoryHidden: true }),
    };
  }

  /** Who wrote something; people know what they wrote themselves. */
  person(ref: string | undefined): string | undefined {
    return this.hidesTeam && ref !== this.#reader ? undefined : ref;
  }

  /** What belongs to the team. */
  team<T>(value: T): T | undefined {
    return this.hidesTeam ? undefined : value;
  }

  /** The repository, or the entity that stands for it. */
  repository<T>(value: T): T | undefined {
    return this.hidesRepository ? undefined : value;
  }

  /** A link that the team gave, unless it leads into the repository. */
  link(url: string | undefined): string | undefined {
    return url !== undefined && this.#isHidden(url) ? undefined : url;
  }

  /** Answers to questions, without those that are such links. */
  answers(
    answers: Record<string, string> | undefined,
  ): Record<string, string> | undefined {
    return (
      answers &&
      Object.fromEntries(
        Object.entries(answers).filter(([, answer]) => !this.#isHidden(answer)),
      )
    );
  }

  #isHidden(address: string): boolean {
    return (
      this.hidesRepository &&
      this.#repositories.some(repository => leadsInto(address, repository))
    );
  }
}
