import { emptyCharter, entityOf, freshName, fromYaml, toYaml } from './charter';
import { getAt, setAt } from './paths';

describe('the draft of a charter', () => {
  it('is changed at paths as the checks name them, and keeps what the form does not know', () => {
    let draft = emptyCharter('user:default/ada', 'UTC');
    draft = setAt(draft, 'metadata.annotations', { 'example.com/a': 'b' });
    draft = setAt(draft, 'spec.criteria[1].weight', 2);
    expect(getAt(draft, 'spec.criteria[1].weight')).toBe(2);
    expect(getAt(draft, 'spec.criteria[0].weight')).toBeUndefined();
    draft = setAt(draft, 'spec.teamRules.maxSize', undefined);

    const entity = entityOf(draft);
    expect(entity.metadata.annotations).toEqual({ 'example.com/a': 'b' });
    expect(entity.spec).toEqual({
      organisers: ['user:default/ada'],
      criteria: [{ weight: 2 }],
      schedule: { timezone: 'UTC' },
      registration: { waitingList: true },
      teamRules: { minSize: 3, formation: 'both' },
    });
    expect(fromYaml(toYaml(draft))).toEqual({ draft: entity });
  });

  it('says what cannot be read', () => {
    expect(fromYaml('a: [')).toHaveProperty('problem');
    expect(fromYaml('- a')).toHaveProperty('problem');
  });
});

describe('freshName', () => {
  it('makes names of the catalog out of titles', () => {
    expect(freshName('Größere Träume & more', [])).toBe('gro-ere-traume-more');
    expect(freshName('Idea', ['idea', 'idea-2'])).toBe('idea-3');
    expect(freshName('…', [])).toBe('item');
  });
});
