import {
  EntityName as SharedEntityName,
  SafeLink as SharedSafeLink,
} from '@guildhall/plugin-guildhall-react';
import type { ComponentProps } from 'react';
import { useTexts } from './useTexts';

/** The name of an entity. For nobody it tells where a source's word is mapped. */
export function EntityName(
  props: Omit<ComponentProps<typeof SharedEntityName>, 'wordHint'>,
) {
  const t = useTexts();
  return <SharedEntityName {...props} wordHint={t('common.wordHint')} />;
}

/** A text that somebody wrote, as a link where it is one. For nobody it tells where a source's word is mapped. */
export function SafeLink(
  props: Omit<ComponentProps<typeof SharedSafeLink>, 'wordHint'>,
) {
  const t = useTexts();
  return <SharedSafeLink {...props} wordHint={t('common.wordHint')} />;
}
