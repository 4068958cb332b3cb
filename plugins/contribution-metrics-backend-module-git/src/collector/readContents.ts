import { isRepositoryGuide } from '../domain/contents';
import { FolderIndex } from '../domain/FolderIndex';
import type { GitCommand } from '../git/GitCommand';
import { readSizes, readTree } from '../git/readTree';
import { README_BYTES } from '../measures';
import type { EntityState } from './EntityState';

/**
 * Looks which documentation, tests and guides there are at a commit, for all entities in one pass.
 *
 * @param head - full object id
 */
export async function readContents(
  git: GitCommand,
  head: string,
  entities: EntityState[],
): Promise<void> {
  const index = new FolderIndex<EntityState>();
  for (const state of entities) {
    index.add(state.path, state);
  }
  let repositoryGuide = false;
  for await (const { path, blob } of readTree(git, head)) {
    repositoryGuide ||= isRepositoryGuide(path);
    for (const state of index.find(path)) {
      state.contents.add(path, blob);
    }
  }
  const sizes = await readSizes(git, [
    ...new Set(entities.flatMap(state => [...state.contents.readmes])),
  ]);
  for (const { contents, gauges } of entities) {
    if (!contents.found || contents.file) {
      continue;
    }
    const readme = [...contents.readmes].some(
      blob => (sizes.get(blob) ?? 0) >= README_BYTES,
    );
    gauges['documentation-present'] = Number(readme || contents.documents > 0);
    gauges['tests-present'] = Number(contents.tests > 0);
    if (contents.sources > 0) {
      const share = (100 * contents.tests) / contents.sources;
      gauges['test-file-share'] = Math.round(share * 10) / 10;
    }
    gauges['contributing-guide-present'] = Number(
      contents.guide || repositoryGuide,
    );
  }
}
