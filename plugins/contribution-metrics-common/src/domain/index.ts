export * from './adoption';
export * from './aliases';
export * from './baseline';
export * from './commitments';
export * from './deprecation';
export * from './downstream';
export * from './evaluation';
export * from './format';
export * from './health';
export * from './privacy';
export * from './rollup';
export * from './sketch';
export * from './targets';
export {
  DAY_MS,
  dayOf,
  isoDate,
  isoTime,
  parseDay,
  parseDuration,
  shift,
  startOfDay,
  windowDays,
} from './time';
