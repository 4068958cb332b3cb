import type { CollectorProblem } from '@guildhall/plugin-contribution-metrics-node';
import { SourceError } from '@guildhall/plugin-guildhall-node';
import type { AirflowClient, Listing } from '../api/AirflowClient';
import type { AirflowAsset, Dag, ImportError } from '../api/types';
import type { Ties } from './ties';

/** What the server has. */
export interface Server {
  /** By id. */
  dags: Map<string, Dag>;
  /** Import errors of the files of a DAG; undefined if they may not be read. */
  importErrorsOf(dag: Dag): ImportError[] | undefined;
  /** Files that can't be imported. */
  brokenFiles: string[];
  /** By name or URI, as the annotations say. */
  findAsset(name: string): AirflowAsset | undefined;
  /** What is wrong with the answers. */
  problems: CollectorProblem[];
}

/** Reads all lists. */
export async function readServer(
  client: AirflowClient,
  ties: Ties,
): Promise<Server> {
  const problems: CollectorProblem[] = [];
  const dags = await client.dags();
  const assets =
    ties.assets.size > 0 ? await client.assets() : { items: [], unreadable: 0 };
  const errors = await readImportErrors(client, problems);
  for (const [what, listing] of [
    ['DAGs', dags],
    ['assets', assets],
    ['import errors', errors],
  ] as const) {
    const unreadable = listing?.unreadable ?? 0;
    if (unreadable > 0) {
      problems.push({
        kind: 'not-measured',
        subject: what,
        message: `${unreadable} entries of the list of ${what} could not be read, because they have no name; the others were. See whether the server is well`,
      });
    }
  }
  const byFile = new Map<string, ImportError[]>();
  for (const error of errors?.items ?? []) {
    byFile.set(error.file, [...(byFile.get(error.file) ?? []), error]);
  }
  const byName = new Map(assets.items.map(asset => [asset.name, asset]));
  const byUri = new Map(assets.items.map(asset => [asset.uri, asset]));
  return {
    dags: new Map(dags.items.map(dag => [dag.id, dag])),
    importErrorsOf: ({ files, bundle }) =>
      errors &&
      files.flatMap(file =>
        (byFile.get(file) ?? []).filter(
          error => !error.bundle || !bundle || error.bundle === bundle,
        ),
      ),
    brokenFiles: [...byFile.keys()],
    findAsset: name => byName.get(name) ?? byUri.get(name),
    problems,
  };
}

/** An account that may see DAGs may still not see import errors. */
async function readImportErrors(
  client: AirflowClient,
  problems: CollectorProblem[],
): Promise<Listing<ImportError> | undefined> {
  try {
    return await client.importErrors();
  } catch (error) {
    if (!(error instanceof SourceError && error.status === 403)) {
      throw error;
    }
    problems.push({
      kind: 'wrong-configuration',
      subject: 'import errors',
      message:
        'The account may not read import errors, so that only the mark of each DAG counts; give it that right',
    });
    return undefined;
  }
}
