import type { JsonValue } from '@backstage/types';
import type {
  CursorStore,
  ReportMemory,
} from '@guildhall/plugin-contribution-metrics-node';
import type { RunWindow } from '../domain/runWindow';

/** What is remembered of a DAG. */
export type DagMemory = RunWindow & {
  /** Refs of the entities that its runs have told of. */
  serves: string[];
};

/** What was last written of an entity. */
export type WrittenMemory = ReportMemory & {
  /** Id of the fact about the last event of the Airflow asset. */
  event?: string;
};

/** What a collector remembers between rounds. */
export interface Memory {
  /** End of the run that ended last, in milliseconds since the epoch, on the server's clock. */
  runsUntil?: number;
  /** By id. */
  dags: Map<string, DagMemory>;
  /** By entity ref. */
  written: Map<string, WrittenMemory>;
}

type Table = { [key: string]: JsonValue };

/** Reads what was remembered; nothing in the first round. */
export async function loadMemory(cursors: CursorStore): Promise<Memory> {
  const [runsUntil, dags, written] = await Promise.all([
    cursors.get<number>('runs-until'),
    cursors.get<Table>('dags'),
    cursors.get<Table>('written'),
  ]);
  return { runsUntil, dags: toMap(dags), written: toMap(written) };
}

/** Keeps what is remembered. */
export async function saveMemory(
  cursors: CursorStore,
  { runsUntil, dags, written }: Memory,
): Promise<void> {
  await cursors.set('dags', toTable(dags));
  await cursors.set('written', toTable(written));
  // Last: until then, the next round begins where this one did.
  await cursors.set('runs-until', runsUntil);
}

/** A map, because a DAG may be called like one of an object's own parts. */
function toMap<T>(table: Table | undefined): Map<string, T> {
  return new Map(Object.entries(table ?? {})) as unknown as Map<string, T>;
}

function toTable(map: Map<string, unknown>): Table {
  return Object.fromEntries(map) as Table;
}
