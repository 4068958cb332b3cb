import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { GuildhallMark } from './GuildhallMark';

const useStyles = makeStyles({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: 14,
    marginLeft: 20,
    whiteSpace: 'nowrap',
  },
  name: {
    color: '#f6f3ea',
    fontSize: 21,
    fontWeight: 600,
    letterSpacing: '0.02em',
  },
});

/** The logo at the top of the sidebar: the mark alone, or with the name when the sidebar is open. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();

  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label="Guildhall, start page"
      >
        <GuildhallMark />
        {isOpen && <span className={classes.name}>Guildhall</span>}
      </Link>
    </div>
  );
}
