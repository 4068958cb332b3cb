/**
 * Takes a picture of every page, in both themes, wide and narrow:
 *
 *   node --require @backstage/cli/config/nodeTransform.cjs test/browser/screenshots.ts [folder] [name…]
 *
 * GUILDHALL_URL names a portal that runs already.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { PAGES, type PortalPage } from './pages';
import {
  enterPortal,
  launchChromium,
  settle,
  type Theme,
} from './support/browser';
import { startPortal } from './support/portal';

const [folder = resolve(__dirname, '../../test-results/screens'), ...names] =
  process.argv.slice(2);
const API = /\/api\/(contribution-metrics|hackathons)\//;

type Answer = (route: Route) => unknown;

function refuse(status: number, name: string, message: string): Answer {
  return route =>
    route.fulfill({
      status,
      json: { error: { name, message }, response: { statusCode: status } },
    });
}

const ANSWERS: Record<string, Answer> = {
  forbidden: refuse(403, 'NotAllowedError', 'Unauthorized'),
  error: refuse(500, 'InternalServerError', 'The database does not answer'),
  // Never answered: the page goes on loading.
  loading: () => undefined,
};

/** The pages as they are, and the main ones with answers that are no good. */
const SHOTS: Array<PortalPage & { answer?: Answer }> = [
  ...PAGES,
  ...PAGES.filter(({ name }) =>
    [
      'ml-assets',
      'connectors',
      'metrics-degraded',
      'asset-overview',
      'contribution-metric-assets',
      'hackathons',
      'hackathons-overview',
      'hackathons-teams',
      'hackathons-checkpoints',
    ].includes(name),
  ).flatMap(page =>
    Object.entries(ANSWERS).map(([state, answer]) => ({
      ...page,
      name: `${page.name}-${state}`,
      answer,
    })),
  ),
];

async function shoot(
  context: BrowserContext,
  shot: PortalPage & { answer?: Answer },
  file: string,
) {
  const page = await context.newPage();
  try {
    if (shot.answer) {
      await page.route(API, shot.answer);
    }
    await page.goto(shot.path);
    if (shot.answer) {
      await page.waitForTimeout(2_500);
    } else {
      await page.getByText(shot.shows).first().waitFor({ timeout: 15_000 });
      await settle(page);
      await shot.prepare?.(page);
      await page.waitForTimeout(300);
    }
    await growToContent(page);
    await page.screenshot({ path: file });
  } finally {
    await page.close();
  }
}

/** The page scrolls inside of itself, so that a picture of the whole takes a taller window. */
async function growToContent(page: Page) {
  const height = await page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('*')]
        .filter(
          element =>
            element === document.documentElement ||
            /auto|scroll/.test(getComputedStyle(element).overflowY),
        )
        .map(
          element =>
            window.innerHeight + element.scrollHeight - element.clientHeight,
        ),
    ),
  );
  const { width } = page.viewportSize()!;
  await page.setViewportSize({ width, height: Math.min(height, 2_600) });
  await page.waitForTimeout(200);
}

async function main() {
  mkdirSync(folder, { recursive: true });
  const running = process.env.GUILDHALL_URL;
  const portal = running ? undefined : await startPortal();
  const browser = await launchChromium(
    process.env.GUILDHALL_TEST_CHROMIUM ?? '/usr/bin/chromium',
  );
  try {
    for (const theme of ['light', 'dark'] as Theme[]) {
      for (const width of [1400, 800]) {
        const context = await enterPortal(browser, running ?? portal!.url, {
          theme,
          width,
        });
        for (const shot of SHOTS) {
          if (names.length === 0 || names.includes(shot.name)) {
            await shoot(
              context,
              shot,
              join(folder, `${shot.name}-${theme}-${width}.png`),
            ).catch(error =>
              console.error(`${shot.name}, ${theme}, ${width}: ${error}`),
            );
          }
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await portal?.stop();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
