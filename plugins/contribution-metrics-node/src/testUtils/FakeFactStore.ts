import {
  advanceAliases,
  type AliasSpan,
} from '@guildhall/plugin-contribution-metrics-common';
import type {
  AliasFact,
  FactBatch,
  FactRejection,
  FactResult,
  LineageFact,
  OwnershipFact,
  SampleFact,
  UsageFact,
} from '../collector';

/** Which facts a store takes. */
export interface FakeFactRules {
  isAsset(entityRef: string): boolean;
  /** Facts before this time are refused. */
  oldest: number;
  /** Ids of the measures that samples may have; any if left out. */
  measures?: string[];
}

/** Keeps facts as the plugin keeps them: a repeated one changes nothing, and an old statement does not replace a newer one. */
export class FakeFactStore {
  readonly samples = new Map<string, SampleFact>();
  readonly usage = new Map<string, UsageFact>();
  readonly lineage = new Map<string, LineageFact>();
  readonly #ownership = new Map<
    string,
    { observedAt: number; facts: OwnershipFact[] }
  >();
  readonly #aliases = new Map<
    string,
    { observedAt: number; current: AliasSpan[]; ended: AliasSpan[] }
  >();
  readonly #rules: () => FakeFactRules;

  constructor(rules: () => FakeFactRules) {
    this.#rules = rules;
  }

  /** Who has which role, as the source says it now. */
  ownership(): OwnershipFact[] {
    return [...this.#ownership.values()].flatMap(({ facts }) =>
      facts.filter(fact => fact.principal !== undefined),
    );
  }

  /** The history of the aliases of an asset: those that ended, then those that last. */
  aliases(entityRef: string): AliasSpan[] {
    const history = this.#aliases.get(entityRef);
    return history ? [...history.ended, ...history.current] : [];
  }

  add(batch: FactBatch): FactResult {
    const { isAsset, oldest, measures } = this.#rules();
    const rejected: FactRejection[] = [];
    const keep = <K extends keyof FactBatch>(
      kind: K,
      check?: (fact: any) => [field: string, reason: string] | undefined,
    ): NonNullable<FactBatch[K]> =>
      (batch[kind] ?? ([] as any[])).filter((fact: any, index: number) => {
        const problem =
          'entityRef' in fact && !isAsset(fact.entityRef)
            ? ['entityRef', `"${fact.entityRef}" is not an ML asset`]
            : check?.(fact) ??
              (fact.observedAt < oldest
                ? ['observedAt', 'is too old']
                : undefined);
        if (problem) {
          const [field, reason] = problem;
          rejected.push({ kind, index, field, reason });
        }
        return !problem;
      }) as NonNullable<FactBatch[K]>;
    const samples = keep('samples', fact => {
      if (measures && !measures.includes(fact.measure)) {
        return ['measure', `"${fact.measure}" is not a measure`];
      }
      return Number.isFinite(fact.value)
        ? undefined
        : ['value', `expected a finite number, found ${fact.value}`];
    });
    const usage = keep('usage');
    const lineage = keep('lineage');
    const ownership = keep('ownership');
    const aliases = keep('aliases');
    const accepted = [
      ...samples.map(fact =>
        addOnce(this.samples, fact, [
          fact.entityRef,
          fact.measure,
          fact.observedAt,
          fact.id,
        ]),
      ),
      ...usage.map(fact =>
        addOnce(this.usage, fact, [
          fact.entityRef,
          fact.consumer,
          fact.observedAt,
          fact.id,
        ]),
      ),
      ...lineage.map(fact => addOnce(this.lineage, fact, [fact.from, fact.to])),
      ...aliases.map(fact => this.#addAliases(fact)),
    ].filter(Boolean).length;
    this.#replaceOwnership(ownership);
    return {
      accepted: accepted + ownership.length,
      duplicates:
        samples.length +
        usage.length +
        lineage.length +
        aliases.length -
        accepted,
      rejected,
    };
  }

  #addAliases(fact: AliasFact): boolean {
    const history = this.#aliases.get(fact.entityRef);
    const next = advanceAliases(history ?? { current: [] }, fact);
    if (!next) {
      return false;
    }
    this.#aliases.set(fact.entityRef, {
      observedAt: fact.observedAt,
      current: next.current,
      ended: [...(history?.ended ?? []), ...next.ended],
    });
    return true;
  }

  /** Of each entity and role, the newest statement counts. */
  #replaceOwnership(facts: OwnershipFact[]): void {
    const statements = new Map<string, OwnershipFact[]>();
    for (const fact of facts) {
      const scope = JSON.stringify([fact.entityRef, fact.role]);
      statements.set(scope, [...(statements.get(scope) ?? []), fact]);
    }
    for (const [scope, stated] of statements) {
      const observedAt = Math.max(...stated.map(fact => fact.observedAt));
      if (observedAt >= (this.#ownership.get(scope)?.observedAt ?? -Infinity)) {
        this.#ownership.set(scope, {
          observedAt,
          facts: stated.filter(fact => fact.observedAt === observedAt),
        });
      }
    }
  }
}

function addOnce<F>(facts: Map<string, F>, fact: F, key: unknown[]): boolean {
  const id = JSON.stringify(key);
  if (facts.has(id)) {
    return false;
  }
  facts.set(id, fact);
  return true;
}
