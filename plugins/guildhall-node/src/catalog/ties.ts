import type { Entity } from '@backstage/catalog-model';
import { TIE_ANNOTATIONS } from '@guildhall/plugin-guildhall-common';

/** Of the version behind an alias: `<model>@<alias>`. */
export const MLFLOW_MODEL_ALIAS_ANNOTATION = 'mlflow.org/model-alias';

/** The sorts of system whose objects entities are tied to. */
export type TieSystemId = 'mlflow' | 'feast';

/** The annotations by which entities are tied to the objects of a sort of system. */
export interface TieSystem {
  id: TieSystemId;
  instanceAnnotation: string;
  projectAnnotation?: string;
  /** Those that name an object. */
  objectAnnotations: string[];
  /** Whether values are lists with commas between, in which `%2C` stands for a comma. */
  hasLists?: boolean;
  /** `spec.type` of entities that stand for a whole project when they name no object of it. */
  projectType?: string;
}

/** One object of a system. */
export interface Tie {
  system: TieSystemId;
  /** The annotation that names it. */
  annotation: string;
  name: string;
  /** Only where objects live in projects. */
  project?: string;
}

/** All systems, by id. */
export const TIE_SYSTEMS: Record<TieSystemId, TieSystem> = {
  mlflow: {
    id: 'mlflow',
    instanceAnnotation: TIE_ANNOTATIONS.mlflowInstance,
    hasLists: true,
    objectAnnotations: [
      TIE_ANNOTATIONS.mlflowRegisteredModel,
      MLFLOW_MODEL_ALIAS_ANNOTATION,
      TIE_ANNOTATIONS.mlflowExperiment,
      TIE_ANNOTATIONS.mlflowDataset,
    ],
  },
  feast: {
    id: 'feast',
    instanceAnnotation: TIE_ANNOTATIONS.feastInstance,
    projectAnnotation: TIE_ANNOTATIONS.feastProject,
    objectAnnotations: [
      TIE_ANNOTATIONS.feastFeatureView,
      TIE_ANNOTATIONS.feastFeatureService,
      TIE_ANNOTATIONS.feastDataSource,
    ],
    projectType: 'feature-store',
  },
};

/** Every annotation by which an entity can be tied to an object. */
export const ALL_TIE_ANNOTATIONS = Object.values(TIE_SYSTEMS).flatMap(
  ({ objectAnnotations, projectAnnotation }) => [
    ...objectAnnotations,
    ...(projectAnnotation ? [projectAnnotation] : []),
  ],
);

/** Tells objects of one instance apart. */
export function tieKey(tie: Tie): string {
  return JSON.stringify([tie.annotation, tie.project ?? '', tie.name]);
}

/** The object as messages name it, such as `mlflow.org/registered-model churn`. */
export function nameOfTie(tie: Tie): string {
  const place = tie.project && tie.project !== tie.name ? tie.project : '';
  return `${tie.annotation} ${place ? `${place}/` : ''}${tie.name}`;
}

/** The annotations of an entity that stands for the object. */
export function tieAnnotations(
  tie: Tie,
  instance: string,
): Record<string, string> {
  const system = TIE_SYSTEMS[tie.system];
  const name = system.hasLists ? tie.name.replaceAll(',', '%2C') : tie.name;
  return {
    [system.instanceAnnotation]: instance,
    ...(system.projectAnnotation && tie.project
      ? { [system.projectAnnotation]: tie.project }
      : {}),
    [tie.annotation]: name,
  };
}

/** The name of the instance that is meant where none is named: the first of the configuration. */
export type DefaultInstances = Partial<Record<TieSystemId, string>>;

/** The objects that an entity stands for, by its annotations, with the instance that has them. */
export function tiesOf(
  entity: Entity,
  defaults: DefaultInstances,
): Array<Tie & { instance?: string }> {
  const annotations = entity.metadata.annotations ?? {};
  return Object.values(TIE_SYSTEMS).flatMap(system => {
    const text = (annotation: string | undefined) =>
      (annotation && annotations[annotation]?.trim()) || undefined;
    const project = text(system.projectAnnotation);
    const base = {
      system: system.id,
      instance: text(system.instanceAnnotation) ?? defaults[system.id],
      project,
    };
    const objects = system.objectAnnotations.flatMap(annotation =>
      namesOf(text(annotation), system).map(name => ({
        ...base,
        annotation,
        name,
      })),
    );
    const standsForProject =
      objects.length === 0 &&
      project &&
      system.projectAnnotation &&
      entity.spec?.type === system.projectType;
    return standsForProject
      ? [{ ...base, annotation: system.projectAnnotation!, name: project }]
      : objects;
  });
}

function namesOf(value: string | undefined, { hasLists }: TieSystem): string[] {
  if (value === undefined) {
    return [];
  }
  return hasLists
    ? value
        .split(',')
        .map(name => name.trim().replace(/%2c/gi, ','))
        .filter(Boolean)
    : [value];
}
