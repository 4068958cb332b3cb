import { type Column, toCsv, toJsonRows } from '.';

interface Row {
  text?: string;
  count?: number;
  tags?: string[];
}

const columns: Array<Column<Row>> = [
  { name: 'text', value: ({ text }) => text },
  { name: 'count', value: ({ count }) => count },
  { name: '=tags', value: ({ tags }) => tags },
];

async function* pagesOf(...pages: Row[][]) {
  yield* pages;
}

async function all(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
  }
  return text;
}

const csv = async (...pages: Row[][]) =>
  await all(toCsv(pagesOf(...pages), columns));

describe('toCsv', () => {
  it.each([
    ['=cmd|"/c calc"!A0', `"'=cmd|""/c calc""!A0"`],
    ['+1+1', "'+1+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1', "'＝1"],
    ['a "b", c', '"a ""b"", c"'],
    ['a;=b', '"a;=b"'],
    ['two\nlines', '"two\nlines"'],
    [' padded ', '" padded "'],
    ["it's", "it's"],
    ['', ''],
    ['1=1', '1=1'],
  ])(
    'writes %j so that nothing runs and nothing is lost',
    async (text, cell) => {
      expect(await csv([{ text }])).toBe(
        `\ufefftext,count,'=tags\r\n${cell},,\r\n`,
      );
    },
  );

  it('keeps numbers, joins lists, and goes on over pages', async () => {
    expect(
      await csv([{ count: -1.5 }], [], [{ tags: ['=a', 'b'], count: 0 }]),
    ).toBe(`\ufefftext,count,'=tags\r\n,-1.5,\r\n,0,"'=a; b"\r\n`);
  });

  it('has the names of the columns without any row', async () => {
    expect(await csv()).toBe("\ufefftext,count,'=tags\r\n");
    expect(await csv([])).toBe("\ufefftext,count,'=tags\r\n");
  });
});

describe('toJsonRows', () => {
  it.each([
    [[]],
    [[[]]],
    [[[], [{ text: '=1', count: 1 }]]],
    [[[{ text: 'a' }], [], [{ tags: ['"'] }, { count: 2 }]]],
  ])('is an array of %j', async pages => {
    const text = await all(toJsonRows(pagesOf(...pages), columns));
    expect(JSON.parse(text)).toEqual(
      pages.flat().map(({ tags, ...row }: Row) => ({
        ...row,
        ...(tags && { '=tags': tags }),
      })),
    );
  });
});
