export { HackathonProjectCollatorFactory } from './HackathonProjectCollatorFactory';
export {
  type HackathonProjectDocument,
  toDocument,
  type Visibility,
} from './toDocument';
