export type { EntityDraft, SourceReading } from './EntityDraft';
export { PatternFilter } from './PatternFilter';
export {
  SourceEntityProvider,
  type SourceEntityProviderOptions,
  type SourceReader,
} from './SourceEntityProvider';
export { OWNER_WORD_ANNOTATION } from './buildEntities';
export {
  createSourceEntityProviders,
  type SourceEntityServices,
} from './createSourceEntityProviders';
export { tagsFrom } from './tagsFrom';
export { MISSING_TAG } from './markVanished';
export {
  readCatalogSettings,
  type CatalogSettings,
} from './readCatalogSettings';
export {
  MLFLOW_MODEL_ALIAS_ANNOTATION,
  tieKey,
  type Tie,
  type TieSystemId,
} from './ties';
