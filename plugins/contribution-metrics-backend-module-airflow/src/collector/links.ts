import { createHash } from 'node:crypto';

const LONGEST_ID = 200;

/** Pages of Airflow 3, and ids of what no entity is tied to. */
export class Links {
  readonly #publicUrl: string;
  readonly #instance: string;

  constructor(publicUrl: string, instance: string) {
    this.#publicUrl = publicUrl;
    this.#instance = instance;
  }

  dag(id: string): string {
    return `${this.#publicUrl}/dags/${encodeURIComponent(id)}`;
  }

  run(dagId: string, runId: string): string {
    return `${this.dag(dagId)}/runs/${encodeURIComponent(runId)}`;
  }

  asset(id: string): string {
    return `${this.#publicUrl}/assets/${encodeURIComponent(id)}`;
  }

  /** Id of a DAG in lineage and usage. */
  externalDag(id: string): string {
    return `airflow:${this.#instance}/dag/${id}`;
  }
}

/** Id of a fact about a run. Airflow allows longer ids than facts have. */
export function factId(dagId: string, runId: string): string {
  const id = `${dagId}/${runId}`;
  return id.length <= LONGEST_ID
    ? id
    : createHash('sha256').update(id).digest('hex');
}
