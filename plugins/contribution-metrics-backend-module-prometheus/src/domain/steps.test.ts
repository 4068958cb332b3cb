import { windowsBetween } from './steps';

describe('windowsBetween', () => {
  it('gives whole windows only', () => {
    expect(windowsBetween(100, 350, 100)).toEqual([
      { from: 100, to: 200 },
      { from: 200, to: 300 },
    ]);
    expect(windowsBetween(300, 399, 100)).toEqual([]);
    expect(windowsBetween(500, 400, 100)).toEqual([]);
  });

  it('leaves nothing out when the length was changed', () => {
    expect(windowsBetween(50, 400, 200)).toEqual([
      { from: 50, to: 200 },
      { from: 200, to: 400 },
    ]);
  });
});
