/**
 * Icons, cards and pages for the Guildhall kinds in the Backstage catalog.
 *
 * @packageDocumentation
 */
export {
  catalogModuleGuildhall as default,
  guildhallIconsModule,
} from './module';
export { guildhallKindIcons } from './icons';
export { catalogGuildhallTranslationRef } from './translation';
