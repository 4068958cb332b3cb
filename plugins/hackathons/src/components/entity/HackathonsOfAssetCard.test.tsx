import { screen } from '@testing-library/react';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

describe('the hackathons of an asset', () => {
  it('are those with a theme about it, asked for at once, those that are over last', async () => {
    const api = new FakeHackathonsApi();
    const list = vi.spyOn(api.events, 'listHackathons');
    const detail = vi.spyOn(api.events, 'getHackathon');
    const wanting = api.world.charters.filter(({ spec }) =>
      spec.themes?.some(({ assets }) =>
        assets?.includes('resource:default/session-features'),
      ),
    );
    renderPlugin({ entity: 'session-features', api });
    const titles = (
      await screen.findAllByRole('link', {
        name: (name: string) =>
          api.world.charters.some(({ metadata }) => metadata.title === name),
      })
    ).map(link => link.textContent);
    expect(titles).toHaveLength(Math.min(wanting.length, 6));
    expect(titles.at(-1)).toBe('Autumn data quality days');
    expect(list).toHaveBeenCalledTimes(1);
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({ asset: 'resource:default/session-features' }),
    );
    expect(detail).not.toHaveBeenCalled();
  });
});
