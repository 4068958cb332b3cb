export { assertPermitted } from './assertPermitted';
export { isPermitted } from './isPermitted';
export { nameOf } from './nameOf';
export { openOf } from './openOf';
export { type Person, PersonFinder } from './PersonFinder';
export { staleVersion } from './staleVersion';
export { assertTheme, tidyText, tidyWords } from './tidy';
export { PeopleGroups } from './PeopleGroups';
