import { createApiFactory, identityApiRef } from '@backstage/core-plugin-api';
import { EntityLayout } from '@backstage/plugin-catalog';
import { renderLegacyApp } from '@guildhall/plugin-guildhall-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import {
  EntityHackathonContent,
  EntityHackathonsOfAssetCard,
  HackathonsPage,
  hackathonsApiRef,
  isWantedByHackathons,
} from '.';
import { assetNumbersApiRef } from '../api';
import { AssetNumbersFake } from '../../dev/fake/AssetNumbersFake';
import { catalogEntities } from '../../dev/fake/catalog';
import { FakeHackathonsApi } from '../../dev/fake/FakeHackathonsApi';

async function renderPortal(path: string) {
  const api = new FakeHackathonsApi();
  await renderLegacyApp({
    routes: <Route path="/contests" element={<HackathonsPage />} />,
    entityPage: (
      <EntityLayout>
        <EntityLayout.Route path="/" title="Overview">
          <EntityHackathonsOfAssetCard />
        </EntityLayout.Route>
        <EntityLayout.Route
          path="/hackathon"
          title="Hackathon"
          if={entity => !isWantedByHackathons(entity)}
        >
          <EntityHackathonContent />
        </EntityLayout.Route>
      </EntityLayout>
    ),
    entities: catalogEntities(api.world.charters),
    apis: [
      [hackathonsApiRef, api],
      [assetNumbersApiRef, new AssetNumbersFake(api.world)],
    ],
    path,
  });
  return api;
}

const address = () => screen.getByLabelText('address');

describe('in an app of the legacy frontend system', () => {
  it('lists the hackathons, and leads to one and back', async () => {
    await renderPortal('/contests');
    const user = userEvent.setup();

    const current = await screen.findByRole('region', { name: 'Now and next' });
    await user.click(
      within(current).getByRole('link', {
        name: 'Models that explain themselves',
      }),
    );
    expect(
      await screen.findByRole('region', { name: 'Schedule' }),
    ).toBeInTheDocument();
    expect(address()).toHaveTextContent('/contests/default/running');

    await user.click(screen.getByRole('tab', { name: /Teams/ }));
    expect(address()).toHaveTextContent('/contests/default/running/teams');
    await user.click(screen.getByRole('link', { name: 'Hackathons' }));
    expect(address()).toHaveTextContent(/^\/contests$/);
  });

  it('has the tab of a hackathon, and the card of an asset', async () => {
    await renderPortal('/catalog/default/hackathon/running/hackathon');
    expect(await screen.findByRole('link', { name: /Open/ })).toHaveAttribute(
      'href',
      '/contests/default/running',
    );
  });
});
