import { leadsInto } from './repositoryLinks';

const HOME = 'https://git.example.com/owls/fresh-features';

describe('leadsInto', () => {
  it.each([
    ['itself', HOME],
    ['its clone', `${HOME}.git`],
    ['something in it', `${HOME}/tree/main/notes?plain=1#top`],
    ['other letters', 'http://GIT.example.com/Owls/Fresh-Features/'],
    ['escapes', 'https://git.example.com/owls/fresh%2Dfeatures/x'],
    ['raw files', 'https://raw.example.com/owls/fresh-features/main/a.csv'],
    ['a notebook', 'https://run.example.com/v2/gh/owls/fresh-features/main'],
    [
      'what opens it',
      `https://edit.example.com/?url=${encodeURIComponent(HOME)}`,
    ],
    ['what opens a part', 'https://edit.example.com/#owls/fresh-features&x=1'],
  ])('knows %s', (_, address) => {
    expect(leadsInto(address, HOME)).toBe(true);
  });

  it.each([
    ['a neighbour', 'https://git.example.com/owls/fresh-features-2'],
    ['another owner', 'https://git.example.com/hawks/fresh-features'],
    ['a part of a name', 'https://git.example.com/wise-owls/fresh-features'],
    ['a demo', 'https://demo.example.com/fresh-features'],
    ['broken escapes', 'https://demo.example.com/%E0%A4%A'],
    ['no address', 'Backfills'],
  ])('leaves %s', (_, address) => {
    expect(leadsInto(address, HOME)).toBe(false);
  });

  it('knows the repository by the folder in it that was given', () => {
    const folder = `${HOME}/-/tree/main/owls`;
    expect(leadsInto(`${HOME}/-/merge_requests/7`, folder)).toBe(true);
    expect(leadsInto('https://git.example.com/owls/other', folder)).toBe(false);
  });

  it('takes the host into account where there is only a name', () => {
    const home = 'https://git.example.com/fresh';
    expect(leadsInto('https://git.example.com/fresh/a', home)).toBe(true);
    expect(leadsInto('https://git.example.com/freshest', home)).toBe(false);
    expect(leadsInto('https://demo.example.com/fresh', home)).toBe(false);
  });
});
