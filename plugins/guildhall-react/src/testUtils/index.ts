export { renderApp } from './renderApp';
export { renderLegacyApp } from './renderLegacyApp';
