import type { Texts } from '../common';
import { judgingTexts } from '../../texts/judgingTexts';

type Act = keyof typeof judgingTexts.acts;

/** What happened, in words; the backend's own word for what has none here. */
export function actText(act: string, t: Texts): string {
  return act in judgingTexts.acts ? t(`judging.acts.${act as Act}`) : act;
}
