export { catalogModuleLocalRepositories } from './catalogModule';
export { findMainEntity } from './findMainEntity';
export {
  LocalRepositories,
  type LocalRepository,
  type PublishRequest,
} from './LocalRepositories';
export { Registration } from './Registration';
