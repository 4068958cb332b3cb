export { readDurationMs, readSchedule } from './readSettings';
