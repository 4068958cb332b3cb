import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { useLocation } from 'react-router-dom';

const rootRouteRef = createRouteRef();
const selectedTemplateRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/templates/:namespace/:templateName',
});

function Asked() {
  const { pathname, search } = useLocation();
  const formData = new URLSearchParams(search).get('formData');
  return (
    <main>
      <h1>{pathname}</h1>
      <pre>{formData && JSON.stringify(JSON.parse(formData), null, 2)}</pre>
    </main>
  );
}

/** Stands in for the scaffolder: shows with what a template would be filled in. */
export const fakeScaffolder = createFrontendPlugin({
  pluginId: 'scaffolder',
  title: 'Create',
  routes: { selectedTemplate: selectedTemplateRouteRef },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create',
        title: 'Create',
        routeRef: rootRouteRef,
        loader: async () => <Asked />,
      },
    }),
  ],
});
