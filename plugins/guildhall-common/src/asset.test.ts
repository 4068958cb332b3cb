import type { Entity } from '@backstage/catalog-model';
import { readAssetProfile } from './asset';

function asset(annotations: Record<string, unknown>, namespace?: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'Features', namespace, annotations },
    spec: { type: 'feature-view', owner: 'Feature-Platform' },
  } as Entity;
}

describe('readAssetProfile', () => {
  it('reads everything, with full refs in lower case', () => {
    expect(
      readAssetProfile(
        asset(
          {
            'guildhall.dev/steward-documentation':
              'Jane, group:default/Docs,jane',
            'guildhall.dev/steward-testing': 'user:other/tim',
            'guildhall.dev/contact': '#ml-help',
            'guildhall.dev/review-response': 'PT24H',
            'guildhall.dev/update-cadence': 'p14d',
            'guildhall.dev/contribution-goals': 'Fewer nulls',
            'guildhall.dev/contributing': 'https://example.com/guide',
            'guildhall.dev/modify': 'group:default/docs',
            'guildhall.dev/rotation-members':
              'ana, group:default/risk@2026-03-01.., ben@..2026-06-30',
            'guildhall.dev/rotation-rule': 'FREQ=MONTHLY',
            'guildhall.dev/rotation-start': '2026-01-01',
            'guildhall.dev/deprecated-on': '2027-01-31',
            'guildhall.dev/replaced-by': 'features-v2',
            'guildhall.dev/hackathon': 'Spring-2026',
            'feast.dev/feature-view': 'features',
            'prometheus.io/rule': 'job:latency',
            'backstage.io/source-location': 'url:https://example.com',
          },
          'ML',
        ),
      ),
    ).toEqual({
      owner: 'group:ml/feature-platform',
      stewards: {
        documentation: ['user:ml/jane', 'group:default/docs'],
        testing: ['user:other/tim'],
        governance: [],
      },
      contact: '#ml-help',
      contributing: 'https://example.com/guide',
      goals: 'Fewer nulls',
      modify: 'group:default/docs',
      commitments: { reviewResponse: 'PT24H', updateCadence: 'P14D' },
      rotation: {
        members: [
          { ref: 'user:ml/ana' },
          { ref: 'group:default/risk', from: '2026-03-01' },
          { ref: 'user:ml/ben', until: '2026-06-30' },
        ],
        rule: 'FREQ=MONTHLY',
        start: '2026-01-01',
        timezone: 'UTC',
      },
      deprecation: {
        on: '2027-01-31',
        replacedBy: 'resource:ml/features-v2',
        reason: undefined,
      },
      hackathon: 'hackathon:ml/spring-2026',
      ties: [
        { annotation: 'feast.dev/feature-view', value: 'features' },
        { annotation: 'prometheus.io/rule', value: 'job:latency' },
      ],
      problems: [],
    });
  });

  it('names entity, annotation, what was found and the mend', () => {
    expect(
      readAssetProfile(asset({ 'guildhall.dev/review-response': '2 days' }))
        .problems,
    ).toEqual([
      {
        annotation: 'guildhall.dev/review-response',
        value: '2 days',
        message:
          'resource:default/features: annotation guildhall.dev/review-response is "2 days", which is not an ISO 8601 duration; write for example "P2D".',
      },
    ]);
  });

  it.each([
    ['contact', ['javascript', 'alert(1)'].join(':'), /is no contact/],
    ['contact', 'a@b.example', /"mailto:team@example.com"/],
    ['contributing', 'docs/guide.md', /not a web address/],
    ['contribution-goals', 'file:///etc/passwd', /begins with "https:/],
    ['review-response', 'P0D', /ISO 8601 duration/],
    ['update-cadence', '', /is empty/],
    ['update-cadence', 14, /not text/],
    ['deprecated-on', '2026-02-30', /not a day of the calendar/],
    ['replaced-by', 'a b', /not an entity ref/],
    ['hackathon', 'a b', /not an entity ref; name a hackathon/],
    ['hackathon', 'component:default/x', /is a component; name a hackathon/],
    ['hackatons', 'x', /did you mean guildhall.dev\/hackathon/],
    ['steward-governance', 'component:default/x', /is a component/],
    ['stewards-testing', 'jane', /did you mean guildhall.dev\/steward-testing/],
  ])('refuses %s: %j', (name, value, message) => {
    const annotation = `guildhall.dev/${name}`;
    const profile = readAssetProfile(asset({ [annotation]: value }));
    expect(profile.problems).toEqual([
      {
        annotation,
        value: String(value),
        message: expect.stringMatching(message),
      },
    ]);
    expect(profile).toMatchObject({
      owner: 'group:default/feature-platform',
      contact: undefined,
      contributing: undefined,
      goals: undefined,
      commitments: { reviewResponse: undefined, updateCadence: undefined },
      deprecation: undefined,
      hackathon: undefined,
      stewards: { governance: [] },
    });
  });

  it('keeps the good refs of a list and one problem for each bad one', () => {
    const profile = readAssetProfile(
      asset({
        'guildhall.dev/steward-testing': 'jane, not a ref, user:/, tim',
      }),
    );
    expect(profile.stewards.testing).toEqual([
      'user:default/jane',
      'user:default/tim',
    ]);
    expect(profile.problems.map(problem => problem.value)).toEqual([
      'not a ref',
      'user:/',
    ]);
  });

  const rotation = {
    'guildhall.dev/rotation-members': 'ana, ben',
    'guildhall.dev/rotation-rule': 'FREQ=WEEKLY',
    'guildhall.dev/rotation-start': '2026-01-05T09:00',
    'guildhall.dev/rotation-timezone': 'Europe/Berlin',
  };

  it.each([
    [
      'rule',
      'FREQ=SECONDLY',
      /FREQ is SECONDLY; the lead passes on once a day/,
    ],
    ['rule', 'every monday', /is not NAME=VALUE/],
    ['rule', 'FREQ=WEEKLY;BYDAY=XX', /Invalid BYDAY value: XX/],
    ['rule', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=17', /too long to work out/],
    ['rule', 'FREQ=DAILY;COUNT=2;UNTIL=20260301', /keep one of them/],
    ['rule', `FREQ=DAILY;BYDAY=${'MO,'.repeat(200)}MO`, /longer than 300/],
    ['start', '5 January', /local day or time/],
    ['timezone', '+02:00', /not an IANA time zone/],
    ['members', 'component:default/x', /name users or groups/],
    ['rule', undefined, /is missing; the rotation needs it/],
  ])('refuses a rotation with the %s %j', (part, value, message) => {
    const annotation = `guildhall.dev/rotation-${part}`;
    const profile = readAssetProfile(
      asset({ ...rotation, [annotation]: value }),
    );
    expect(profile.rotation).toBeUndefined();
    expect(profile.problems).toMatchObject([
      { annotation, message: expect.stringMatching(message) },
    ]);
  });

  it.each(['ben@', 'ben@..', 'ben@2026', 'ben@2026-07-01..2026-06-30'])(
    'leaves out the member %s and keeps the rotation',
    member => {
      const profile = readAssetProfile(
        asset({
          ...rotation,
          'guildhall.dev/rotation-members': `ana, ${member}`,
        }),
      );
      expect(profile.rotation?.members).toEqual([{ ref: 'user:default/ana' }]);
      expect(profile.problems).toMatchObject([{ value: member }]);
    },
  );

  it.each([{}, { kind: 'X' }, { metadata: { annotations: 'no' }, spec: 1 }])(
    'never throws, not even for %j',
    wrong => {
      expect(readAssetProfile(wrong as unknown as Entity)).toMatchObject({
        ties: [],
      });
    },
  );
});
