import '../pane/pane.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { keepHandledKeys } from './keydown-cure';
import { Boundary } from './Boundary';
import { startSettings } from './deployed';
import { startPane } from './pane-source';
import { TaskPane } from './TaskPane';
import { whenToDraw } from './when-to-draw';

const source = startPane(startSettings());
keepHandledKeys(document);
const root = document.getElementById('root');
if (root !== null) {
  whenToDraw(source, () => {
    // At once: React's own turn would come after the browser's next frame.
    flushSync(() => {
      createRoot(root).render(
        <Boundary>
          <TaskPane source={source} />
        </Boundary>,
      );
    });
  });
}
