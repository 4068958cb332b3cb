export { HackathonProjectCollatorFactory } from './HackathonProjectCollatorFactory';
export { type HackathonProjectDocument, toDocument } from './toDocument';
