import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PAGES } from '../pages';
import { settle } from '../support/browser';
import type { Session } from './session';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The sidebar, the header and the cards that Backstage's own plugins draw are theirs to mend. */
const OURS = 'main';
const FOREIGN = ['.MuiCard-root', '[class*="PluginCatalogGraph"]', 'header'];
const CHECKED = [
  ...PAGES.map(({ name }) => name).filter(name =>
    name.startsWith('hackathons'),
  ),
  'ml-assets',
  'ml-assets-nothing',
  'connectors',
  'metrics-degraded',
  'metrics-deprecated',
  'metrics-table',
  'metrics-misannotated',
  'asset-overview',
  'contribution-metric',
  'contribution-metric-assets',
  'hackathon',
  'prototype-transition',
];

/** Serious and critical violations, one line each with the first element that has it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(
    async ([include, ...exclude]) => {
      const axe = (window as any).axe;
      const { violations: found } = await axe.run(
        {
          include: [include],
          exclude: exclude
            .filter(selector => document.querySelector(selector))
            .map(selector => [selector]),
        },
        { resultTypes: ['violations'] },
      );
      return found
        .filter(({ impact }: any) => ['serious', 'critical'].includes(impact))
        .map(
          ({ id, help, nodes }: any) =>
            `${id}: ${help} (${nodes.length}) ${nodes[0].html.slice(0, 200)} ${
              nodes[0].any[0]?.message ?? ''
            }`,
        );
    },
    [OURS, ...FOREIGN],
  );
}

/** By how many pixels the page, or what it stands in, is too narrow for what it shows. */
async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    let most = 0;
    for (
      let element: Element | null = document.querySelector('main');
      element;
      element = element.parentElement
    ) {
      most = Math.max(most, element.scrollWidth - element.clientWidth);
    }
    return most;
  });
}

/** Everybody can read and use the pages: by keyboard, with a screen reader, in both themes. */
export function readAccessibly(session: Session) {
  describe('accessibility', () => {
    it('reaches the rows of the list by keyboard alone', async () => {
      const page = await session.open('/ml-assets?q=user');
      const name = page.getByRole('link', {
        name: 'User features',
        exact: true,
      });
      await name.waitFor();
      await page.getByRole('searchbox', { name: 'Search assets' }).focus();
      let reached = false;
      for (let step = 0; step < 15 && !reached; step++) {
        await page.keyboard.press('Tab');
        reached = await name.evaluate(link => link === document.activeElement);
      }
      expect(reached).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/catalog/default/resource/user-features');
    });

    it.each(PAGES.filter(({ name }) => name.startsWith('hackathons')))(
      '$name has room at 1400 and at 800 pixels',
      async ({ path, shows, prepare }) => {
        const page = await session.open(path);
        for (const width of [1400, 800]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(path);
          await page.getByText(shows).first().waitFor();
          await settle(page);
          await prepare?.(page);
          await expect
            .poll(() => sidewaysOverflow(page), { timeout: 30_000 })
            .toBe(0);
        }
      },
    );

    describe.each(['light', 'dark'] as const)('in the %s theme', theme => {
      it.each(PAGES.filter(({ name }) => CHECKED.includes(name)))(
        '$name has no serious violation',
        async ({ path, shows, prepare }) => {
          const page = await session.open(path, theme);
          await page.getByText(shows).first().waitFor();
          await settle(page);
          await prepare?.(page);
          await settle(page);
          expect(await violations(page)).toEqual([]);
        },
      );
    });
  });
}
