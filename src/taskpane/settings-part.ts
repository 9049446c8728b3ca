import { createElement, type ReactNode } from 'react';
import type { Settings } from '../core/settings';
import { HelpDeskNotice } from '../pane/notice/HelpDeskNotice';

/** What only a deployment with settings loads: the reader of the file, and the drawing of what nobody else has. */
export { readSettings } from '../mail/settings';

export const drawNotice = (settings: Settings, reader: string): ReactNode =>
  createElement(HelpDeskNotice, { settings, reader });
