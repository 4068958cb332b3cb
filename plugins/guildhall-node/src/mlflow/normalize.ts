import { SourceError } from '../sources';
import type {
  Experiment,
  ModelVersion,
  RegisteredModel,
  Run,
  RunDataset,
} from './types';

type Json = Record<string, unknown>;

/** The greatest number that a double can hold: MLflow's databases keep infinity as this. */
const INFINITE = Number.MAX_VALUE;

/**
 * The list under a key of an answer. MLflow leaves empty lists out.
 *
 * @throws SourceError `garbage`
 */
export function readList(answer: unknown, key: string): unknown[] {
  const list = isObject(answer) ? answer[key] ?? [] : undefined;
  if (!Array.isArray(list)) {
    throw new SourceError(
      'garbage',
      `The answer holds no list "${key}" as MLflow gives it; check that baseUrl leads to an MLflow server`,
    );
  }
  return list;
}

/** The token of the next page. */
export function readNextPage(answer: unknown): string | undefined {
  return isObject(answer) ? readText(answer.next_page_token) : undefined;
}

/** A registered model, or undefined for a prompt and for what has no name. */
export function readRegisteredModel(
  value: unknown,
): RegisteredModel | undefined {
  if (!isObject(value) || typeof value.name !== 'string' || !value.name) {
    return undefined;
  }
  const tags = readTags(value.tags);
  if (isPrompt(tags)) {
    return undefined;
  }
  return {
    name: value.name,
    description: readText(value.description),
    createdAt: readTime(value.creation_timestamp),
    updatedAt: readTime(value.last_updated_timestamp),
    tags,
    aliases: objects(value.aliases).flatMap(({ alias, version }) => {
      const of = readVersion(version);
      return typeof alias === 'string' && alias && of
        ? [{ alias, version: of }]
        : [];
    }),
    latestVersions: objects(value.latest_versions).flatMap(
      version => readModelVersion({ ...version, name: value.name }) ?? [],
    ),
  };
}

/** A version, or undefined for one of a prompt and for what has no name or number. */
export function readModelVersion(value: unknown): ModelVersion | undefined {
  if (!isObject(value) || typeof value.name !== 'string' || !value.name) {
    return undefined;
  }
  const version = readVersion(value.version);
  const tags = readTags(value.tags);
  if (!version || isPrompt(tags)) {
    return undefined;
  }
  const stage = readText(value.current_stage);
  return {
    name: value.name,
    version,
    createdAt: readTime(value.creation_timestamp),
    updatedAt: readTime(value.last_updated_timestamp),
    // Servers from before there were states had nothing but finished versions.
    status: readText(value.status) ?? 'READY',
    statusMessage: readText(value.status_message),
    description: readText(value.description),
    source: readText(value.source),
    runId: readText(value.run_id),
    userId: readUser(value.user_id),
    tags,
    stage: stage === 'None' ? undefined : stage,
  };
}

/** A run, or undefined for what has no id. */
export function readRun(value: unknown): Run | undefined {
  const info = isObject(value) && isObject(value.info) ? value.info : undefined;
  const id = readText(info?.run_id) ?? readText(info?.run_uuid);
  if (!isObject(value) || !info || !id) {
    return undefined;
  }
  const data = isObject(value.data) ? value.data : {};
  const inputs = isObject(value.inputs) ? value.inputs : {};
  const tags = readTags(data.tags);
  return {
    id,
    experimentId: readVersion(info.experiment_id) ?? '',
    name: readText(info.run_name) ?? readText(tags['mlflow.runName']),
    status: readText(info.status) ?? 'RUNNING',
    startedAt: readTime(info.start_time),
    endedAt: readTime(info.end_time),
    userId: readUser(tags['mlflow.user']) ?? readUser(info.user_id),
    tags,
    metrics: readMetrics(data.metrics),
    datasets: objects(inputs.dataset_inputs).flatMap(readDataset),
  };
}

/** An experiment, or undefined for what has no id or name. */
export function readExperiment(value: unknown): Experiment | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const id = readVersion(value.experiment_id);
  const name = readText(value.name);
  return id && name
    ? {
        id,
        name,
        createdAt: readTime(value.creation_time),
        updatedAt: readTime(value.last_update_time),
        tags: readTags(value.tags),
      }
    : undefined;
}

function isPrompt(tags: Record<string, string>): boolean {
  return tags['mlflow.prompt.is_prompt']?.toLowerCase() === 'true';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** What MLflow says when it doesn't know who it was is left out. */
function readUser(value: unknown): string | undefined {
  const user = readText(value)?.trim();
  return user?.toLowerCase() === 'unknown' ? undefined : user;
}

/** Ids that look like numbers come as numbers from some servers. */
function readVersion(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? String(value)
    : readText(value);
}

/** 64-bit numbers are texts in the JSON of protocol buffers. */
function readNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? +value : value;
  return typeof number === 'number' &&
    Number.isFinite(number) &&
    Math.abs(number) < INFINITE
    ? number
    : undefined;
}

function readTime(value: unknown): number | undefined {
  const time = readNumber(value);
  return time !== undefined && time > 0 && time <= 8.64e15
    ? Math.trunc(time)
    : undefined;
}

/** Without prototype, so that no key of the source means anything to the language. */
function readTags(value: unknown): Record<string, string> {
  const tags: Record<string, string> = Object.create(null);
  for (const { key, value: text } of objects(value)) {
    if (typeof key === 'string' && typeof text === 'string') {
      tags[key] = text;
    }
  }
  return tags;
}

function readMetrics(value: unknown): Record<string, number> {
  const metrics: Record<string, number> = Object.create(null);
  for (const { key, value: number } of objects(value)) {
    const read = readNumber(number);
    if (typeof key === 'string' && read !== undefined) {
      metrics[key] = read;
    }
  }
  return metrics;
}

function readDataset(input: Json): RunDataset[] {
  const dataset = isObject(input.dataset) ? input.dataset : {};
  const name = readText(dataset.name);
  return name
    ? [
        {
          name,
          digest: readText(dataset.digest),
          context: readText(readTags(input.tags)['mlflow.data.context']),
        },
      ]
    : [];
}
