export type { EntityDraft, SourceReading } from './EntityDraft';
export { PatternFilter } from './PatternFilter';
export {
  SourceEntityProvider,
  type SourceEntityProviderOptions,
  type SourceReader,
} from './SourceEntityProvider';
export { OWNER_WORD_ANNOTATION } from './buildEntities';
export { createSourceEntityProviders } from './createSourceEntityProviders';
export { MISSING_TAG } from './markVanished';
export {
  readCatalogSettings,
  type CatalogSettings,
} from './readCatalogSettings';
export {
  MLFLOW_MODEL_ALIAS_ANNOTATION,
  type Tie,
  type TieSystemId,
} from './ties';
