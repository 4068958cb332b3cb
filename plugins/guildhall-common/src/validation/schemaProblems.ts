import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import type { JsonObject } from '@backstage/types';
import { quote } from '../refs';
import type { FieldProblem } from './FieldProblem';

const compiled = new WeakMap<JsonObject, ValidateFunction>();

/** Everything in which a value differs from a JSON schema, in sentences. */
export function findSchemaProblems(
  schema: JsonObject,
  value: unknown,
): FieldProblem[] {
  let validate = compiled.get(schema);
  if (!validate) {
    const ajv = new Ajv({
      allErrors: true,
      verbose: true,
      allowUnionTypes: true,
    });
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  return validate(value) ? [] : (validate.errors ?? []).map(toProblem);
}

function toProblem(error: ErrorObject): FieldProblem {
  const path = toPath(error.instancePath);
  const schema = error.parentSchema as Record<string, any>;
  switch (error.keyword) {
    case 'required': {
      const field = error.params.missingProperty;
      const meaning = schema.properties?.[field]?.description;
      return problem(
        join(path, field),
        `is missing; give ${meaning ?? 'a value'}`,
      );
    }
    case 'additionalProperties': {
      const known = Object.keys(schema.properties ?? {}).join(', ');
      return problem(
        join(path, error.params.additionalProperty),
        `is not a field of this kind; known here are ${known}`,
      );
    }
    case 'enum':
      return found(
        path,
        error,
        `allowed are ${schema.enum.map(quote).join(', ')}`,
      );
    case 'maxItems':
    case 'minItems':
      return problem(
        path,
        `has ${(error.data as unknown[]).length} items, allowed are ${
          error.keyword === 'maxItems' ? 'at most' : 'at least'
        } ${error.params.limit}`,
      );
    case 'type':
      return found(
        path,
        error,
        `which is ${nameType(error.data)}; allowed is ${nameTypes(
          error.params.type,
        )}${describe(schema)}`,
      );
    default:
      return found(
        path,
        error,
        `allowed is ${schema.description ?? error.message}`,
      );
  }
}

function found(path: string, error: ErrorObject, rest: string): FieldProblem {
  return problem(path, `is ${quote(error.data)}, ${rest}`);
}

function problem(path: string, rest: string): FieldProblem {
  return { path, message: `${path} ${rest}.` };
}

function describe(schema: Record<string, any>): string {
  return schema.description ? ` (${schema.description})` : '';
}

function nameType(value: unknown): string {
  if (value === null) {
    return 'nothing';
  }
  return nameTypes(Array.isArray(value) ? 'array' : typeof value);
}

function nameTypes(types: string | string[]): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'an object',
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
  };
  return [types]
    .flat()
    .map(type => names[type] ?? type)
    .join(' or ');
}

/** From `/spec/criteria/1/weight` to `spec.criteria[1].weight`. */
function toPath(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce((path, part) => join(path, part), '');
}

function join(path: string, part: string): string {
  if (/^\d+$/.test(part)) {
    return `${path}[${part}]`;
  }
  return path ? `${path}.${part}` : part;
}
