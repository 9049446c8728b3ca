import { CheckmarkCircle24Filled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { Mail24Regular } from '@fluentui/react-icons/headless/svg/mail';
import { QuestionCircle24Filled } from '@fluentui/react-icons/headless/svg/question-circle';
import { Warning24Filled } from '@fluentui/react-icons/headless/svg/warning';
import type { ComponentType } from 'react';
import type { Tone } from './tone';

/** One shape a state, so that nothing hangs on colour. Ordinary mail gets no mark of alarm (C2.5). */
export const ICONS: Readonly<Record<Exclude<Tone, 'checking'>, ComponentType>> = {
  fits: CheckmarkCircle24Filled,
  doubt: Warning24Filled,
  unknown: QuestionCircle24Filled,
  quiet: Mail24Regular,
};
