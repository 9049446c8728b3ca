import '../pane/pane.css';
import './viewer.css';
import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ThemeName } from '../pane/state';
import { createStrings } from '../pane/strings/strings';
import { Viewer } from './Viewer';
import { createViewerWords } from './words';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const themeNow = (): ThemeName => (dark.matches ? 'dark' : 'light');

const strings = createStrings();
const words = createViewerWords(strings.locale);

function ViewerInSystemTheme(): ReactNode {
  const [theme, setTheme] = useState(themeNow);
  useEffect(() => {
    const follow = (): void => {
      setTheme(themeNow());
    };
    dark.addEventListener('change', follow);
    return () => {
      dark.removeEventListener('change', follow);
    };
  }, []);
  return <Viewer strings={strings} words={words} theme={theme} />;
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <ViewerInSystemTheme />
    </StrictMode>,
  );
}
