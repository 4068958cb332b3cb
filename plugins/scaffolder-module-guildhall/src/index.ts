/**
 * Fields with which forms of the scaffolder ask for a hackathon or an ML asset.
 *
 * @packageDocumentation
 */
export { scaffolderModuleGuildhall as default } from './module';
export { scaffolderGuildhallTranslationRef } from './translation';
