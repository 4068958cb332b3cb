import { TIE_ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import type { Tie } from '@guildhall/plugin-guildhall-node';

/** A whole project. */
export function projectTie(project: string): Tie {
  return tie(TIE_ANNOTATIONS.feastProject, project, project);
}

/** A feature view of any kind. */
export function viewTie(project: string, name: string): Tie {
  return tie(TIE_ANNOTATIONS.feastFeatureView, project, name);
}

/** A feature service. */
export function serviceTie(project: string, name: string): Tie {
  return tie(TIE_ANNOTATIONS.feastFeatureService, project, name);
}

/** A data source. */
export function sourceTie(project: string, name: string): Tie {
  return tie(TIE_ANNOTATIONS.feastDataSource, project, name);
}

function tie(annotation: string, project: string, name: string): Tie {
  return { system: 'feast', annotation, project, name };
}
