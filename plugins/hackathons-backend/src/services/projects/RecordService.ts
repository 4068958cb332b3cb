import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import type {
  HackathonQuery,
  ProjectRecord,
  ProjectRecordInput,
  ProjectRecordPage,
  ProjectRecordUpdate,
} from '@guildhall/plugin-hackathons-common';
import type {
  RecordContent,
  StoredRecord,
} from '../../database/DatabaseRecordStore';
import type { Core } from '../areas';
import { staleVersion, tidyText } from '../people';
import { blindfoldFor } from './blindfolds';
import type { Outcome } from './Outcome';
import type { ProjectAccess } from './ProjectAccess';
import { checkedUrl } from './ProjectService';
import { toRecord } from './views';

const DEFAULT_LIMIT = 50;
const MAX_RECORDS = 500;

/** What the teams tried, decided and reached. */
export class RecordService {
  readonly #core: Core;
  readonly #access: ProjectAccess;

  constructor(core: Core, parts: { access: ProjectAccess }) {
    this.#core = core;
    this.#access = parts.access;
  }

  async list(
    projectId: string,
    query: HackathonQuery<'listProjectRecords'>,
    credentials: BackstageCredentials,
  ): Promise<ProjectRecordPage> {
    const opened = await this.#access.open(projectId, credentials);
    const { kind, cursor, limit = DEFAULT_LIMIT } = query;
    const found = await this.#core.stores.records.list(opened.project.id, {
      kind,
      limit: limit + 1,
      after: decodeCursor('records', cursor, ['time', 'string']),
    });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const blindfold = await blindfoldFor(this.#core, opened);
    return {
      items: shown.map(record => toRecord(record, blindfold)),
      nextCursor: encodeCursor('records', last && [last.at, last.id]),
    };
  }

  /** @throws ConflictError when the project has as many as it may have */
  async create(
    projectId: string,
    input: ProjectRecordInput,
    credentials: BackstageCredentials,
  ): Promise<Outcome<ProjectRecord>> {
    const { project, context, userRef } = await this.#access.edit(
      projectId,
      credentials,
    );
    const content = contentOf(input);
    const { records } = this.#core.stores;
    const counts = await records.counts(project.id);
    const sum = Object.values(counts).reduce((a, b) => a + b, 0);
    if (sum >= MAX_RECORDS) {
      throw new ConflictError(
        `${project.title} has ${sum} records, and ${MAX_RECORDS} is the most; delete or merge some`,
      );
    }
    const id = randomUUID();
    await records.add(
      { id, projectId: project.id },
      content,
      userRef,
      context.now,
    );
    const record = (await records.byId(project.id, id))!;
    return { hackathonRef: context.ref, answer: toRecord(record) };
  }

  /** @throws ConflictError when somebody else was faster */
  async update(
    projectId: string,
    recordId: string,
    input: ProjectRecordUpdate,
    credentials: BackstageCredentials,
  ): Promise<Outcome<ProjectRecord>> {
    const { project, context, userRef } = await this.#access.edit(
      projectId,
      credentials,
    );
    const record = await this.#record(project.id, recordId);
    const { records } = this.#core.stores;
    const changed =
      record.version === input.version &&
      (await records.update(
        record.id,
        record.version,
        contentOf(input),
        userRef,
        context.now,
      ));
    const current = await this.#record(project.id, recordId);
    if (!changed) {
      throw staleVersion(`Record ${current.title}`, {
        ...current,
        updatedBy: current.updatedBy ?? 'somebody',
      });
    }
    return { hackathonRef: context.ref, answer: toRecord(current) };
  }

  async delete(
    projectId: string,
    recordId: string,
    credentials: BackstageCredentials,
  ): Promise<Outcome<void>> {
    const { project, context } = await this.#access.edit(
      projectId,
      credentials,
    );
    await this.#core.stores.records.delete(project.id, recordId.toLowerCase());
    return { hackathonRef: context.ref, answer: undefined };
  }

  async #record(projectId: string, recordId: string): Promise<StoredRecord> {
    const id = recordId.toLowerCase();
    const record = await this.#core.stores.records.byId(projectId, id);
    if (!record) {
      throw new NotFoundError(`Project ${projectId} has no record ${recordId}`);
    }
    return record;
  }
}

function contentOf(input: ProjectRecordInput): RecordContent {
  if (input.result && input.kind !== 'experiment') {
    throw new InputError(
      `result: a record of kind ${input.kind} has none; leave it out, or choose the kind experiment`,
    );
  }
  return {
    kind: input.kind,
    title: input.title.trim(),
    text: tidyText(input.text),
    result: input.kind === 'experiment' ? input.result ?? 'open' : undefined,
    url: checkedUrl('url', input.url),
    metric: input.metric,
  };
}
