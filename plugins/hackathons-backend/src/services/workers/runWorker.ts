import { Worker } from 'node:worker_threads';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/**
 * Does work in a thread of its own, so that the event loop stays free.
 *
 * @param script - file in the folder `worker` of the package; posts one message, the result
 * @param data - what the script finds as `workerData`
 * @param options.name - of the thread
 * @param options.limitMs - a thread that takes longer is stuck
 * @param options.signal - ends the thread at once
 * @throws what the work throws; AbortError when it was ended, TimeoutError when it was stuck
 */
export async function runWorker<T>(
  script: string,
  data: object,
  options: { name: string; limitMs: number; signal?: AbortSignal },
): Promise<T> {
  const { name, limitMs, signal } = options;
  signal?.throwIfAborted();
  const worker = new Worker(
    resolvePackagePath(
      '@guildhall/plugin-hackathons-backend',
      `worker/${script}`,
    ),
    {
      workerData: data,
      name,
      // None of the loaders of this process.
      execArgv: [],
    },
  );
  const stuck = AbortSignal.timeout(limitMs);
  const ended = signal ? AbortSignal.any([signal, stuck]) : stuck;
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', code =>
        reject(new Error(`The thread ${name} ended with code ${code}`)),
      );
      ended.addEventListener('abort', () => reject(ended.reason), {
        once: true,
      });
    });
  } finally {
    await worker.terminate();
  }
}
