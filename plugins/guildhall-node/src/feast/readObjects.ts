import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import type {
  DataSource,
  FeastProject,
  FeatureService,
  FeatureView,
  FeatureViewKind,
  FeatureViewState,
} from './types';
import {
  durationOf,
  numberOf,
  objectOf,
  objectsOf,
  tagsOf,
  textOf,
  textsOf,
  timeOf,
} from './values';

const KINDS = new Map<string, FeatureViewKind>([
  ['featureView', 'feature-view'],
  ['onDemandFeatureView', 'on-demand'],
  ['streamFeatureView', 'stream'],
  ['labelView', 'label'],
]);

const STATES = new Map<string, FeatureViewState>([
  ['CREATED', 'created'],
  ['GENERATED', 'generated'],
  ['MATERIALIZING', 'materializing'],
  ['AVAILABLE_ONLINE', 'available-online'],
]);

/** Feast's entity for views that have none. */
const NO_ENTITY = '__dummy';

/** Parts of a definition that change by themselves: times of its sources, and code as pickled by the Python that applied it. */
const VOLATILE = new Set(['meta', 'body', 'createdTimestamp']);

/** @throws InputError if it has no name */
export function readProject(item: JsonObject): FeastProject {
  const spec = objectOf(item.spec);
  return {
    name: nameOf(spec),
    ...ownedPart(spec),
    ...timesOf(item.meta),
  };
}

/** @throws InputError if it has no name */
export function readFeatureView(
  project: string,
  item: JsonObject,
): FeatureView {
  const spec = objectOf(item.spec);
  const meta = objectOf(item.meta);
  const ends = objectsOf(meta.materializationIntervals).flatMap(
    each => timeOf(each.endTime) ?? [],
  );
  return {
    project,
    name: nameOf(spec),
    ...ownedPart(spec),
    kind: KINDS.get(textOf(item.type)) ?? 'other',
    ttlMs: durationOf(spec.ttl),
    online: spec.online === true || spec.writeToOnlineStore === true,
    disabled: spec.disabled === true,
    state: STATES.get(textOf(meta.state)) ?? 'unspecified',
    entities: textsOf(spec.entities).filter(each => each !== NO_ENTITY),
    features: objectsOf(spec.features).map(feature => ({
      name: textOf(feature.name),
      type: textOf(feature.valueType),
      description: textOf(feature.description),
    })),
    streamed: textOf(objectOf(spec.streamSource).name) !== '',
    ...inputsOf(spec),
    ...timesOf(meta),
    materializedUntil: ends.length > 0 ? ends.reduce(newest) : undefined,
    version: numberOf(meta.currentVersionNumber),
    definition: digest(spec),
  };
}

/** @throws InputError if it has no name */
export function readFeatureService(
  project: string,
  item: JsonObject,
): FeatureService {
  const spec = objectOf(item.spec);
  const projections = objectsOf(spec.features);
  return {
    project,
    name: nameOf(spec),
    ...ownedPart(spec),
    views: distinct(projections.map(viewOf)),
    features: projections.reduce(
      (sum, each) => sum + objectsOf(each.featureColumns).length,
      0,
    ),
    ...timesOf(item.meta),
    definition: digest(spec),
  };
}

/** @throws InputError if it has no name */
export function readDataSource(project: string, item: JsonObject): DataSource {
  return {
    project,
    name: nameOf(item),
    ...ownedPart(item),
    type: textOf(item.type) || 'INVALID',
    batchSource: textOf(objectOf(item.batchSource).name) || undefined,
    ...timesOf(item.meta),
  };
}

function ownedPart(spec: JsonObject) {
  return {
    description: textOf(spec.description),
    owner: textOf(spec.owner).trim(),
    tags: tagsOf(spec.tags),
  };
}

function timesOf(value: JsonValue | undefined) {
  const meta = objectOf(value);
  return {
    createdAt: timeOf(meta.createdTimestamp),
    updatedAt: timeOf(meta.lastUpdatedTimestamp),
  };
}

/** What a view is computed from. Only views on demand have `sources`, a map of views and of what comes with the request. */
function inputsOf(spec: JsonObject): { sources: string[]; views: string[] } {
  const inputs = Object.values(objectOf(spec.sources)).map(objectOf);
  return {
    sources: distinct(
      [spec.batchSource, spec.streamSource, spec.source].map(each =>
        textOf(objectOf(each).name),
      ),
    ),
    views: distinct([
      ...inputs.map(({ featureViewProjection }) =>
        viewOf(objectOf(featureViewProjection)),
      ),
      ...inputs.map(({ featureView }) =>
        textOf(objectOf(objectOf(featureView).spec).name),
      ),
      ...objectsOf(spec.sourceViews).map(each => textOf(each.name)),
    ]),
  };
}

function viewOf(projection: JsonObject): string {
  return textOf(projection.featureViewName);
}

function nameOf(spec: JsonObject): string {
  const name = textOf(spec.name);
  if (!name) {
    throw new InputError('It has no name');
  }
  return name;
}

function distinct(names: string[]): string[] {
  return [...new Set(names.filter(Boolean))];
}

function newest(a: number, b: number): number {
  return Math.max(a, b);
}

/** The order of keys says nothing: protobuf's maps have none. */
function digest(spec: JsonObject): string {
  const text = JSON.stringify(spec, (key, value) => {
    if (VOLATILE.has(key)) {
      return undefined;
    }
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;
  });
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
