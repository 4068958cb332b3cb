import {
  FieldChecks,
  METRIC,
  OWNER,
  PERSON,
  SYSTEM,
} from '../validation/FieldChecks';
import type { FieldProblem } from '../validation/FieldProblem';
import type {
  PrototypeTransitionEntity,
  TransitionGate,
} from './PrototypeTransitionEntity';

/** Roles that every transition has through its own fields, beside those of its stakeholders. */
export const TRANSITION_ROLES = ['owner', 'proposed-owner', 'sponsor'] as const;

/** What the schema cannot say about a PrototypeTransition. The entity must satisfy the schema. */
export function findPrototypeTransitionProblems(
  entity: PrototypeTransitionEntity,
): FieldProblem[] {
  const { spec } = entity;
  const checks = new FieldChecks(entity);
  checks.ref('spec.owner', spec.owner, OWNER);
  checks.ref('spec.system', spec.system, SYSTEM);
  checks.ref('spec.prototype', spec.prototype, { defaultKind: 'component' });
  checks.ref('spec.target', spec.target, { defaultKind: 'resource' });
  checks.ref('spec.proposedOwner', spec.proposedOwner, OWNER);
  checks.ref('spec.sponsor', spec.sponsor, PERSON);
  checks.ref('spec.origin.hackathon', spec.origin?.hackathon, {
    defaultKind: 'hackathon',
    kinds: ['hackathon'],
  });
  checks.unique(
    'spec.stakeholders',
    '.role',
    spec.stakeholders?.map(({ role }) => role),
  );
  spec.stakeholders?.forEach(({ members }, i) =>
    checks.refs(`spec.stakeholders[${i}].members`, members, PERSON),
  );
  checkGates(checks, spec);
  checkSteps(checks, spec);
  checkMetrics(checks, spec);
  return checks.problems;
}

type Spec = PrototypeTransitionEntity['spec'];

function checkGates(checks: FieldChecks, spec: Spec): void {
  const roles = [
    ...TRANSITION_ROLES.filter(role => role !== 'sponsor' || spec.sponsor),
    ...(spec.stakeholders?.map(({ role }) => role) ?? []),
  ];
  const { gates } = spec.playbook;
  checks.unique(
    'spec.playbook.gates',
    '.name',
    gates.map(({ name }) => name),
  );
  gates.forEach((gate, i) =>
    checkGate(checks, `spec.playbook.gates[${i}]`, gate, roles),
  );
}

function checkGate(
  checks: FieldChecks,
  path: string,
  gate: TransitionGate,
  knownRoles: string[],
): void {
  checks.unique(
    `${path}.criteria`,
    '.name',
    gate.criteria.map(({ name }) => name),
  );
  gate.criteria.forEach(({ evidence, metric }, i) => {
    const metricPath = `${path}.criteria[${i}].metric`;
    checks.ref(metricPath, metric, METRIC);
    if (evidence === 'metric' && !metric) {
      checks.add(
        metricPath,
        'is missing; give the metric that is the evidence',
      );
    }
  });
  const { roles, members, minimum = 1 } = gate.approvers;
  checks.known(`${path}.approvers.roles`, roles, knownRoles, 'role');
  checks.refs(`${path}.approvers.members`, members, PERSON);
  if (!roles?.length && !members?.length) {
    checks.add(
      `${path}.approvers`,
      'names nobody; give roles, members or both',
    );
  } else if (
    !roles?.length &&
    !members?.some(member => /^group:/i.test(member)) &&
    minimum > new Set(members).size
  ) {
    checks.add(
      `${path}.approvers.minimum`,
      `is ${minimum}, but only ${new Set(members).size} can approve`,
    );
  }
  checks.duration(`${path}.answerWithin`, gate.answerWithin);
  checks.refs(`${path}.escalateTo`, gate.escalateTo, PERSON);
}

function checkSteps(checks: FieldChecks, spec: Spec): void {
  const gates = spec.playbook.gates.map(({ name }) => name);
  checks.unique(
    'spec.deploymentSteps',
    '.name',
    spec.deploymentSteps?.map(({ name }) => name),
  );
  spec.deploymentSteps?.forEach(({ owner, after }, i) => {
    const path = `spec.deploymentSteps[${i}]`;
    checks.ref(`${path}.owner`, owner, PERSON);
    if (after && !gates.includes(after)) {
      checks.add(
        `${path}.after`,
        `is "${after}", but there is no such gate; there are ${gates.join(
          ', ',
        )}`,
      );
    }
  });
  checks.unique(
    'spec.risks',
    '.name',
    spec.risks?.map(({ name }) => name),
  );
  spec.risks?.forEach(({ owner }, i) =>
    checks.ref(`spec.risks[${i}].owner`, owner, PERSON),
  );
}

function checkMetrics(checks: FieldChecks, spec: Spec): void {
  spec.metrics?.forEach((condition, i) => {
    const path = `spec.metrics[${i}]`;
    const { metric, health, atLeast, atMost, heldFor } = condition;
    checks.ref(`${path}.metric`, metric, METRIC);
    checks.duration(`${path}.heldFor`, heldFor);
    if (!health && atLeast === undefined && atMost === undefined) {
      checks.add(path, 'has no condition; give health, atLeast or atMost');
    }
    if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
      checks.add(
        `${path}.atMost`,
        `is ${atMost}, allowed is atLeast (${atLeast}) or more`,
      );
    }
  });
}
