import { Text } from '@backstage/ui';
import type { AssetDetail } from '@guildhall/plugin-contribution-metrics-common';
import { ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import {
  isEntityRef,
  layoutClasses,
  Panel,
  safeUrl,
} from '@guildhall/plugin-guildhall-react';
import { SafeLink, useTexts } from '../common';

/** Where to ask, how to start, what help is wanted, and who may change the asset. */
export function GuidePanel(props: { guide: AssetDetail['guide'] }) {
  const t = useTexts();
  const { contact, contributing, goals, modify } = props.guide;
  const rows: Array<[string, string | undefined, string?]> = [
    [t('guide.contact'), contact],
    [
      t('guide.contributing'),
      contributing,
      safeUrl(contributing) && t('guide.openGuide'),
    ],
    [t('guide.goals'), goals],
    [t('guide.modify'), modify],
  ];
  const filled = rows.filter(([, value]) => value);
  return (
    <Panel title={t('guide.title')}>
      {filled.length === 0 ? (
        <Text as="p" variant="body-small" color="secondary">
          {t('guide.none', {
            contact: ANNOTATIONS.contact,
            contributing: ANNOTATIONS.contributing,
          })}
        </Text>
      ) : (
        <dl className={layoutClasses.facts}>
          {filled.map(([label, value, text]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>
                <SafeLinks value={value!} text={text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

/** Several entities may be named, comma-separated. */
function SafeLinks(props: { value: string; text?: string }) {
  const parts = props.value.split(',').map(part => part.trim());
  if (!parts.every(isEntityRef)) {
    return <SafeLink value={props.value}>{props.text}</SafeLink>;
  }
  return (
    <span className={layoutClasses.refs}>
      {parts.map(part => (
        <SafeLink key={part} value={part} />
      ))}
    </span>
  );
}
