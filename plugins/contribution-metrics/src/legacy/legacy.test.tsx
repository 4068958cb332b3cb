import { EntityLayout, EntitySwitch } from '@backstage/plugin-catalog';
import { renderLegacyApp } from '@guildhall/plugin-guildhall-react/testUtils';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route } from 'react-router-dom';
import {
  contributionMetricsApiRef,
  EntityAssetHealthCard,
  EntityMetricsContent,
  isMlAsset,
  MlAssetsPage,
} from '.';
import { FakeContributionMetricsApi } from '../../dev/FakeContributionMetricsApi';
import { ENTITIES } from '../../dev/fakeCatalog';

function renderPortal(path: string) {
  return renderLegacyApp({
    routes: <Route path="/commons" element={<MlAssetsPage />} />,
    entityPage: (
      <EntityLayout>
        <EntityLayout.Route path="/" title="Overview">
          <EntitySwitch>
            <EntitySwitch.Case if={isMlAsset}>
              <EntityAssetHealthCard />
            </EntitySwitch.Case>
          </EntitySwitch>
        </EntityLayout.Route>
        <EntityLayout.Route path="/metrics" title="Metrics" if={isMlAsset}>
          <EntityMetricsContent />
        </EntityLayout.Route>
      </EntityLayout>
    ),
    entities: ENTITIES,
    apis: [[contributionMetricsApiRef, new FakeContributionMetricsApi()]],
    path,
  });
}

const address = () => screen.getByLabelText('address');

describe('in an app of the legacy frontend system', () => {
  it('lists the assets, and leads to the tab of one and to the connectors', async () => {
    await renderPortal('/commons');
    const user = userEvent.setup();

    await screen.findByRole('table', { name: 'ML assets' });
    const row = screen.getByRole('row', { name: /user_features/ });
    expect(row).toHaveTextContent('Freshness 26 h, limit 6 h');
    expect(
      await within(row).findByRole('link', { name: 'Feature Platform' }),
    ).toHaveAttribute('href', '/catalog/default/group/feature-platform');

    await user.click(
      await screen.findByRole('link', { name: /Connectors.*failing/ }),
    );
    expect(address()).toHaveTextContent('/commons/connectors');
    await user.click(screen.getAllByRole('link', { name: 'ML assets' })[0]);
    await user.click(
      await screen.findByRole('link', { name: 'user_features' }),
    );
    await user.click(
      await screen.findByRole('link', { name: 'Health: All metrics' }),
    );
    expect(
      await screen.findByRole('region', { name: 'How to contribute' }),
    ).toBeInTheDocument();
    expect(address()).toHaveTextContent(
      '/catalog/default/resource/user-features/metrics',
    );
  });

  it('has the card on the overview of assets alone', async () => {
    await renderPortal('/catalog/default/resource/user-features');
    expect(
      await screen.findByRole('link', { name: 'Health: All metrics' }),
    ).toBeInTheDocument();
    cleanup();

    await renderPortal('/catalog/default/group/feature-platform');
    expect(
      await screen.findByRole('tab', { name: 'Overview' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('tab', { name: 'Metrics' }),
    ).not.toBeInTheDocument();
  });
});
