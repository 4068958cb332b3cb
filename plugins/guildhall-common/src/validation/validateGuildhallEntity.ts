import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { GUILDHALL_API_VERSION } from '../kinds/apiVersion';
import { findContributionMetricProblems } from '../kinds/contributionMetricRules';
import { contributionMetricSchema } from '../kinds/contributionMetricSchema';
import { findHackathonProblems } from '../kinds/hackathonRules';
import { hackathonSchema } from '../kinds/hackathonSchema';
import { findPrototypeTransitionProblems } from '../kinds/prototypeTransitionRules';
import { prototypeTransitionSchema } from '../kinds/prototypeTransitionSchema';
import { nameForMessages, quote } from '../refs';
import type { FieldProblem } from './FieldProblem';
import { findSchemaProblems } from './schemaProblems';

/** The kinds that Guildhall adds to the catalog. */
export const GUILDHALL_KINDS = [
  'Hackathon',
  'PrototypeTransition',
  'ContributionMetric',
] as const;

export type GuildhallKind = (typeof GUILDHALL_KINDS)[number];

interface KindRules {
  schema: JsonObject;
  findProblems(entity: any): FieldProblem[];
}

const RULES: Record<GuildhallKind, KindRules> = {
  Hackathon: {
    schema: hackathonSchema,
    findProblems: findHackathonProblems,
  },
  PrototypeTransition: {
    schema: prototypeTransitionSchema,
    findProblems: findPrototypeTransitionProblems,
  },
  ContributionMetric: {
    schema: contributionMetricSchema,
    findProblems: findContributionMetricProblems,
  },
};

/** JSON schema of each kind, without `apiVersion`, `kind` and `metadata`, as the catalog's model layers want it. */
export const GUILDHALL_SCHEMAS: Record<GuildhallKind, JsonObject> = {
  Hackathon: hackathonSchema,
  PrototypeTransition: prototypeTransitionSchema,
  ContributionMetric: contributionMetricSchema,
};

/** Whether an entity is of a kind, in any version, that belongs to Guildhall. */
export function isGuildhallEntity(entity: Entity): boolean {
  return (
    typeof entity.apiVersion === 'string' &&
    entity.apiVersion.startsWith('guildhall.dev/')
  );
}

/**
 * Everything that is wrong with an entity of a Guildhall kind: first what its schema says; if that is satisfied, what
 * no schema can say (refs, dates, order, names that belong together).
 *
 * @returns no problems for a valid entity, and for entities of other people's kinds
 */
export function findEntityProblems(entity: Entity): FieldProblem[] {
  if (!isGuildhallEntity(entity)) {
    return [];
  }
  const kind = GUILDHALL_KINDS.find(known => known === entity.kind);
  if (!kind) {
    return [
      {
        path: 'kind',
        message: `kind is ${quote(
          entity.kind,
        )}, allowed are ${GUILDHALL_KINDS.join(', ')}.`,
      },
    ];
  }
  if (entity.apiVersion !== GUILDHALL_API_VERSION) {
    return [
      {
        path: 'apiVersion',
        message: `apiVersion is ${quote(
          entity.apiVersion,
        )}, allowed is "${GUILDHALL_API_VERSION}".`,
      },
    ];
  }
  const { schema, findProblems } = RULES[kind];
  const problems = findSchemaProblems(schema, entity);
  return problems.length ? problems : findProblems(entity);
}

/** How many problems one error lists. */
const MAX_LISTED = 20;

/**
 * Refuses an entity of a Guildhall kind that is not valid.
 *
 * @throws InputError that names the entity and every field with what was found and what is allowed
 */
export function assertValidEntity(entity: Entity): void {
  const problems = findEntityProblems(entity);
  if (problems.length === 0) {
    return;
  }
  const listed = problems.slice(0, MAX_LISTED).map(({ message }) => message);
  if (problems.length > MAX_LISTED) {
    listed.push(`And ${problems.length - MAX_LISTED} more.`);
  }
  throw new InputError(
    `${nameForMessages(entity)} is not a valid ${entity.kind}: ${listed.join(
      ' ',
    )}`,
  );
}
