import '../pane/pane.css';
import { createRoot } from 'react-dom/client';
import { keepHandledKeys } from './keydown-cure';
import { Boundary } from './Boundary';
import { TaskPane } from './TaskPane';
import { startLoading } from './use-analysis';
import { startSettings } from './use-settings';

const loading = startLoading();
const deployed = startSettings();
keepHandledKeys(document);
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <Boundary>
      <TaskPane loading={loading} deployed={deployed} />
    </Boundary>,
  );
}
