import { createHash } from 'node:crypto';
import { COLLECTOR_ID } from '../collector';
import type { LineageEnd, NodeName } from '../events/types';

const MAX_EXTERNAL_ID = 400;

/** What the catalog knows of a dataset or job. */
export interface ResolvedNode {
  /** Full refs of all entities tied to it. */
  refs: string[];
  /** Those of them that are assets, and of which the caller may push facts. */
  assets: string[];
}

/** Finds the entities of a node. */
export type NodeLookup = (
  kind: LineageEnd['kind'],
  node: NodeName,
) => ResolvedNode;

/** A short text that is the same for the same node. */
export function nodeDigest(node: NodeName): string {
  return digest(JSON.stringify([node.namespace, node.name]));
}

/**
 * Id of a node that no entity is tied to: `openlineage:<kind>/<namespace>/<name>`.
 * What is longer than 400 characters is cut and ends with `~` and a digest.
 */
export function externalId(end: LineageEnd): string {
  const id = `${COLLECTOR_ID}:${end.kind}/${end.namespace}/${end.name}`;
  return id.length <= MAX_EXTERNAL_ID
    ? id
    : `${id.slice(0, MAX_EXTERNAL_ID - 17)}~${digest(id)}`;
}

/**
 * Values of the annotation under which a node is looked for: `<namespace>/<name>`, and the same with a single slash where a namespace ends
 * or a name starts with one. A comma is written `%2C`, since the annotation is a comma-separated list.
 */
export function annotationValues(node: NodeName): string[] {
  const { namespace, name } = node;
  const exact = `${namespace}/${name}`;
  const single = `${namespace.replace(/\/$/, '')}/${name.replace(/^\/+/, '')}`;
  return [...new Set([exact, single])].map(value =>
    value.replaceAll(',', '%2C'),
  );
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
