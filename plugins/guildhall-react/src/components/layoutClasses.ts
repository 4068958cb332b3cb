import classes from './components.module.css';

/** The classes with which pages lay out what they have in common. */
export const layoutClasses: {
  /** The ground of a panel, for cards that are no `Panel`. */
  readonly panel: string;
  /** A table; cells with `data-numeric` stand at the end. */
  readonly table: string;
  /** Beside `table`: not narrower than 700 px; goes into a `ScrollRegion`. */
  readonly roomy: string;
  /** A `dl` with names on the left and values on the right. */
  readonly facts: string;
  /** Names of several entities in one line. */
  readonly refs: string;
  /** On an `Alert` with acts: they go below its text where both have no room side by side. */
  readonly notice: string;
  /** Breaks long words anywhere. */
  readonly wrap: string;
} = {
  panel: classes.panel,
  table: classes.table,
  roomy: classes.roomy,
  facts: classes.facts,
  refs: classes.refs,
  notice: classes.notice,
  wrap: classes.wrap,
};
