export { catalogModuleLocalRepositories } from './catalogModule';
export {
  LocalRepositories,
  type LocalRepository,
  type PublishRequest,
} from './LocalRepositories';
export { Registration } from './Registration';
