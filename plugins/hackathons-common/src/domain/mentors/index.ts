export { estimateWait } from './estimateWait';
export { matchMentors } from './matchMentors';
export {
  cutOfficeHours,
  MAX_OFFICE_SLOTS,
  type OfficeTime,
} from './officeHours';
export type {
  EarlierMatch,
  MentorAssignment,
  MentoredTeam,
  MentorProblem,
  MentorProfile,
  ProposedMatch,
} from './types';
