export { MlflowClient, type MlflowCall } from './MlflowClient';
export * from './links';
export * from './readOwnership';
export * from './readOwnershipTags';
export * from './readRunFeatures';
export type {
  Experiment,
  ModelAlias,
  ModelVersion,
  RegisteredModel,
  Run,
  RunDataset,
} from './types';
