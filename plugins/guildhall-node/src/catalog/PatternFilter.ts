import type { Config } from '@backstage/config';

/** Lets through what a pattern of `include` fits (all, if there is none) and no pattern of `exclude`. */
export class PatternFilter {
  readonly #include: RegExp[] | undefined;
  readonly #exclude: RegExp[];

  /** Reads `include` and `exclude`: lists of texts in which `*` stands for any text. Case doesn't matter. */
  static fromConfig(config: Config | undefined): PatternFilter {
    return new PatternFilter(
      config?.getOptionalStringArray('include')?.map(toRegExp),
      (config?.getOptionalStringArray('exclude') ?? []).map(toRegExp),
    );
  }

  private constructor(include: RegExp[] | undefined, exclude: RegExp[]) {
    this.#include = include;
    this.#exclude = exclude;
  }

  /** Whether a thing that goes by these texts is let through: one of them is enough to be included, and to be excluded. */
  accepts(...texts: string[]): boolean {
    const fits = (patterns: RegExp[]) =>
      patterns.some(pattern => texts.some(text => pattern.test(text)));
    return (
      (this.#include === undefined || fits(this.#include)) &&
      !fits(this.#exclude)
    );
  }

  /** Like {@link PatternFilter.accepts}, for tags: patterns are for `key` or for `key=value`. */
  acceptsTags(tags: Record<string, string>): boolean {
    return this.accepts(
      ...Object.entries(tags).flatMap(([key, value]) => [
        key,
        `${key}=${value}`,
      ]),
    );
  }
}

function toRegExp(pattern: string): RegExp {
  const parts = pattern
    .split('*')
    .map(part => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'is');
}
