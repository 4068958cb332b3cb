const README = /^readme(?:\.(?:md|mdx|markdown|rst|txt|adoc|asciidoc|org))?$/i;
const GUIDE =
  /^contributing(?:\.(?:md|mdx|markdown|rst|txt|adoc|asciidoc|org))?$/i;
const DOCUMENT = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|org|ipynb|html)$/i;
const DOCUMENTS_FOLDER = /^(?:docs?|documentation)\//i;
const SOURCE =
  /\.(?:[cm]?[jt]sx?|py|pyx|go|java|kt|kts|scala|rb|rs|c|cc|cpp|cxx|h|hpp|cs|fs|swift|php|r|jl|sql|sh|ex|exs|clj|hs|lua|dart|groovy|pl|m|ipynb)$/i;
const TEST_FOLDER =
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|e2e-tests|testing)\//i;
const TEST_NAME =
  /(?:^test_[^/]*\.py|_tests?\.[a-z]+|_spec\.[a-z]+|[.-](?:test|spec|cy)\.[a-z]+|Tests?\.(?:java|kt|scala|cs|swift|groovy|php)|Spec\.(?:scala|kt|groovy|hs))$/;
const FOREIGN =
  /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|\.venv|site-packages)\//;
/** Folders in which a contribution guide is looked for, beside the entity's own, as code hosts do. */
const GUIDE_FOLDERS = ['', '.github/', '.gitlab/', 'docs/'];

/** What the files of a folder tell about it. Feed it every file of the repository, once. */
export class FolderContents {
  readonly #folder: string;
  /** Object ids of the files that may be a README of the folder. */
  readonly readmes = new Set<string>();
  documents = 0;
  sources = 0;
  tests = 0;
  guide = false;
  /** Whether there is anything at the path. */
  found = false;
  /** Whether the path is a single file, which has neither documentation nor tests of its own. */
  file = false;

  /** @param folder - path in the repository, empty for all of it */
  constructor(folder: string) {
    this.#folder = folder === '' ? '' : `${folder}/`;
  }

  /** Takes a file below the folder. */
  add(path: string, blob: string): void {
    if (`${path}/` === this.#folder) {
      this.found = true;
      this.file = true;
      return;
    }
    const relative = path.slice(this.#folder.length);
    this.found = true;
    if (README.test(relative)) {
      this.readmes.add(blob);
    }
    this.guide ||= GUIDE.test(relative);
    if (DOCUMENTS_FOLDER.test(relative) && DOCUMENT.test(relative)) {
      this.documents += 1;
    }
    if (SOURCE.test(relative) && !FOREIGN.test(relative)) {
      this.sources += 1;
      const name = relative.slice(relative.lastIndexOf('/') + 1);
      if (TEST_NAME.test(name) || TEST_FOLDER.test(relative)) {
        this.tests += 1;
      }
    }
  }
}

/** Whether a file is the contribution guide of the whole repository. */
export function isRepositoryGuide(path: string): boolean {
  const cut = path.lastIndexOf('/') + 1;
  return (
    GUIDE_FOLDERS.includes(path.slice(0, cut).toLowerCase()) &&
    GUIDE.test(path.slice(cut))
  );
}
