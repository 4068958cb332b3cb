const HEARTBEAT_MS = 5_000;

/**
 * Runs a step and tells of it: when it begins, what it says in between, every few seconds that it still runs, and
 * how long it took.
 *
 * @param {string} title what is done, such as "Installing dependencies"
 * @param {(say: (detail: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function step(title, work) {
  const begin = Date.now();
  let spoke = begin;
  const write = line => {
    spoke = Date.now();
    console.log(line);
  };
  write(`• ${title} …`);
  const heartbeat = setInterval(() => {
    if (Date.now() - spoke >= HEARTBEAT_MS) {
      write(`  … ${elapsed(begin)}`);
    }
  }, 1_000);
  try {
    const result = await work(detail => write(`  ${detail}`));
    write(`✓ ${title} (${elapsed(begin)})`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Time since a moment, such as "1 min 05 s". */
export function elapsed(begin, now = Date.now()) {
  const seconds = Math.round((now - begin) / 1_000);
  return seconds < 60
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(
        2,
        '0',
      )} s`;
}
