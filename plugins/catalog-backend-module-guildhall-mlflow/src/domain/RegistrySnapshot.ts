import type {
  Experiment,
  ModelVersion,
  RegisteredModel,
  Run,
} from '@guildhall/plugin-guildhall-node';

/** What an MLflow server holds at a moment, as far as it matters to the catalog. */
export interface RegistrySnapshot {
  models: RegisteredModel[];
  /** By name of the model, then by version. */
  versions: Map<string, Map<string, ModelVersion>>;
  /** Those that made versions, by id. */
  runs: Map<string, Run>;
  /** All, by id. */
  experiments: Map<string, Experiment>;
}

/** The newest version that is ready, or the newest if none is. */
export function newestVersion(
  versions: Iterable<ModelVersion> | undefined,
): ModelVersion | undefined {
  const sorted = [...(versions ?? [])].sort(
    (a, b) => Number(b.version) - Number(a.version),
  );
  return sorted.find(({ status }) => status === 'READY') ?? sorted[0];
}
