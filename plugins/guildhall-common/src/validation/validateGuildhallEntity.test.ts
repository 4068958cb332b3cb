import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  compileCatalogModel,
  createCatalogModelLayer,
} from '@backstage/catalog-model/alpha';
import { parseAllDocuments } from 'yaml';
import {
  assertValidEntity,
  findEntityProblems,
  GUILDHALL_KINDS,
  GUILDHALL_SCHEMAS,
  type GuildhallKind,
} from './validateGuildhallEntity';

const examples = resolve(__dirname, '../../../../examples/kinds');

function readExample(file: string): any[] {
  const text = readFileSync(resolve(examples, file), 'utf8');
  return parseAllDocuments(text).map(document => document.toJS());
}

const files: Record<GuildhallKind, string> = {
  Hackathon: 'hackathon.yaml',
  PrototypeTransition: 'prototype-transition.yaml',
  ContributionMetric: 'contribution-metric.yaml',
};

/** The first example of a kind, with some fields of its spec replaced; `undefined` removes one. */
function example(kind: GuildhallKind, changes: Record<string, unknown>): any {
  const entity = readExample(files[kind])[0];
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop()!;
    const parent = keys.reduce((object, key) => object[key], entity.spec);
    if (value === undefined) {
      delete parent[last];
    } else {
      parent[last] = value;
    }
  }
  return entity;
}

describe('Guildhall kinds', () => {
  it.each(Object.values(files))('accepts the example %s', file => {
    for (const entity of readExample(file)) {
      expect(findEntityProblems(entity)).toEqual([]);
    }
  });

  it.each<[GuildhallKind, string, unknown, string]>([
    [
      'Hackathon',
      'owner',
      undefined,
      'spec.owner is missing; give entity ref of the owner.',
    ],
    [
      'Hackathon',
      'organisers',
      [],
      'spec.organisers has 0 items, allowed are at least 1.',
    ],
    [
      'Hackathon',
      'themse',
      [],
      'spec.themse is not a field of this kind; known here are owner, system, sponsors,',
    ],
    [
      'Hackathon',
      'teamRules.minSize',
      '3',
      'spec.teamRules.minSize is "3", which is text; allowed is a whole number (fewest people in a team, from 1).',
    ],
    [
      'Hackathon',
      'teamRules.minSize',
      6,
      'spec.teamRules.maxSize is 5, allowed is minSize (6) or more.',
    ],
    [
      'Hackathon',
      'teamRules.neverIsolate.0.values',
      [],
      'spec.teamRules.neverIsolate[0].values has 0 items, allowed are at least 1.',
    ],
    [
      'Hackathon',
      'teamRules.neverIsolate.1',
      { attribute: 'gender', question: 'Again?', values: ['man'] },
      'spec.teamRules.neverIsolate[1].attribute is "gender"',
    ],
    [
      'Hackathon',
      'judging.feedback',
      'sometimes',
      'spec.judging.feedback is "sometimes", allowed are "never", "judges-choose", "always".',
    ],
    [
      'Hackathon',
      'criteria.0.weight',
      0,
      'spec.criteria[0].weight is 0, allowed is weight beside the other criteria, above 0.',
    ],
    [
      'Hackathon',
      'criteria.0.anchors.1.score',
      9,
      'spec.criteria[0].anchors[1].score is 9, allowed is from 1 to 5.',
    ],
    [
      'Hackathon',
      'criteria.1.name',
      'impact',
      'spec.criteria[1].name is "impact", as in spec.criteria[0] already; each must differ.',
    ],
    [
      'Hackathon',
      'criteria.1.name',
      'Big impact',
      'allowed is name of the criterion: at most 63 lower-case letters',
    ],
    [
      'Hackathon',
      'judging.conflictGroupTypes',
      'department',
      'spec.judging.conflictGroupTypes',
    ],
    [
      'Hackathon',
      'schedule.timezone',
      'Berlin',
      'spec.schedule.timezone is "Berlin", which is not an IANA time zone; write for example "Europe/Berlin".',
    ],
    [
      'Hackathon',
      'schedule.start',
      '2027-01-11',
      'spec.schedule.start is "2027-01-11", which is not a date and time',
    ],
    [
      'Hackathon',
      'schedule.start',
      '2027-01-14T09:00',
      'spec.schedule.checkpoints[0].at is "2027-01-13T16:00", which is before spec.schedule.start',
    ],
    [
      'Hackathon',
      'schedule.judging.from',
      '2027-01-27T17:00:00Z',
      'spec.schedule.judging.to is "2027-01-27T18:00", which is not after spec.schedule.judging.from',
    ],
    [
      'Hackathon',
      'sandboxes.0.agreements',
      ['other'],
      'spec.sandboxes[0].agreements[0] is "other", but there is no such data agreement; there are clickstream.',
    ],
    [
      'Hackathon',
      'dataAgreements.0.url',
      'https://example.com',
      'spec.dataAgreements[0] needs the terms: give either url or text.',
    ],
    [
      'Hackathon',
      'starterKits.0.template',
      'component:x',
      'spec.starterKits[0].template is "component:x", which is a component; allowed is a template',
    ],
    [
      'Hackathon',
      'organisers.0',
      'a b',
      'spec.organisers[0] is "a b", which is not a whole entity ref; write for example "user:default/name".',
    ],
    [
      'PrototypeTransition',
      'playbook.gates',
      undefined,
      'spec.playbook.gates is missing',
    ],
    [
      'PrototypeTransition',
      'playbook.gates.0.approvers',
      {},
      'spec.playbook.gates[0].approvers names nobody',
    ],
    [
      'PrototypeTransition',
      'playbook.gates.0.approvers.roles',
      ['legal'],
      'but there is no such role; there are owner, proposed-owner, sponsor, security, consumers.',
    ],
    [
      'PrototypeTransition',
      'playbook.gates.0.approvers',
      { members: ['user:a/b'], minimum: 2 },
      'approvers.minimum is 2, but only 1 can approve.',
    ],
    [
      'PrototypeTransition',
      'playbook.gates.0.criteria.0.metric',
      undefined,
      'criteria[0].metric is missing; give the metric that is the evidence.',
    ],
    [
      'PrototypeTransition',
      'playbook.gates.0.answerWithin',
      '5 days',
      'is "5 days", which is not an ISO 8601 duration',
    ],
    [
      'PrototypeTransition',
      'deploymentSteps.0.after',
      'x',
      'spec.deploymentSteps[0].after is "x", but there is no such gate',
    ],
    [
      'PrototypeTransition',
      'metrics.0',
      { metric: 'a' },
      'spec.metrics[0] has no condition; give health, atLeast or atMost.',
    ],
    [
      'PrototypeTransition',
      'origin.hackathon',
      'user:a',
      'spec.origin.hackathon is "user:a", which is a user; allowed is a hackathon',
    ],
    [
      'ContributionMetric',
      'window',
      '1 day',
      'spec.window is "1 day", which is not an ISO 8601 duration',
    ],
    [
      'ContributionMetric',
      'baseline.value',
      4,
      'spec.baseline has both value and window; give one of them.',
    ],
    [
      'ContributionMetric',
      'baseline',
      {},
      'spec.baseline has neither value nor window; give one of them.',
    ],
    [
      'ContributionMetric',
      'baseline.window.to',
      '2026-06-01',
      'spec.baseline.window.to is "2026-06-01", allowed is from ("2026-07-01") or later.',
    ],
    [
      'ContributionMetric',
      'limits.degraded',
      2,
      'spec.limits.degraded is 2, which is better than the warning (4) because the direction is lower-is-better; allowed is 4 or more.',
    ],
    [
      'ContributionMetric',
      'freshness.staleAfter',
      'PT11H',
      'spec.freshness.staleAfter is "PT11H", allowed is longer than warnAfter ("PT12H").',
    ],
    [
      'ContributionMetric',
      'targets.0.by',
      '2027-02-30',
      'spec.targets[0].by is "2027-02-30", which is not a day of the calendar',
    ],
    [
      'ContributionMetric',
      'guards.0.metric',
      'Feature-Freshness',
      'spec.guards[0].metric is "Feature-Freshness", which is this metric itself',
    ],
    [
      'ContributionMetric',
      'appliesTo',
      { kind: { $nor: [1] } },
      'which is not a catalog filter predicate',
    ],
  ])('refuses a %s with %s: %j', (kind, path, value, message) => {
    const problems = findEntityProblems(example(kind, { [path]: value }));
    expect(problems.map(problem => problem.message)).toEqual([
      expect.stringContaining(message),
    ]);
    expect(problems[0].message.startsWith(problems[0].path)).toBe(true);
  });

  it('names the entity and several problems at once', () => {
    const wrong = example('ContributionMetric', {
      owner: undefined,
      direction: 'up',
      window: 7,
    });
    expect(() => assertValidEntity(wrong)).toThrow(
      'contributionmetric:default/feature-freshness is not a valid ContributionMetric: spec.owner is missing; give entity ref of the owner. spec.direction is "up", allowed are "higher-is-better", "lower-is-better". spec.window is 7, which is a number; allowed is text (ISO 8601 duration that is aggregated, up to now).',
    );
  });

  it('says which kinds and versions there are, and leaves other kinds alone', () => {
    const entity = example('Hackathon', {});
    const messages = (changes: object) =>
      findEntityProblems({ ...entity, ...changes }).map(found => found.message);
    expect(messages({ kind: 'hackathon' })).toEqual([
      'kind is "hackathon", allowed are Hackathon, PrototypeTransition, ContributionMetric.',
    ]);
    expect(messages({ apiVersion: 'guildhall.dev/v2' })).toEqual([
      'apiVersion is "guildhall.dev/v2", allowed is "guildhall.dev/v1alpha1".',
    ]);
    expect(messages({ spec: undefined })).toEqual([
      'spec is missing; give the fields of this kind.',
    ]);
    expect(messages({ apiVersion: 'acme.com/v1', kind: 'Hackathon' })).toEqual(
      [],
    );
  });

  it('has schemas that the catalog model accepts as they are', () => {
    const layer = createCatalogModelLayer({
      layerId: 'guildhall.dev/kinds',
      builder: model => {
        for (const kind of GUILDHALL_KINDS) {
          model.addKind({
            group: 'guildhall.dev',
            names: {
              kind,
              singular: kind.toLowerCase(),
              plural: `${kind.toLowerCase()}s`,
            },
            description: kind,
            versions: [
              {
                name: 'v1alpha1',
                schema: { jsonSchema: GUILDHALL_SCHEMAS[kind] },
              },
            ],
          });
        }
      },
    });
    const model = compileCatalogModel([layer]);
    for (const kind of GUILDHALL_KINDS) {
      expect(
        model.getKind({ kind, apiVersion: 'guildhall.dev/v1alpha1' }),
      ).toBeDefined();
    }
  });
});
