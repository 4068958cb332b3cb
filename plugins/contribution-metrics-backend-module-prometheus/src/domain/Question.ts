import type { CollectorEntity } from '@guildhall/plugin-contribution-metrics-node';
import type { Labels } from './series';

/** A label whose value is that of an annotation. */
export interface LabelMatch {
  label: string;
  annotation: string;
}

const MOST_COMBINATIONS = 100;

/** One query, and the assets that its series are about. */
export class Question {
  /** Ref of the asset, or an empty text for all. Unique in its metric. */
  readonly key: string;
  readonly query: string;
  readonly assets: CollectorEntity[];
  /** Labels that tell the assets apart; empty when all series are about the same asset. */
  readonly labels: string[];
  readonly #byValues = new Map<string, CollectorEntity[]>();

  /** A query that is about one asset. */
  static about(asset: CollectorEntity, query: string): Question {
    return new Question(asset.entityRef, query, [asset], []);
  }

  /** A query that is about all assets, told apart by labels. Each asset has all of the annotations. */
  static matching(
    assets: CollectorEntity[],
    query: string,
    match: LabelMatch[],
  ): Question {
    return new Question('', query, assets, match);
  }

  private constructor(
    key: string,
    query: string,
    assets: CollectorEntity[],
    match: LabelMatch[],
  ) {
    this.key = key;
    this.query = query;
    this.assets = assets;
    this.labels = match.map(({ label }) => label);
    for (const asset of assets) {
      for (const values of combinations(asset, match)) {
        const id = JSON.stringify(values);
        const found = this.#byValues.get(id);
        if (found) {
          found.push(asset);
        } else {
          this.#byValues.set(id, [asset]);
        }
      }
    }
  }

  /** The assets that a series is about. */
  assetsOf(labels: Labels): CollectorEntity[] {
    return (
      this.#byValues.get(
        JSON.stringify(this.labels.map(label => labels[label] ?? '')),
      ) ?? []
    );
  }
}

/** The values of an annotation: several are separated by commas. */
export function annotationValues(
  { annotations }: CollectorEntity,
  annotation: string,
): string[] {
  return [
    ...new Set(
      (annotations[annotation] ?? '')
        .split(',')
        .map(value => value.trim())
        .filter(Boolean),
    ),
  ];
}

function combinations(asset: CollectorEntity, match: LabelMatch[]): string[][] {
  return match.reduce<string[][]>(
    (all, { annotation }) =>
      annotationValues(asset, annotation)
        .flatMap(value => all.map(values => [...values, value]))
        .slice(0, MOST_COMBINATIONS),
    [[]],
  );
}
