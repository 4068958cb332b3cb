export {
  HackathonDebriefCollatorFactory,
  type HackathonDebriefDocument,
} from './HackathonDebriefCollatorFactory';
export { HackathonProjectCollatorFactory } from './HackathonProjectCollatorFactory';
export {
  type HackathonProjectDocument,
  toDocument,
  type Visibility,
} from './toDocument';
