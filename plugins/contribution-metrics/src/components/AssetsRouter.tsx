import { Route, Routes } from 'react-router-dom';
import { AssetsPage } from './AssetsPage/AssetsPage';
import { ConnectorsPage } from './ConnectorsPage/ConnectorsPage';

/** The list of assets, and the connectors below it. */
export function AssetsRouter(props: { assetTypes: string[] }) {
  return (
    <main>
      <Routes>
        <Route
          path="/"
          element={<AssetsPage assetTypes={props.assetTypes} />}
        />
        <Route path="/connectors" element={<ConnectorsPage />} />
      </Routes>
    </main>
  );
}
