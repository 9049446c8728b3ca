import '../pane/pane.css';
import { createRoot } from 'react-dom/client';
import { analysePasted } from '../core/analyse-pasted';
import { NO_SETTINGS } from '../core/settings';
import { copyKey, copyText } from '../pane/copy/copy-text';
import { Pane } from '../pane/Pane';
import { createStrings } from '../pane/strings/strings';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <Pane
      state={{ kind: 'no-host' }}
      now={Date.now()}
      theme="light"
      copyKey={copyKey(navigator)}
      strings={createStrings()}
      actions={{
        checkAgain: () => undefined,
        copy: (text, field) => copyText(text, { document, navigator, field }),
        paste: (text) => analysePasted(text, { now: Date.now(), settings: NO_SETTINGS }),
        writeToAdmin: null,
      }}
    />,
  );
}
