/** A backend for benchmarks over ten thousand assets. */
import { createBenchBackend } from './backend';
import { assetEntities, metricEntities } from './entities';

const backend = createBenchBackend({
  entities: [
    ...metricEntities(),
    ...assetEntities(Number(process.env.BENCH_ASSETS)),
  ],
});
backend.add(import('@guildhall/plugin-contribution-metrics-backend'));
backend.start();
