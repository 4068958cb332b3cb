import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { GitCollector } from '../collector/GitCollector';
import { FakeContext } from './FakeContext';
import { TestRepository } from './TestRepository';

export const TARGET = 'https://git.example.com/shop/ranking';
export const NOW = Date.parse('2026-06-30T12:00:00Z');
/** Long enough to count as documentation. */
export const README = '# Features\n\n'.padEnd(400, 'What they are for. ');

/** A repository on disk, configured as `TARGET`, and what a collector works with. */
export class GitFixture {
  readonly repository: TestRepository;
  readonly context = new FakeContext();
  /** The time for collectors. */
  now = NOW;
  readonly #folders: string[] = [];

  static create(): GitFixture {
    const fixture = new GitFixture(TestRepository.create());
    fixture.removeLater(fixture.repository.path);
    return fixture;
  }

  private constructor(repository: TestRepository) {
    this.repository = repository;
  }

  temporaryFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-git-test-'));
    this.removeLater(folder);
    return folder;
  }

  removeLater(folder: string): void {
    this.#folders.push(folder);
  }

  remove(): void {
    this.#folders
      .splice(0)
      .forEach(folder => rmSync(folder, { recursive: true, force: true }));
  }

  /**
   * @param git - settings below `guildhall.git`
   * @param rest - other settings
   */
  createCollector(git: JsonObject = {}, rest: JsonObject = {}): GitCollector {
    const data = {
      ...rest,
      guildhall: {
        git: {
          workDirectory: this.temporaryFolder(),
          repositories: [{ target: TARGET, path: this.repository.path }],
          ...git,
        },
      },
    };
    return GitCollector.fromConfig(new ConfigReader(data), () => this.now);
  }
}
