import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/react';

// The catalog's hover card brings a build of its own that Node can't load; no test shows it.
vi.mock('material-ui-popup-state/HoverPopover', () => ({
  default: () => null,
}));
vi.mock('material-ui-popup-state/hooks', () => ({}));

// Pages and charts are loaded when they are shown, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
