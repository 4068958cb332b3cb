/** Where people look at a model. */
export function modelUrl(publicUrl: string, name: string): string {
  return `${publicUrl}/#/models/${encodeURIComponent(name)}`;
}

/** Where people look at a version of a model. */
export function modelVersionUrl(
  publicUrl: string,
  name: string,
  version: string,
): string {
  return `${modelUrl(publicUrl, name)}/versions/${encodeURIComponent(version)}`;
}

/** Where people look at an experiment. */
export function experimentUrl(publicUrl: string, experimentId: string): string {
  return `${publicUrl}/#/experiments/${encodeURIComponent(experimentId)}`;
}

/** Where people look at a run. */
export function runUrl(
  publicUrl: string,
  experimentId: string,
  runId: string,
): string {
  return `${experimentUrl(publicUrl, experimentId)}/runs/${encodeURIComponent(
    runId,
  )}`;
}
