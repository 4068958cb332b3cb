import { TIE_ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import {
  MLFLOW_MODEL_ALIAS_ANNOTATION,
  type Tie,
} from '@guildhall/plugin-guildhall-node';

/** A registered model. */
export function modelTie(name: string): Tie {
  return {
    system: 'mlflow',
    annotation: TIE_ANNOTATIONS.mlflowRegisteredModel,
    name,
  };
}

/** The version behind an alias. MLflow allows no `@` in aliases. */
export function aliasTie(model: string, alias: string): Tie {
  return {
    system: 'mlflow',
    annotation: MLFLOW_MODEL_ALIAS_ANNOTATION,
    name: `${model}@${alias}`,
  };
}

/** An experiment, by its name. */
export function experimentTie(name: string): Tie {
  return {
    system: 'mlflow',
    annotation: TIE_ANNOTATIONS.mlflowExperiment,
    name,
  };
}

/** A dataset, as runs log it. */
export function datasetTie(name: string): Tie {
  return { system: 'mlflow', annotation: TIE_ANNOTATIONS.mlflowDataset, name };
}
