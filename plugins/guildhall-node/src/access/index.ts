export { isVisible, type Visibility, VisibleEntities } from './VisibleEntities';
