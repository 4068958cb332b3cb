import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { Person } from './Person';

const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };

describe('Person', () => {
  it('leads to the page of a user or group', async () => {
    renderInTestApp(<Person entityRef="user:default/jo" note="mentor" />, {
      mountedRoutes,
    });
    const link = await screen.findByRole('link', { name: 'jo' });
    expect(link).toHaveAttribute('href', '/catalog/default/user/jo');
    expect(screen.getByText('mentor')).toBeInTheDocument();
    // Initials are no second name for those who listen.
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('marks who is not in the catalog, and leads nowhere', async () => {
    renderInTestApp(<Person entityRef="user:default/gone" known={false} />, {
      mountedRoutes,
    });
    expect(await screen.findByText(/unknown: gone/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
