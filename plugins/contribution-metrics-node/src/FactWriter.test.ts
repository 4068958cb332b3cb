import type { FactBatch, SampleFact } from './collector';
import { FactWriter } from './FactWriter';
import { FakeCollectorContext } from './testUtils';

const ASSET = 'resource:default/users';

function samples(count: number, entityRef = ASSET): SampleFact[] {
  return Array.from({ length: count }, (_, index) => ({
    entityRef,
    measure: 'rows',
    value: index,
    observedAt: Date.now() - index,
  }));
}

function sizes(deliveries: FactBatch[]): number[] {
  return deliveries.map(facts => Object.values(facts).flat().length);
}

describe('FactWriter', () => {
  it('writes when there is enough of all kinds together, and the rest in the end', async () => {
    const context = new FakeCollectorContext();
    context.addEntity(ASSET, {});
    const writer = new FactWriter(context.sink);
    const usage = { entityRef: ASSET, consumer: 'a:b/c', observedAt: 1 };

    await writer.flush();
    await writer.add({ samples: samples(999) });
    expect(context.deliveries).toEqual([]);
    await writer.add({ usage: [usage], samples: samples(1) });
    expect(sizes(context.deliveries)).toEqual([1_001]);
    await writer.add({ samples: samples(3) });
    await writer.flush();
    await writer.flush();
    expect(sizes(context.deliveries)).toEqual([1_001, 3]);
  });

  it('names the entities that are no assets, and tells once what was not taken', async () => {
    const context = new FakeCollectorContext();
    context.addEntity(ASSET, {});
    const writer = new FactWriter(context.sink);
    const other = 'resource:default/other';

    await writer.add({ samples: samples(2) });
    await writer.flush();
    writer.warnOfRejected(context.logger, 'Quality');
    expect(context.log()).toEqual('');

    await writer.add({
      samples: [
        ...samples(1),
        ...samples(2, other),
        { ...samples(1)[0], observedAt: Date.now() + 1, value: Number.NaN },
      ],
    });
    await writer.flush();
    expect([...writer.refused]).toEqual([other]);
    writer.warnOfRejected(context.logger, 'Quality');
    expect(context.log()).toContain(
      'Quality: 3 facts were not taken; the first one of samples, because of its entityRef: ',
    );
  });
});
