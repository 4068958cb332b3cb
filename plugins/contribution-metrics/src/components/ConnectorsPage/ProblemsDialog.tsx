import {
  Dialog,
  DialogBody,
  DialogHeader,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import type {
  Connector,
  ConnectorProblemKind,
} from '@guildhall/plugin-contribution-metrics-common';
import { formatNumber, StateMessage } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import classes from './ConnectorsPage.module.css';
import { countProblems } from './groupConnectors';
import { ProblemList } from './ProblemList';
import { useConnectorName } from './useConnectorName';
import { PROBLEM_KINDS, useOpenProblems } from './useOpenProblems';

/** The problems of the connector that the address names. */
export function ProblemsDialog(props: { connectors: Connector[] }) {
  const t = useTexts();
  const { connectorId, open } = useOpenProblems();
  const connector = props.connectors.find(({ id }) => id === connectorId);
  return (
    <Dialog
      isOpen={connectorId !== undefined}
      onOpenChange={isOpen => !isOpen && open(undefined)}
      width={860}
    >
      {connector ? (
        <Problems connector={connector} />
      ) : (
        <>
          <DialogHeader>{t('connectors.problems.list')}</DialogHeader>
          <DialogBody>
            <StateMessage compact title={t('connectors.problems.gone')}>
              {t('connectors.problems.goneHint', { id: connectorId ?? '' })}
            </StateMessage>
          </DialogBody>
        </>
      )}
    </Dialog>
  );
}

function Problems(props: { connector: Connector }) {
  const t = useTexts();
  const { connector } = props;
  const { kind } = useOpenProblems();
  const name = useConnectorName(connector);
  return (
    <>
      <DialogHeader>{t('connectors.problems.title', { name })}</DialogHeader>
      <DialogBody>
        <div className={classes.problems}>
          <KindFilter connector={connector} />
          <ProblemList
            // Another list starts at its beginning.
            key={kind ?? 'all'}
            connectorId={connector.id}
            kind={kind}
          />
        </div>
      </DialogBody>
    </>
  );
}

function KindFilter(props: { connector: Connector }) {
  const t = useTexts();
  const { connector } = props;
  const { kind: chosen, open } = useOpenProblems();
  const counts = new Map(
    connector.problems.map(({ kind, count }) => [kind, count]),
  );
  const kinds = PROBLEM_KINDS.filter(
    kind => counts.get(kind) || kind === chosen,
  );
  if (kinds.length === 0) {
    return null;
  }
  return (
    <ToggleButtonGroup
      className={classes.kinds}
      aria-label={t('connectors.problems.kinds')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen ?? 'all']}
      onSelectionChange={keys => {
        const [key] = [...keys];
        open({
          connectorId: connector.id,
          kind: key === 'all' ? undefined : (key as ConnectorProblemKind),
        });
      }}
    >
      <ToggleButton id="all" size="small" className={classes.kindToggle}>
        {`${t('connectors.problems.all')} ${formatNumber(
          countProblems([connector]),
        )}`}
      </ToggleButton>
      {kinds.map(kind => (
        <ToggleButton
          key={kind}
          id={kind}
          size="small"
          className={classes.kindToggle}
        >
          {t(`connectors.problems.${kind}`, {
            count: counts.get(kind) ?? 0,
            formatted: formatNumber(counts.get(kind) ?? 0),
          })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
