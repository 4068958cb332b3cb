import { readAnswer } from './readAnswer';

function success(resultType: string, result: unknown, more = {}) {
  return { status: 'success', data: { resultType, result }, ...more };
}

describe('readAnswer', () => {
  it('reads numbers that come as texts, what is no number included', () => {
    const values = ['1', '-0.5', '1e+06', '2.5E-3', 'NaN', '+Inf', '-Inf'];
    const answer = readAnswer(
      success(
        'vector',
        values.map(value => ({ metric: {}, value: [1.5, value] })),
      ),
    );
    expect(answer.series.map(({ points }) => points[0])).toEqual([
      [1500, 1],
      [1500, -0.5],
      [1500, 1_000_000],
      [1500, 0.0025],
      [1500, NaN],
      [1500, Infinity],
      [1500, -Infinity],
    ]);
  });

  it('reads scalars, matrices and warnings', () => {
    expect(readAnswer(success('scalar', [1, '2'])).series).toEqual([
      { labels: {}, points: [[1000, 2]] },
    ]);
    expect(
      readAnswer(
        success('matrix', [{ metric: { a: 'b' }, values: [[1, '2']] }], {
          warnings: ['half of the stores is gone'],
        }),
      ),
    ).toEqual({
      type: 'matrix',
      series: [{ labels: { a: 'b' }, points: [[1000, 2]] }],
      warnings: ['half of the stores is gone'],
    });
  });

  it.each([
    [success('string', [1, 'words']), 'the query gives a text'],
    [
      success('vector', [{ metric: {}, histogram: [1, { count: '2' }] }]),
      'gives a native histogram',
    ],
    [
      { status: 'error', errorType: 'timeout', error: 'too slow' },
      'Prometheus says timeout: too slow',
    ],
    [success('vector', [{ metric: {}, value: [1, ''] }]), 'not one of Prom'],
    [success('vector', [{ metric: {}, value: [1, '0x10'] }]), 'not one of P'],
    [success('vector', [{ metric: {}, value: [1, 5] }]), 'not one of Prom'],
    [success('vector', [{ metric: { a: 1 }, value: [1, '5'] }]), 'not one of'],
    [success('vector', {}), 'not one of Prometheus'],
    [success('vector', [null]), 'not one of Prometheus'],
    [success('table', []), 'not one of Prometheus'],
    [{ status: 'success' }, 'not one of Prometheus'],
    [{ alive: true }, 'not one of Prometheus'],
    [[], 'not one of Prometheus'],
    [null, 'not one of Prometheus'],
  ])('refuses %j', (body, message) => {
    expect(() => readAnswer(body)).toThrow(message);
  });
});
