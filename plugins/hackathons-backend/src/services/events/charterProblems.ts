import {
  DEFAULT_NAMESPACE,
  type Entity,
  FieldFormatEntityPolicy,
  KubernetesValidatorFunctions,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import {
  findEntityProblems,
  GUILDHALL_API_VERSION,
  type HackathonEntity,
} from '@guildhall/plugin-guildhall-common';
import type { CharterProblem } from '@guildhall/plugin-hackathons-common';

/** What a charter has of the metadata of entities; the rest belongs to the catalog. */
const METADATA = [
  'name',
  'namespace',
  'title',
  'description',
  'labels',
  'annotations',
  'tags',
  'links',
] as const;
/** Written by the catalog and by who brings the charter there. */
const OWN_ANNOTATIONS = /^backstage\.io\/(managed-by|view-url|edit-url|orphan)/;

/**
 * A charter as it is stored: what people write, in full.
 *
 * @param input - as it came; may be anything
 * @param creator - becomes the organiser if nobody is
 */
export function toCharter(input: object, creator?: string): Entity {
  const { apiVersion, kind, metadata, spec } = input as Partial<Entity>;
  const given: Record<string, unknown> = isObject(metadata) ? metadata : {};
  const kept = Object.fromEntries(
    METADATA.filter(field => given[field] !== undefined).map(field => [
      field,
      given[field],
    ]),
  );
  kept.namespace ??= DEFAULT_NAMESPACE;
  if (isObject(kept.annotations)) {
    kept.annotations = Object.fromEntries(
      Object.entries(kept.annotations).filter(
        ([name]) => !OWN_ANNOTATIONS.test(name),
      ),
    );
  }
  const organisers = isObject(spec) ? spec.organisers : undefined;
  const hasNone =
    organisers === undefined ||
    (Array.isArray(organisers) && organisers.length === 0);
  return {
    apiVersion: apiVersion ?? GUILDHALL_API_VERSION,
    kind: kind ?? 'Hackathon',
    metadata: kept,
    spec:
      isObject(spec) && hasNone && creator
        ? { ...spec, organisers: [creator] }
        : spec,
  } as Entity;
}

/** Everything that keeps a charter from being taken into the catalog. */
export async function findCharterProblems(
  entity: Entity,
): Promise<CharterProblem[]> {
  if (entity.kind !== 'Hackathon') {
    return [
      {
        field: 'kind',
        message: `kind is ${JSON.stringify(
          entity.kind,
        )}, allowed is "Hackathon".`,
      },
    ];
  }
  if (entity.apiVersion !== GUILDHALL_API_VERSION) {
    return [
      {
        field: 'apiVersion',
        message: `apiVersion is ${JSON.stringify(
          entity.apiVersion,
        )}, allowed is "${GUILDHALL_API_VERSION}".`,
      },
    ];
  }
  const nameProblems = findNameProblems(entity);
  return [
    ...nameProblems,
    ...(await findFormProblems(
      // The catalog stops at what it finds first: a name that is wrong would hide the rest.
      nameProblems.length > 0
        ? { ...entity, metadata: { ...entity.metadata, name: 'name' } }
        : entity,
    )),
    ...findLinkProblems(entity),
    ...(isObject(entity.spec)
      ? findEntityProblems(entity).map(({ path, message }) => ({
          field: path,
          message,
        }))
      : [{ field: 'spec', message: 'spec is missing; give the charter.' }]),
  ];
}

/** Whether a charter that has no problems is one: the checks say so. */
export function asHackathon(entity: Entity): HackathonEntity {
  return entity as HackathonEntity;
}

/** Whether the name is one, told at its field. */
function findNameProblems({ metadata }: Entity): CharterProblem[] {
  const name: unknown = metadata.name;
  if (KubernetesValidatorFunctions.isValidObjectName(name)) {
    return [];
  }
  const found =
    name === undefined || name === '' || name === null
      ? 'missing'
      : String(JSON.stringify(name)).slice(0, 100);
  return [
    {
      field: 'metadata.name',
      message: `metadata.name is ${found}; give at most 63 letters, digits, and between them also "-", "_" and ".", such as feature-jam.`,
    },
  ];
}

/** What else the catalog itself would refuse. */
async function findFormProblems(entity: Entity): Promise<CharterProblem[]> {
  try {
    for (const policy of [
      new SchemaValidEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]) {
      await policy.enforce(entity);
    }
    return [];
  } catch (error) {
    const { message } = error as Error;
    const short = message.replace(/ ?To learn more about catalog .*$/s, '');
    const field =
      short.match(/"(metadata[^"]*)"/)?.[1] ??
      short.match(/\/(metadata[\w/]*)/)?.[1].replaceAll('/', '.') ??
      (short.includes('metadata.') ? short.match(/metadata[\w.]*/)?.[0] : '') ??
      '';
    return [{ field, message: short }];
  }
}

function findLinkProblems(entity: Entity): CharterProblem[] {
  const { links } = entity.metadata;
  return (Array.isArray(links) ? links : []).flatMap((link, index) =>
    typeof link?.url === 'string' && !/^https?:\/\/\S+$/i.test(link.url)
      ? [
          {
            field: `metadata.links[${index}].url`,
            message: `metadata.links[${index}].url is ${JSON.stringify(
              link.url.slice(0, 100),
            )}, allowed are addresses that begin with http:// or https://.`,
          },
        ]
      : [],
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
