import type {
  EndingItem,
  ProjectEnding,
} from '@guildhall/plugin-hackathons-common';
import { reachOf } from './reachOf';

const NOW = Date.parse('2026-11-24T10:00Z');

function item(
  members: string[],
  more: Partial<ProjectEnding> = {},
  teamName = 'Foxes',
): EndingItem {
  const projectId = 'p';
  return {
    projectId,
    title: 'Foxes',
    teamName,
    members,
    ending: { projectId, version: 1, milestones: [], ...more },
  };
}

const reminded = (againAt: string): Partial<ProjectEnding> => ({
  reminder: { to: 'team', at: '2026-11-23T10:00Z', againAt },
});

describe('reachOf', () => {
  it('counts everybody once, and leaves out whom nobody can remind now', () => {
    expect(
      reachOf(
        [
          item(['user:default/ada', 'user:default/bob']),
          item(['user:default/bob'], reminded('2026-11-24T10:00Z')),
          item(['user:default/cleo'], reminded('2026-11-24T11:00Z')),
          item(['user:default/dan'], reminded('2026-11-24T10:30Z')),
          item([]),
        ],
        NOW,
      ),
    ).toEqual({
      now: 2,
      recent: 2,
      againAt: '2026-11-24T10:30Z',
      empty: 1,
      told: { people: 2, groups: 0 },
    });
  });

  it('tells people from groups among those who are asked', () => {
    const asked = (to: string) =>
      item([], { ending: 'transition', answer: 'waiting', to });
    expect(
      reachOf(
        [
          asked('group:default/risk'),
          asked('user:default/ada'),
          asked('group:default/risk'),
        ],
        NOW,
      ),
    ).toMatchObject({ now: 3, empty: 0, told: { people: 1, groups: 1 } });
  });

  it('takes teams that the reader may not see for no empty ones', () => {
    const reach = reachOf([item([], {}, '')], NOW);
    expect(reach).toMatchObject({ now: 1, empty: 0 });
    expect(reach.told).toBeUndefined();
  });
});
