import type { Texts } from '../common';
import { judgingTexts } from '../../texts/judgingTexts';

type Act = keyof typeof judgingTexts.acts;
type SkipReason = keyof typeof judgingTexts.skip.reasons;
type Reason = keyof typeof judgingTexts.reasons;

/** What happened, in words; the backend's own word for what has none here. */
export function actText(act: string, t: Texts): string {
  return act in judgingTexts.acts ? t(`judging.acts.${act as Act}`) : act;
}

/** Why it happened: the backend has words of its own for what it decides, and else what somebody wrote. */
export function reasonText(
  reason: string | undefined,
  t: Texts,
): string | undefined {
  if (reason && reason in judgingTexts.skip.reasons) {
    return t(`judging.skip.reasons.${reason as SkipReason}`);
  }
  if (reason && reason in judgingTexts.reasons) {
    return t(`judging.reasons.${reason as Reason}`);
  }
  return reason;
}
