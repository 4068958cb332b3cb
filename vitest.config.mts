import { defineConfig } from 'vitest/config';

/** Packages whose tests need a browser-like environment. */
const frontend = [
  'packages/app',
  'plugins/catalog-module-guildhall',
  'plugins/contribution-metrics',
  'plugins/guildhall-react',
  'plugins/hackathons',
  'plugins/scaffolder-module-guildhall',
];

export default defineConfig({
  test: {
    // What passed has nothing to say.
    silent: 'passed-only',
    projects: [
      {
        test: {
          name: 'node',
          globals: true,
          environment: 'node',
          include: [
            '{packages,plugins}/*/src/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: frontend.map(folder => `${folder}/**`),
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser-like',
          globals: true,
          environment: 'jsdom',
          include: frontend.map(folder => `${folder}/src/**/*.test.{ts,tsx}`),
          setupFiles: ['./test/setup-frontend.ts'],
          server: {
            deps: {
              inline: [
                /@backstage\//,
                /@material-ui\//,
                /material-ui-popup-state/,
              ],
            },
          },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What spans packages: servers, browsers, clients in other languages. One file at a time, after the rest.
        test: {
          name: 'servers',
          globals: true,
          environment: 'node',
          include: ['test/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
