import { readFile } from 'node:fs/promises';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';

/**
 * The ref of the main entity in a file for the catalog: its first component, or else the first of all.
 *
 * @throws InputError when it is no YAML, has no entity, or has a Location: the catalog lets a file name any other file of the machine
 */
export async function findMainEntity(file: string): Promise<string> {
  const documents = parseAllDocuments(await readFile(file, 'utf8'));
  const problem = documents.flatMap(({ errors }) => errors).at(0);
  if (problem) {
    throw new InputError(
      `the file for the catalog is no YAML: ${problem.message}`,
    );
  }
  const entities = documents.map(document => document.toJS() as Entity | null);
  if (entities.some(entity => isLocation(entity?.kind))) {
    throw new InputError(
      'the file for the catalog has a Location, which could lead to other files of this machine; write its entities into the file itself',
    );
  }
  const main =
    entities.find(entity => entity?.kind === 'Component') ??
    entities.find(entity => entity);
  if (!main?.kind || !main.metadata?.name) {
    throw new InputError(
      'the file for the catalog has no entity with kind and metadata.name; add one',
    );
  }
  return stringifyEntityRef(main);
}

function isLocation(kind: unknown): boolean {
  return String(kind).toLowerCase() === 'location';
}
