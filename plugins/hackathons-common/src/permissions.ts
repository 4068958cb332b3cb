import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of the permissions on single hackathons. */
export const RESOURCE_TYPE_HACKATHON = 'hackathons-hackathon';
/** Resource type of the permissions on single projects. */
export const RESOURCE_TYPE_HACKATHON_PROJECT = 'hackathons-project';

/** To see a hackathon, its teams and ideas, and what participants show of themselves. */
export const hackathonsEventReadPermission = createPermission({
  name: 'hackathons.event.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_HACKATHON,
});

/** To store the charter of a new hackathon. */
export const hackathonsEventCreatePermission = createPermission({
  name: 'hackathons.event.create',
  attributes: { action: 'create' },
});

/** To run a hackathon: windows, registrations, teams, agreements, sandboxes. Takes the role of organiser too. */
export const hackathonsEventManagePermission = createPermission({
  name: 'hackathons.event.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HACKATHON,
});

/** To register for a hackathon, and to take part: ideas, teams, agreements, sandboxes, help. */
export const hackathonsEventParticipatePermission = createPermission({
  name: 'hackathons.event.participate',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HACKATHON,
});

/** To offer mentoring, take requests for help and hold office hours. */
export const hackathonsEventMentorPermission = createPermission({
  name: 'hackathons.event.mentor',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HACKATHON,
});

/** To judge: the own queue, scores, conflicts, the final round. Takes the role of judge too. */
export const hackathonsEventJudgePermission = createPermission({
  name: 'hackathons.event.judge',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HACKATHON,
});

/** To vote for the people's choice. Whoever sees the hackathon can have it. */
export const hackathonsEventVotePermission = createPermission({
  name: 'hackathons.event.vote',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HACKATHON,
});

/** To say in the debrief what worked and what did not, and to vote on it. Takes a role in the hackathon too. */
export const hackathonsEventDebriefPermission = createPermission({
  name: 'hackathons.event.debrief',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HACKATHON,
});

/** To see the figures over all hackathons that one sees. */
export const hackathonsProgrammeReadPermission = createPermission({
  name: 'hackathons.programme.read',
  attributes: { action: 'read' },
});

/** To see projects with their records, checkpoints and submissions. */
export const hackathonsProjectReadPermission = createPermission({
  name: 'hackathons.project.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_HACKATHON_PROJECT,
});

/** To change a project. Takes membership of its team, or the role of organiser, too. */
export const hackathonsProjectUpdatePermission = createPermission({
  name: 'hackathons.project.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HACKATHON_PROJECT,
});

/** To give a project feedback. Takes the role of mentor, judge or organiser too. */
export const hackathonsFeedbackCreatePermission = createPermission({
  name: 'hackathons.feedback.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_HACKATHON_PROJECT,
});

/** To accept or decline a project that one was proposed as the owner of. Takes being that owner, too. */
export const hackathonsEndingAnswerPermission = createPermission({
  name: 'hackathons.ending.answer',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HACKATHON_PROJECT,
});

/** All permissions of the plugin. */
export const hackathonsPermissions = [
  hackathonsEventReadPermission,
  hackathonsEventCreatePermission,
  hackathonsEventManagePermission,
  hackathonsEventParticipatePermission,
  hackathonsEventMentorPermission,
  hackathonsEventJudgePermission,
  hackathonsEventVotePermission,
  hackathonsEventDebriefPermission,
  hackathonsProgrammeReadPermission,
  hackathonsProjectReadPermission,
  hackathonsProjectUpdatePermission,
  hackathonsFeedbackCreatePermission,
  hackathonsEndingAnswerPermission,
];

/** Those that ask for one hackathon. */
export type HackathonPermission =
  | typeof hackathonsEventReadPermission
  | typeof hackathonsEventManagePermission
  | typeof hackathonsEventParticipatePermission
  | typeof hackathonsEventMentorPermission
  | typeof hackathonsEventJudgePermission
  | typeof hackathonsEventVotePermission
  | typeof hackathonsEventDebriefPermission;

/** Those that ask for one project. */
export type HackathonProjectPermission =
  | typeof hackathonsProjectReadPermission
  | typeof hackathonsProjectUpdatePermission
  | typeof hackathonsFeedbackCreatePermission
  | typeof hackathonsEndingAnswerPermission;
