/**
 * What plugins need to stand in an app of the legacy frontend system.
 *
 * @packageDocumentation
 */
export { loadForLegacyApp } from './loadForLegacyApp';
export { LegacyPage } from './LegacyPage';
