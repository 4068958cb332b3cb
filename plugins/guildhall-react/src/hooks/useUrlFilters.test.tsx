import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import {
  choiceParam,
  flagParam,
  listParam,
  settingParam,
  textParam,
  useUrlFilters,
} from './useUrlFilters';

const PARAMS = {
  q: textParam(),
  mine: flagParam(),
  state: listParam(['open', 'closed']),
  track: choiceParam(),
  orderBy: settingParam(['start', 'title']),
};

function open(address: string) {
  const { result } = renderHook(
    () => ({
      ...useUrlFilters(PARAMS),
      search: useLocation().search,
      navigate: useNavigate(),
    }),
    {
      wrapper: (props: { children: ReactNode }) => (
        <MemoryRouter initialEntries={[address]}>{props.children}</MemoryRouter>
      ),
    },
  );
  return result;
}

describe('useUrlFilters', () => {
  it('reads what it can use', () => {
    const page = open('/?state=open&state=odd&orderBy=odd&track=ml&mine=1');
    expect(page.current.filters).toEqual({
      q: '',
      mine: false,
      state: ['open'],
      track: 'ml',
      orderBy: 'start',
    });
    expect(page.current.active).toBe(true);
  });

  it('clears filters, and leaves settings and what belongs to others', () => {
    const page = open('/?tab=2&state=open&mine=true&orderBy=title');
    act(() => page.current.clear());
    expect(page.current.search).toBe('?tab=2&orderBy=title');
    expect(page.current.active).toBe(false);
  });

  it('leads back to before the search, however long it was typed', () => {
    const page = open('/?mine=true');
    act(() => page.current.change({ q: 'a' }));
    act(() => page.current.change({ q: 'ab' }));
    expect(page.current.search).toBe('?q=ab&mine=true');
    act(() => page.current.navigate(-1));
    expect(page.current.search).toBe('?mine=true');
  });
});
