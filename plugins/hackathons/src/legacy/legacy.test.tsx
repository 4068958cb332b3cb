import { EntityLayout, EntitySwitch, isKind } from '@backstage/plugin-catalog';
import { renderLegacyApp } from '@guildhall/plugin-guildhall-react/testUtils';
import { cleanup, screen, within } from '@testing-library/react';
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

function renderPortal(path: string, api = new FakeHackathonsApi()) {
  return renderLegacyApp({
    routes: <Route path="/contests" element={<HackathonsPage />} />,
    entityPage: (
      <EntityLayout>
        <EntityLayout.Route path="/" title="Overview">
          <EntitySwitch>
            <EntitySwitch.Case if={isWantedByHackathons}>
              <EntityHackathonsOfAssetCard />
            </EntitySwitch.Case>
          </EntitySwitch>
        </EntityLayout.Route>
        <EntityLayout.Route
          path="/hackathon"
          title="Hackathon"
          if={isKind('hackathon')}
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

    await user.click(screen.getAllByRole('link', { name: 'Hackathons' })[0]);
    expect(address()).toHaveTextContent(/^\/contests$/);
  });

  it('has the tab of a hackathon, and the card of an asset', async () => {
    await renderPortal('/catalog/default/hackathon/running/hackathon');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Open the hackathon' }),
    );
    expect(address()).toHaveTextContent('/contests/default/running');
    cleanup();

    await renderPortal('/catalog/default/resource/session-features');
    expect(
      await screen.findByRole('link', { name: 'Fresh features' }),
    ).toHaveAttribute('href', '/contests/default/registration');
  });

  it('says what was done in an alert of the app', async () => {
    const api = new FakeHackathonsApi();
    api.world.register('hackathon:default/registration', {});
    await renderPortal('/contests/default/registration/registration', api);
    const user = userEvent.setup();

    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Withdraw',
      }),
    );
    expect(await screen.findByText('You withdrew')).toBeInTheDocument();
  });
});
