import { StateMessage } from '@guildhall/plugin-guildhall-react';
import { RiWifiOffLine } from '@remixicon/react';
import { useTexts } from '../common';

/** Instead of what was not read before the network went away. It comes by itself with the network. */
export function Offline() {
  const t = useTexts();
  return (
    <StateMessage
      icon={<RiWifiOffLine size={40} aria-hidden />}
      title={t('judging.offline.title')}
    >
      {t('judging.offline.text')}
    </StateMessage>
  );
}
