import type {
  CollectorEntity,
  SampleFact,
} from '@guildhall/plugin-contribution-metrics-node';
import { FolderContents } from '../domain/contents';
import type { GitMeasureId } from '../measures';

/** What is remembered of an entity between rounds. */
export type EntityCursor = {
  /** Path in the repository, empty for all of it. */
  path: string;
  /** Where the folder was before. */
  aliases: string[];
  /** Newest commit that was read. */
  head: string;
  /** When the last change arrived; milliseconds since the epoch. */
  updatedAt?: number;
  /** Digest of its release tags. */
  releases: string;
  /** The numbers as last written. */
  gauges: { [measure: string]: number };
  /** When all of them were last written, and for which day. */
  reportedAt: number;
};

/** An entity during one round. */
export class EntityState {
  readonly entity: CollectorEntity;
  readonly path: string;
  readonly head: string;
  readonly url: string | undefined;
  /** What was remembered; undefined if the history has to be read anew. */
  readonly previous: EntityCursor | undefined;
  readonly aliases: Set<string>;
  readonly gauges: Partial<Record<GitMeasureId, number>> = {};
  readonly contents: FolderContents;
  updatedAt: number | undefined;
  releases = '';

  constructor(options: {
    entity: CollectorEntity;
    path: string;
    head: string;
    url?: string;
    previous?: EntityCursor;
  }) {
    this.entity = options.entity;
    this.path = options.path;
    this.head = options.head;
    this.url = options.url;
    this.previous = options.previous;
    this.aliases = new Set(options.previous?.aliases);
    this.updatedAt = options.previous?.updatedAt;
    this.contents = new FolderContents(options.path);
  }

  /** Whether there are commits that were not read yet. */
  get changed(): boolean {
    return this.previous?.head !== this.head;
  }

  /** A fact about the entity. */
  sample(
    measure: GitMeasureId,
    fact: Pick<SampleFact, 'value' | 'observedAt' | 'id'>,
  ): SampleFact {
    return {
      entityRef: this.entity.entityRef,
      measure,
      url: this.url,
      ...fact,
    };
  }

  /** Takes over a number of the last round that can't have changed. */
  keep(...measures: GitMeasureId[]): void {
    for (const measure of measures) {
      const value = this.previous?.gauges[measure];
      if (value !== undefined) {
        this.gauges[measure] = value;
      }
    }
  }
}
