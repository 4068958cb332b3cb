import type { Entity } from '@backstage/catalog-model';
import { GUILDHALL_API_VERSION } from './apiVersion';

/** Where a prototype was born. */
export type TransitionOrigin = {
  /** Entity ref of a Hackathon. */
  hackathon?: string;
  /** Id of the project in that hackathon, or a name if it comes from elsewhere. */
  project?: string;
};

/** Who has a say, by role. */
export type TransitionStakeholder = {
  role: string;
  /** Entity refs of users and groups. */
  members: string[];
};

/** Something that must be shown before a gate opens. */
export type TransitionGateCriterion = {
  name: string;
  title?: string;
  description?: string;
  /** How it is shown; `statement` if left out. */
  evidence?: 'statement' | 'link' | 'document' | 'check' | 'metric';
  /** Entity ref of the ContributionMetric that shows it, for evidence `metric`. */
  metric?: string;
  /** `true` if left out. */
  required?: boolean;
};

/** Who opens a gate: `minimum` of those with one of the roles or named as members. */
export type TransitionGateApprovers = {
  /** Roles of stakeholders. */
  roles?: string[];
  /** Entity refs of users and groups. */
  members?: string[];
  /** 1 if left out. */
  minimum?: number;
};

/** A decision on the way to production. */
export type TransitionGate = {
  name: string;
  title?: string;
  description?: string;
  criteria: TransitionGateCriterion[];
  approvers: TransitionGateApprovers;
  /** ISO 8601 duration in which an answer is promised. */
  answerWithin?: string;
  /** Users and groups who are told when the answer is late. */
  escalateTo?: string[];
};

export type TransitionPlaybook = {
  /** Name of the playbook that the gates were taken from. */
  name?: string;
  /** In the order in which they open. */
  gates: TransitionGate[];
};

export type TransitionDeploymentStep = {
  name: string;
  title?: string;
  description?: string;
  environment?: string;
  /** Entity ref. */
  owner?: string;
  /** Name of the gate that must be open before. */
  after?: string;
};

export type RiskLevel = 'low' | 'medium' | 'high';

export type TransitionRisk = {
  name: string;
  title?: string;
  description: string;
  likelihood: RiskLevel;
  impact: RiskLevel;
  mitigation?: string;
  /** Entity ref. */
  owner?: string;
  /** `open` if left out. */
  status?: 'open' | 'mitigated' | 'accepted' | 'closed';
};

/** A condition on a metric that must hold, by its health, its value, or both. */
export type TransitionMetricCondition = {
  /** Entity ref of a ContributionMetric. */
  metric: string;
  /** Which entity is measured; `prototype` if left out. */
  of?: 'prototype' | 'target';
  /** Worst state that is still good enough. */
  health?: 'healthy' | 'warning';
  atLeast?: number;
  atMost?: number;
  /** ISO 8601 duration for which it must have held without a break. */
  heldFor?: string;
};

/** The plan by which a prototype becomes a product with an owner. Decisions and evidence live in the transitions plugin. */
export interface PrototypeTransitionEntity extends Entity {
  apiVersion: typeof GUILDHALL_API_VERSION;
  kind: 'PrototypeTransition';
  spec: {
    /** Who drives the transition. */
    owner: string;
    system?: string;
    /** Entity ref of the prototype, a component if no kind is given. */
    prototype: string;
    origin?: TransitionOrigin;
    /** Entity ref of the asset that it improves or becomes part of, a resource if no kind is given. */
    target: string;
    /** Entity ref of who should own it in production. */
    proposedOwner: string;
    /** Entity ref of the executive sponsor. */
    sponsor?: string;
    stakeholders?: TransitionStakeholder[];
    playbook: TransitionPlaybook;
    deploymentSteps?: TransitionDeploymentStep[];
    risks?: TransitionRisk[];
    metrics?: TransitionMetricCondition[];
  };
}

/** Whether an entity is a PrototypeTransition of this version. */
export function isPrototypeTransitionEntity(
  entity: Entity,
): entity is PrototypeTransitionEntity {
  return (
    entity.apiVersion === GUILDHALL_API_VERSION &&
    entity.kind === 'PrototypeTransition'
  );
}
