import type { Browser, BrowserContext } from 'playwright-core';
import { requirements } from '../support/requirements.mjs';
import { addFacts } from './journeys/addFacts';
import { findAsset } from './journeys/findAsset';
import { judge } from './journeys/judge';
import { mentor } from './journeys/mentor';
import { organise } from './journeys/organise';
import { organiseJudging } from './journeys/organiseJudging';
import { readAccessibly } from './journeys/readAccessibly';
import { readResults } from './journeys/readResults';
import type { Session } from './journeys/session';
import { takePart } from './journeys/takePart';
import { understandHealth } from './journeys/understandHealth';
import { visitKinds } from './journeys/visitKinds';
import { enterPortal, launchChromium, type Theme } from './support/browser';
import { startPortal, type Portal } from './support/portal';

const chromium = requirements.chromium();
if (!chromium.available) {
  const message = `Chromium is missing: ${chromium.howTo}`;
  if (process.env.GUILDHALL_REQUIRE_ALL === '1') {
    throw new Error(message);
  }
  process.stderr.write(`Skipped test/browser: ${message}\n`);
}

describe.skipIf(!chromium.available)('the demo portal in a browser', () => {
  let portal: Portal;
  let browser: Browser;
  const contexts = new Map<Theme, Promise<BrowserContext>>();
  let pageErrors: Error[] = [];

  beforeAll(async () => {
    portal = await startPortal();
    browser = await launchChromium(chromium.path!);
  }, 600_000);

  afterEach(async () => {
    for (const context of contexts.values()) {
      await Promise.all((await context).pages().map(page => page.close()));
    }
    const errors = pageErrors;
    pageErrors = [];
    expect(errors).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const session: Session = {
    portal: () => portal,
    context(theme) {
      const context =
        contexts.get(theme) ?? enterPortal(browser, portal.url, { theme });
      contexts.set(theme, context);
      return context;
    },
    async open(path, theme = 'light') {
      const page = await (await session.context(theme)).newPage();
      page.setDefaultTimeout(30_000);
      page.on('pageerror', error => pageErrors.push(error));
      await page.goto(path);
      return page;
    },
  };

  // Before anything pushes samples of its own.
  findAsset(session);
  understandHealth(session);
  visitKinds(session);
  addFacts(session);
  // The team that the guest joins is formed before the others, and asks for no help of its own.
  takePart(session);
  organise(session);
  mentor(session);
  judge(session);
  organiseJudging(session);
  readResults(session);
  readAccessibly(session);
});
