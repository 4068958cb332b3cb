import { createBackend } from '@backstage/backend-defaults';
import { demoLoader } from './demo';
import { searchEngineLoader } from './searchEngine';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

// who the reader is, and what they may do
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

// catalog, with the kinds and annotations of Guildhall
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@guildhall/plugin-catalog-backend-module-guildhall'));
backend.add(
  import('@guildhall/plugin-catalog-backend-module-guildhall-mlflow'),
);
backend.add(import('@guildhall/plugin-catalog-backend-module-guildhall-feast'));

// ML assets, and the sources of their numbers
backend.add(import('@guildhall/plugin-contribution-metrics-backend'));
backend.add(
  import('@guildhall/plugin-contribution-metrics-backend-module-openlineage'),
);
backend.add(
  import('@guildhall/plugin-contribution-metrics-backend-module-git'),
);
backend.add(
  import('@guildhall/plugin-contribution-metrics-backend-module-mlflow'),
);
backend.add(
  import('@guildhall/plugin-contribution-metrics-backend-module-feast'),
);
backend.add(
  import('@guildhall/plugin-contribution-metrics-backend-module-prometheus'),
);
backend.add(
  import('@guildhall/plugin-contribution-metrics-backend-module-airflow'),
);

// hackathons
backend.add(import('@guildhall/plugin-hackathons-backend'));
backend.add(
  import('@guildhall/plugin-catalog-backend-module-guildhall-hackathons'),
);

// starter kits
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitlab'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@guildhall/plugin-scaffolder-backend-module-guildhall'));

// search
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@guildhall/plugin-search-backend-module-guildhall'));
backend.add(searchEngineLoader);

// what other plugins build on
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

// demo data, unless production
backend.add(demoLoader);

backend.start();
