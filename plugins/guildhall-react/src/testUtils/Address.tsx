import { useLocation } from 'react-router-dom';

/** Shows the path of the app, so that tests see what a reader could share. */
export function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{pathname + search}</output>;
}
