import { Text } from '@backstage/ui';
import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import { RiCheckLine } from '@remixicon/react';
import { formatNumber } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import classes from './ConnectorsPage.module.css';
import { ProblemIcon } from './problemIcons';
import { useConnectorName } from './useConnectorName';
import { PROBLEM_KINDS, useOpenProblems } from './useOpenProblems';

/** How many problems of each kind a connector has; each opens the list. */
export function ProblemChips(props: { connector: Connector }) {
  const t = useTexts();
  const { open } = useOpenProblems();
  const { id, problems, state } = props.connector;
  const name = useConnectorName(props.connector);
  const shown = PROBLEM_KINDS.flatMap(kind =>
    problems.filter(problem => problem.kind === kind && problem.count > 0),
  );
  if (shown.length === 0) {
    // Nothing can be said of a connector that has not delivered.
    return state === 'ok' ? (
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={classes.nothing}
      >
        <RiCheckLine size={14} aria-hidden />
        {t('connectors.problems.nothing')}
      </Text>
    ) : null;
  }
  return (
    <ul className={classes.chips} aria-label={t('connectors.problems.list')}>
      {shown.map(({ kind, count }) => {
        const what = t(`connectors.problems.${kind}`, {
          count,
          formatted: formatNumber(count),
        });
        return (
          <li key={kind}>
            <button
              type="button"
              className={classes.chip}
              aria-haspopup="dialog"
              aria-label={t('connectors.problems.show', { what, name })}
              onClick={() => open({ connectorId: id, kind })}
            >
              <ProblemIcon kind={kind} />
              {what}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
