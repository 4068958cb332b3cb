/** Kind of what only sources know. */
export const EXTERNAL_KIND = 'external';

const ENTITY_REF = /^([^:/]+):([^:/]+)\/([^:/]+)$/;

/**
 * Takes a reference apart. What is not an entity ref, such as `openlineage:dataset/<namespace>/<name>`, has the kind `external`
 * and its whole text as name.
 */
export function splitReference(ref: string): {
  kind: string;
  namespace: string;
  name: string;
} {
  const match = ENTITY_REF.exec(ref);
  // `openlineage:dataset/x` looks like an entity ref, but no entity is of that kind.
  return match && match[1] !== 'openlineage'
    ? { kind: match[1], namespace: match[2], name: match[3] }
    : { kind: EXTERNAL_KIND, namespace: '', name: ref.slice(0, 400) };
}
