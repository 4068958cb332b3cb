import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  type HackathonPhase,
  RESOURCE_TYPE_HACKATHON,
  RESOURCE_TYPE_HACKATHON_PROJECT,
} from '@guildhall/plugin-hackathons-common';
import { z } from 'zod';

/** A hackathon as permission rules see it. All are full entity refs, lower case. */
export interface HackathonResource {
  entityRef: string;
  /** Organisers of the charter, its owner, and the administrators of the configuration. */
  organisers: string[];
  sponsors: string[];
  judges: string[];
  /** Of the charter, and those whose offer stands. */
  mentors: string[];
  phase: HackathonPhase;
}

/** The resource of the permissions on hackathons. There are few of them, so that conditions are applied to each. */
export const hackathonResourceRef = createPermissionResourceRef<
  HackathonResource,
  never
>().with({ pluginId: 'hackathons', resourceType: RESOURCE_TYPE_HACKATHON });

/** A project as permission rules see it. */
export interface HackathonProjectResource {
  id: string;
  hackathonRef: string;
  /** Entity refs of the team's members. */
  members: string[];
  /** Entity ref of the user or group who was asked to own it and has not declined. */
  proposedOwner?: string;
}

/** What a rule asks of projects, in a form that the store can turn into SQL. */
export type HackathonProjectFilter =
  | { members: string[] }
  | { hackathonRefs: string[] }
  | { proposedOwners: string[] };

/** The resource of the permissions on projects. */
export const hackathonProjectResourceRef = createPermissionResourceRef<
  HackathonProjectResource,
  HackathonProjectFilter
>().with({
  pluginId: 'hackathons',
  resourceType: RESOURCE_TYPE_HACKATHON_PROJECT,
});

const claims = z
  .array(z.string())
  .describe('Entity refs of a user and the groups of the user');

/** The roles that a charter gives, as rules. */
function roleRule(
  name: string,
  field: 'organisers' | 'sponsors' | 'judges' | 'mentors',
  description: string,
) {
  return createPermissionRule({
    name,
    description,
    resourceRef: hackathonResourceRef,
    paramsSchema: z.object({ claims }),
    apply: (hackathon, params) =>
      hackathon[field].some(ref => params.claims.includes(ref)),
    toQuery: notAQuery,
  });
}

function notAQuery(): never {
  throw new Error('Conditions on hackathons are applied to each of them');
}

const hasPhase = createPermissionRule({
  name: 'HAS_PHASE',
  description: 'Allow hackathons in some phases, such as `registration`',
  resourceRef: hackathonResourceRef,
  paramsSchema: z.object({ phases: z.array(z.string()) }),
  apply: (hackathon, params) => params.phases.includes(hackathon.phase),
  toQuery: notAQuery,
});

/** The rules that a permission policy can put on hackathons. */
export const hackathonRules = {
  isOrganiser: roleRule(
    'IS_ORGANISER',
    'organisers',
    'Allow hackathons that one of the claims organises',
  ),
  isSponsor: roleRule(
    'IS_SPONSOR',
    'sponsors',
    'Allow hackathons that one of the claims sponsors',
  ),
  isJudge: roleRule(
    'IS_JUDGE',
    'judges',
    'Allow hackathons that one of the claims judges',
  ),
  isMentor: roleRule(
    'IS_MENTOR',
    'mentors',
    'Allow hackathons that one of the claims mentors',
  ),
  hasPhase,
};

const isTeamMember = createPermissionRule({
  name: 'IS_TEAM_MEMBER',
  description: 'Allow projects whose team one of the claims belongs to',
  resourceRef: hackathonProjectResourceRef,
  paramsSchema: z.object({ claims }),
  apply: (project, params) =>
    project.members.some(member => params.claims.includes(member)),
  toQuery: params => ({ members: params.claims }),
});

const isOfHackathon = createPermissionRule({
  name: 'IS_OF_HACKATHON',
  description: 'Allow projects of some hackathons',
  resourceRef: hackathonProjectResourceRef,
  paramsSchema: z.object({
    hackathonRefs: z.array(z.string()).describe('Full entity refs'),
  }),
  apply: (project, params) =>
    params.hackathonRefs.includes(project.hackathonRef),
  toQuery: params => ({ hackathonRefs: params.hackathonRefs }),
});

const isProposedOwner = createPermissionRule({
  name: 'IS_PROPOSED_OWNER',
  description:
    'Allow projects that one of the claims was asked to own and has not declined',
  resourceRef: hackathonProjectResourceRef,
  paramsSchema: z.object({ claims }),
  apply: (project, params) =>
    project.proposedOwner !== undefined &&
    params.claims.includes(project.proposedOwner),
  toQuery: params => ({ proposedOwners: params.claims }),
});

/** The rules that a permission policy can put on projects. */
export const hackathonProjectRules = {
  isTeamMember,
  isOfHackathon,
  isProposedOwner,
};

const hackathonExports = createConditionExports({
  resourceRef: hackathonResourceRef,
  rules: hackathonRules,
});
const projectExports = createConditionExports({
  resourceRef: hackathonProjectResourceRef,
  rules: hackathonProjectRules,
});

/** Conditions for permission policies, such as `hackathonConditions.isOrganiser({ claims })`. */
export const hackathonConditions = hackathonExports.conditions;
/** Makes the decision of a permission policy from conditions on hackathons. */
export const createHackathonConditionalDecision =
  hackathonExports.createConditionalDecision;
/** Conditions for permission policies, such as `hackathonProjectConditions.isTeamMember({ claims })`. */
export const hackathonProjectConditions = projectExports.conditions;
/** Makes the decision of a permission policy from conditions on projects. */
export const createHackathonProjectConditionalDecision =
  projectExports.createConditionalDecision;
