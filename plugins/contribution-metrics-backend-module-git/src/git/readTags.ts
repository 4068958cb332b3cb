import type { GitCommand } from './GitCommand';

/** A tag of a repository. */
export interface Tag {
  name: string;
  /** When the tag was made; of a lightweight tag, when its commit was. Milliseconds since the epoch. */
  createdAt: number;
}

/**
 * Reads all tags that point at commits, annotated and lightweight, newest first.
 *
 * @throws GitError when git fails
 */
export async function* readTags(git: GitCommand): AsyncGenerator<Tag> {
  const args = [
    'for-each-ref',
    '--format=%(refname:strip=2)%00%(objecttype)%00%(*objecttype)%00%(creatordate:unix)%00',
    '--sort=-creatordate',
    'refs/tags',
  ];
  let fields: string[] = [];
  for await (const record of git.records(args)) {
    fields.push(record);
    if (fields.length === 4) {
      const [name, type, peeled, created] = fields;
      fields = [];
      if (type === 'commit' || peeled === 'commit') {
        yield {
          // Every line but the first begins with the line break of the one before.
          name: name.replace(/^\n/, ''),
          createdAt: Number(created) * 1000,
        };
      }
    }
  }
}
