import { elapsed } from './progress.mjs';
import { refusalOf, summaryOf } from './test.mjs';
import { neededPackages } from './testSetup.mjs';

const chromium = {
  name: 'Chromium',
  available: false,
  howTo: 'install Chromium, or run `npm run test:setup`',
};

describe('the test command', () => {
  it('skips what is missing, unless everything is required', () => {
    expect(refusalOf([chromium], undefined)).toBeUndefined();
    expect(refusalOf([], '1')).toBeUndefined();
    expect(refusalOf([chromium], '1')).toBe(
      'GUILDHALL_REQUIRE_ALL=1, and this machine lacks Chromium (install Chromium, or run `npm run test:setup`).',
    );
  });

  it('sums up, and counts a file that cannot be loaded as failed', () => {
    expect(
      summaryOf({
        numPassedTests: 7,
        numFailedTests: 1,
        numPendingTests: 2,
        numTodoTests: 1,
        testResults: [
          { status: 'passed', assertionResults: [{}] },
          { status: 'failed', assertionResults: [{}] },
          { status: 'failed', assertionResults: [] },
        ],
      }),
    ).toBe('7 passed, 2 failed, 3 skipped');
  });

  it('installs only what is not there yet', () => {
    expect(
      neededPackages({
        postgres: true,
        chromium: true,
        prometheus: true,
        venv: true,
      }),
    ).toEqual([]);
    expect(
      neededPackages({
        postgres: false,
        chromium: true,
        prometheus: false,
        venv: false,
      }),
    ).toEqual(['postgresql', 'prometheus', 'python3', 'python3-venv']);
  });

  it('tells time the way people do', () => {
    expect(elapsed(0, 4_400)).toBe('4 s');
    expect(elapsed(0, 125_000)).toBe('2 min 05 s');
  });
});
