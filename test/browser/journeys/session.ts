import type { BrowserContext, Page } from 'playwright-core';
import type { Theme } from '../support/browser';
import type { Portal } from '../support/portal';

/** What the journeys share: one portal, one browser. Its members are there as soon as tests run. */
export interface Session {
  portal(): Portal;
  /** A new page of a guest who has entered the portal. */
  open(path: string, theme?: Theme): Promise<Page>;
  context(theme: Theme): Promise<BrowserContext>;
}
