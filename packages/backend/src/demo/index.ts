export { demoLoader } from './demoLoader';
