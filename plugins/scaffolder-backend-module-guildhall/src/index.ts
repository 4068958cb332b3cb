/**
 * What starter kits need of the scaffolder: actions that tie a new repository to a hackathon, and local repositories
 * for portals without a Git host.
 *
 * @packageDocumentation
 */
export { scaffolderGuildhallLoader as default } from './loader';
export { scaffolderModuleGuildhall } from './module';
export { catalogModuleLocalRepositories } from './localRepositories';
