import { Button } from '@backstage/ui';
import {
  formatDateTime,
  formatNumber,
  layoutClasses,
  Panel,
  Person,
  ScrollRegion,
} from '@guildhall/plugin-guildhall-react';
import type { FormationSummary } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';

/** What was formed before, to look at again. */
export function FormationHistory(props: {
  formations: readonly FormationSummary[];
  /** The one that is shown. */
  current: string | undefined;
  onOpen: (id: string) => void;
}) {
  const t = useTexts();
  const others = props.formations.filter(({ id }) => id !== props.current);
  if (others.length === 0) {
    return null;
  }
  return (
    <Panel title={t('formation.history.title')}>
      <ScrollRegion label={t('formation.history.title')}>
        <table className={layoutClasses.table}>
          <thead>
            <tr>
              <th scope="col">{t('formation.history.when')}</th>
              <th scope="col">{t('formation.history.state')}</th>
              <th scope="col" data-numeric>
                {t('formation.history.people')}
              </th>
              <th scope="col">{t('formation.history.by')}</th>
            </tr>
          </thead>
          <tbody>
            {others.map(formation => (
              <tr key={formation.id}>
                <th scope="row">
                  <Button
                    size="small"
                    variant="tertiary"
                    aria-label={t('formation.history.open', {
                      when: formatDateTime(formation.createdAt),
                    })}
                    onPress={() => props.onOpen(formation.id)}
                  >
                    {formatDateTime(formation.createdAt)}
                  </Button>
                </th>
                <td>{t(`formation.state.${formation.state}`)}</td>
                <td data-numeric>{formatNumber(formation.people)}</td>
                <td>
                  <Person entityRef={formation.createdBy} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}
