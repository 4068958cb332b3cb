import {
  choice,
  flag,
  kindSchema,
  list,
  number,
  partName,
  record,
  text,
  wholeNumber,
} from './schemaParts';

const person = text('entity ref of a user or group', 'user:default/jane');
const metric = text('entity ref of a ContributionMetric', 'feature-freshness');
const role = text('a role, such as "security"', 'security');
const title = text('title for people');
const description = text('description');
const levels = ['low', 'medium', 'high'];

const gate = record('a gate', ['name', 'criteria', 'approvers'], {
  name: partName('gate'),
  title,
  description,
  criteria: list(
    'what must be shown',
    record('a criterion', ['name'], {
      name: partName('criterion'),
      title,
      description,
      evidence: choice('how it is shown', [
        'statement',
        'link',
        'document',
        'check',
        'metric',
      ]),
      metric,
      required: flag('whether the gate stays closed without it'),
    }),
    { minItems: 1 },
  ),
  approvers: record('who opens the gate', [], {
    roles: list('roles of stakeholders', role),
    members: list('users and groups', person),
    minimum: wholeNumber('how many must approve, from 1'),
  }),
  answerWithin: text('ISO 8601 duration in which an answer is promised', 'P5D'),
  escalateTo: list('who is told when the answer is late', person),
});

/** JSON schema of the PrototypeTransition kind. */
export const prototypeTransitionSchema = kindSchema(
  'The plan by which a prototype becomes a product with an owner.',
  ['owner', 'prototype', 'target', 'proposedOwner', 'playbook'],
  {
    owner: text('entity ref of who drives the transition'),
    system: text('entity ref of the system it belongs to'),
    prototype: text('entity ref of the prototype', 'component:default/nowcast'),
    origin: record('where the prototype comes from', [], {
      hackathon: text('entity ref of a Hackathon'),
      project: text('id or name of the project'),
    }),
    target: text(
      'entity ref of the asset that it improves',
      'resource:default/user-features',
    ),
    proposedOwner: text('entity ref of who should own it in production'),
    sponsor: person,
    stakeholders: list(
      'who has a say, by role',
      record('a stakeholder', ['role', 'members'], {
        role,
        members: list('users and groups', person, { minItems: 1 }),
      }),
    ),
    playbook: record('the gates on the way', ['gates'], {
      name: text('name of the playbook that the gates were taken from'),
      gates: list('gates in the order in which they open', gate, {
        minItems: 1,
        maxItems: 30,
      }),
    }),
    deploymentSteps: list(
      'what is done to deploy it',
      record('a step', ['name'], {
        name: partName('step'),
        title,
        description,
        environment: text('where it is done'),
        owner: person,
        after: partName('gate'),
      }),
    ),
    risks: list(
      'what could go wrong',
      record('a risk', ['name', 'description', 'likelihood', 'impact'], {
        name: partName('risk'),
        title,
        description,
        likelihood: choice('how likely it is', levels),
        impact: choice('how bad it would be', levels),
        mitigation: text('what is done against it'),
        owner: person,
        status: choice('how far it is dealt with', [
          'open',
          'mitigated',
          'accepted',
          'closed',
        ]),
      }),
    ),
    metrics: list(
      'metrics that must hold',
      record('a condition', ['metric'], {
        metric,
        of: choice('which entity is measured', ['prototype', 'target']),
        health: choice('worst state that is good enough', [
          'healthy',
          'warning',
        ]),
        atLeast: number('lowest value that is good enough'),
        atMost: number('highest value that is good enough'),
        heldFor: text('ISO 8601 duration for which it must have held', 'P7D'),
      }),
    ),
  },
);
