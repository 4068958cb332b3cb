import type { JsonObject } from '@backstage/types';

/*
 * The catalog's declarative model refuses combinators and `$ref` at the root of a schema and right below it, so
 * schemas are put together here in TypeScript instead.
 */

/** Text that is not empty. The description says in error messages what is allowed. */
export function text(description: string, example?: string): JsonObject {
  return {
    type: 'string',
    minLength: 1,
    description,
    ...(example !== undefined && { examples: [example] }),
  };
}

/** The name by which other fields and the plugins' databases know a part of an entity. */
export function partName(of: string): JsonObject {
  return {
    type: 'string',
    pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
    description: `name of the ${of}: at most 63 lower-case letters, digits and hyphens`,
  };
}

export function choice(description: string, values: string[]): JsonObject {
  return { type: 'string', enum: values, description };
}

export function flag(description: string): JsonObject {
  return { type: 'boolean', description };
}

export function number(
  description: string,
  limits: JsonObject = {},
): JsonObject {
  return { type: 'number', description, ...limits };
}

export function wholeNumber(
  description: string,
  limits: JsonObject = { minimum: 1 },
): JsonObject {
  return { type: 'integer', description, ...limits };
}

/** A list of at most 200 items. */
export function list(
  description: string,
  items: JsonObject,
  limits: JsonObject = {},
): JsonObject {
  return { type: 'array', description, items, maxItems: 200, ...limits };
}

/** An object that has the named fields and no others. */
export function record(
  description: string,
  required: string[],
  properties: JsonObject,
): JsonObject {
  return {
    type: 'object',
    description,
    required,
    additionalProperties: false,
    properties,
  };
}

/** The schema of a kind: what the catalog model calls its JSON schema, without `apiVersion`, `kind` and `metadata`. */
export function kindSchema(
  description: string,
  required: string[],
  properties: JsonObject,
): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema',
    type: 'object',
    description,
    required: ['spec'],
    properties: {
      spec: record('the fields of this kind', required, properties),
    },
  };
}
