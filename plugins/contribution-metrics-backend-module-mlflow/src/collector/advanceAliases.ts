import type { RegisteredModel } from '@guildhall/plugin-guildhall-node';
import { modelVersionUrl } from '@guildhall/plugin-guildhall-node';
import { MAX_FACT_ID, shorten } from '../domain/text';
import type { KnownVersion } from '../domain/versions';
import type { AliasMemory } from './memory';
import type { Round } from './Round';

/**
 * Takes the aliases of a model into what is remembered of them, and writes those that changed. What is seen for the first time
 * is no change.
 *
 * @param versions - what is known of versions; others are asked for
 */
export async function advanceAliases(
  round: Round,
  model: RegisteredModel,
  versions: KnownVersion[],
): Promise<AliasMemory[]> {
  const known = round.memory.models.get(model.name);
  const before = new Map(
    (known?.aliases ?? []).map(memory => [memory.alias, memory]),
  );
  const after: AliasMemory[] = [];
  for (const { alias, version } of model.aliases) {
    const old = before.get(alias);
    before.delete(alias);
    if (old?.holder?.version === version) {
      after.push(old);
      continue;
    }
    const holder =
      versions.find(other => other.version === version) ??
      (await askFor(round, model.name, version));
    after.push({ alias, holder, previous: old?.holder ?? old?.previous });
    if (known) {
      writeChange(round, model.name, alias, old?.holder, holder);
    }
  }
  for (const old of before.values()) {
    after.push({
      alias: old.alias,
      previous: old.holder ?? old.previous,
    });
    if (old.holder) {
      writeChange(round, model.name, old.alias, old.holder, undefined);
    }
  }
  return after;
}

async function askFor(
  { client, signal }: Round,
  name: string,
  version: string,
): Promise<KnownVersion> {
  const found = await client.modelVersion(name, version, { signal });
  return {
    version,
    createdAt: found?.createdAt,
    runId: found?.runId,
    userId: found?.userId,
  };
}

function writeChange(
  { last, now, options, ties }: Round,
  name: string,
  alias: string,
  from: KnownVersion | undefined,
  to: KnownVersion | undefined,
): void {
  const version = (to ?? from)?.version;
  for (const { asset, entityRef } of ties.models.get(name) ?? []) {
    if (asset) {
      last.push({
        entityRef,
        measure: 'alias-change',
        value: 1,
        observedAt: now,
        id: shorten(
          `${from?.version ?? ''}-${to?.version ?? ''} ${alias}`,
          MAX_FACT_ID,
        ),
        url:
          version && modelVersionUrl(options.source.publicUrl, name, version),
      });
    }
  }
}
