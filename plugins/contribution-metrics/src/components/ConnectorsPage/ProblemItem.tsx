import { Text } from '@backstage/ui';
import type { ConnectorProblem } from '@guildhall/plugin-contribution-metrics-common';
import {
  formatNumber,
  layoutClasses,
  RelativeTime,
  safeUrl,
} from '@guildhall/plugin-guildhall-react';
import { EntityName, SafeLink, useTexts } from '../common';
import classes from './ConnectorsPage.module.css';
import { MappingHelp } from './MappingHelp';
import { ProblemIcon } from './problemIcons';

/** What was found, the mend, and what it concerns. */
export function ProblemItem(props: {
  problem: ConnectorProblem;
  /** Whether the kind is told, because the list has several. */
  showKind: boolean;
}) {
  const t = useTexts();
  const { problem, showKind } = props;
  return (
    <li className={classes.problem}>
      <div className={classes.problemHead}>
        <span className={classes.subject}>{problem.subject}</span>
        {showKind && (
          <span className={classes.kind}>
            <ProblemIcon kind={problem.kind} />
            {t(`connectors.problems.kind.${problem.kind}`)}
          </span>
        )}
      </div>
      <Text as="p" variant="body-small">
        {problem.message}
      </Text>
      <div className={classes.problemFacts}>
        <Concerned problem={problem} />
        {safeUrl(problem.url) && (
          <SafeLink value={problem.url!}>
            {t('connectors.problems.openSource')}
          </SafeLink>
        )}
        {problem.firstSeen && <FirstSeen at={problem.firstSeen} />}
      </div>
      {problem.kind === 'unresolved-principal' && (
        <MappingHelp subject={problem.subject} />
      )}
    </li>
  );
}

function FirstSeen(props: { at: string }) {
  const t = useTexts();
  // The sentence around the time is translated as a whole, and the time keeps its exact moment on hover.
  const [before, after] = t('connectors.problems.firstSeen', {
    when: '\u0000',
  }).split('\u0000');
  return (
    <span>
      {before}
      <RelativeTime at={props.at} />
      {after}
    </span>
  );
}

function Concerned(props: { problem: ConnectorProblem }) {
  const t = useTexts();
  const { entityRefs, entities } = props.problem;
  const more = entities - entityRefs.length;
  if (entities === 0) {
    return null;
  }
  return (
    <span className={layoutClasses.refs}>
      {entityRefs.length > 0 && <>{t('connectors.problems.concerns')} </>}
      {entityRefs.map(entityRef => (
        <EntityName key={entityRef} entityRef={entityRef} tab="metrics" />
      ))}
      {more > 0 && (
        <span>
          {entityRefs.length > 0
            ? t('connectors.problems.more', { formatted: formatNumber(more) })
            : t('connectors.problems.hidden', {
                count: more,
                formatted: formatNumber(more),
              })}
        </span>
      )}
    </span>
  );
}
