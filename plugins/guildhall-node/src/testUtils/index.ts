export { startTestPlugin, type TestPlugin } from './startTestPlugin';
