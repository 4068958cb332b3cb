import {
  asFields,
  describeValue,
  field,
  refusal,
  type Fields,
  type NoteList,
} from './reader';
import type { NodeName } from './types';

const MAX_NAME = 1000;
// Control characters would be refused by PostgreSQL, or forge lines in a log.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Why a value cannot be a name, or undefined when it can. */
function nameProblem(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') {
    return 'a text that is not empty is needed';
  }
  if (value.length > MAX_NAME) {
    return `at most ${MAX_NAME} characters are taken`;
  }
  return CONTROL.test(value) ? 'control characters are not taken' : undefined;
}

/**
 * Reads a text that the event cannot do without.
 *
 * @throws InputError naming the path, what was found, and the mend.
 */
export function requireName(
  fields: Fields | undefined,
  key: string,
  path: string,
  mend: string,
): string {
  const value = field(fields, key);
  const problem = nameProblem(value);
  if (problem) {
    throw refusal(`${path}.${key}`, value, `${problem}: ${mend}`);
  }
  return (value as string).trim();
}

/** Reads namespace and name; a node without them is left out with a note. */
export function readNode(
  value: unknown,
  path: string,
  notes: NoteList,
): NodeName | undefined {
  const fields = asFields(value);
  for (const key of ['namespace', 'name'] as const) {
    const found = field(fields, key);
    const problem = nameProblem(found);
    if (problem) {
      notes.add(
        'nameless-node',
        `${path}.${key}: found ${describeValue(found)}; ${problem}; left out`,
      );
      return undefined;
    }
  }
  return {
    namespace: String(field(fields, 'namespace')).trim(),
    name: String(field(fields, 'name')).trim(),
  };
}

/** One text for namespace and name, for comparing. */
export function nodeKey(node: NodeName): string {
  return JSON.stringify([node.namespace, node.name]);
}

/** Each node once. */
export function distinctNodes<T extends NodeName>(nodes: T[]): T[] {
  return [...new Map(nodes.map(node => [nodeKey(node), node])).values()];
}
