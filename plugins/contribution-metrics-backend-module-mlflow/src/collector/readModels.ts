import type { CollectorProblem } from '@guildhall/plugin-contribution-metrics-node';
import {
  SourceError,
  type RegisteredModel,
} from '@guildhall/plugin-guildhall-node';
import { shorten, MAX_REFERENCE } from '../domain/text';
import { emptyTally } from '../domain/versions';
import type { ModelMemory } from './memory';
import type { Round } from './Round';

/** Models made at the same moment as a missing one that are looked at: a registry that was copied may have many. */
const MAX_CANDIDATES = 20;

/**
 * The registered models that entities are tied to, by name. What is not there is remembered as missing, with the name that it has now
 * if it was renamed.
 */
export async function readModels(
  round: Round,
): Promise<Map<string, RegisteredModel>> {
  const { client, full, memory, signal, ties } = round;
  const { progress } = memory;
  const present = new Map<string, RegisteredModel>();
  if (ties.models.size === 0) {
    memory.models.clear();
    return present;
  }
  // Models by the moment when one was made that we know.
  const madeAt = new Map<number, string[]>();
  for (const { createdAt } of memory.models.values()) {
    if (createdAt !== undefined) {
      madeAt.set(createdAt, []);
    }
  }
  const askAlone = full || round.newTies || progress.listsAliases === false;
  for await (const page of client.registeredModels({
    signal,
    aliasesOf: name => askAlone && ties.models.has(name),
  })) {
    for (const model of page) {
      if (ties.models.has(model.name)) {
        present.set(model.name, model);
      }
      madeAt.get(model.createdAt ?? 0)?.push(model.name);
    }
  }
  progress.listsAliases = client.listsAliases ?? progress.listsAliases;

  for (const name of ties.models.keys()) {
    const known = memory.models.get(name);
    const model = present.get(name);
    if (model) {
      // One that came back, or was made anew under the same name, is read from the beginning.
      if (known?.missing || known?.createdAt !== model.createdAt) {
        memory.models.delete(name);
      }
    } else if (full || !known?.missing) {
      const candidates = madeAt.get(known?.createdAt ?? 0) ?? [];
      await findMissing(round, name, candidates, present);
    }
  }
  for (const name of memory.models.keys()) {
    if (!ties.models.has(name)) {
      memory.models.delete(name);
    }
  }
  return present;
}

/** Models that are tied and not there. */
export function listMissingModels(round: Round): CollectorProblem[] {
  const problems: CollectorProblem[] = [];
  for (const [name, entities] of round.ties.models) {
    const known = round.memory.models.get(name);
    if (!known?.missing) {
      continue;
    }
    for (const { entityRef } of entities) {
      problems.push({
        kind: known.missing === 'gone' ? 'missing-at-source' : 'not-measured',
        subject: shorten(`${entityRef} ${name}`, MAX_REFERENCE),
        message: explain(name, known),
        entityRef,
      });
    }
  }
  return problems;
}

function explain(name: string, { missing, renamedTo }: ModelMemory): string {
  if (missing === 'forbidden') {
    return `The account may not read the registered model "${name}"; give it the permission to read it`;
  }
  return renamedTo === undefined
    ? `There is no registered model "${name}" (any more); correct mlflow.org/registered-model, or remove it if the model was deleted`
    : `The registered model "${name}" was renamed to "${renamedTo}"; write that into mlflow.org/registered-model`;
}

/** Makes sure that a model is missing: lists that change while they are read may leave one out, and permissions hide some. */
async function findMissing(
  round: Round,
  name: string,
  candidates: string[],
  present: Map<string, RegisteredModel>,
): Promise<void> {
  const { client, memory, signal } = round;
  const known: ModelMemory = memory.models.get(name) ?? {
    versions: emptyTally(),
    aliases: [],
  };
  try {
    const model = await client.registeredModel(name, { signal });
    if (model) {
      present.set(name, model);
      if (known.missing || known.createdAt !== model.createdAt) {
        memory.models.delete(name);
      }
      return;
    }
    known.missing = 'gone';
    known.renamedTo = await findNewName(round, known, candidates);
  } catch (error) {
    if (!(error instanceof SourceError) || error.kind !== 'unauthorized') {
      throw error;
    }
    known.missing = 'forbidden';
  }
  memory.models.set(name, known);
}

/** A renamed model keeps the moment when it was made, and its versions the runs that made them. */
async function findNewName(
  { client, signal }: Round,
  known: ModelMemory,
  candidates: string[],
): Promise<string | undefined> {
  const runs = new Set(known.versions.newest.map(({ runId }) => runId));
  runs.delete(undefined);
  for (const candidate of candidates.slice(0, MAX_CANDIDATES)) {
    let versions = 0;
    for await (const page of client.modelVersions({
      model: candidate,
      signal,
    })) {
      versions += page.length;
      if (page.some(({ runId }) => runId && runs.has(runId))) {
        return candidate;
      }
    }
    if (versions === 0 && known.versions.total === 0) {
      return candidate;
    }
  }
  return undefined;
}
