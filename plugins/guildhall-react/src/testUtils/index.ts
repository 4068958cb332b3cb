export { renderApp } from './renderApp';
