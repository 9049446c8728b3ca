import '../pane/pane.css';
import { createRoot } from 'react-dom/client';
import { keepHandledKeys } from './keydown-cure';
import { Boundary } from './Boundary';
import { TaskPane } from './TaskPane';
import { startLoading } from './use-analysis';

const loading = startLoading();
keepHandledKeys(document);
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <Boundary>
      <TaskPane loading={loading} />
    </Boundary>,
  );
}
