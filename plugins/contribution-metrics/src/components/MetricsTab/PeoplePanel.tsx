import type { AssetDetail } from '@guildhall/plugin-contribution-metrics-common';
import { Panel } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import { PeopleFacts } from './PeopleFacts';

/** Owner, stewards and the rotation of the lead. */
export function PeoplePanel(props: { asset: AssetDetail }) {
  const t = useTexts();
  return (
    <Panel title={t('people.title')}>
      <PeopleFacts asset={props.asset} turns={4} />
    </Panel>
  );
}
