import '../pane/pane.css';
import './viewer.css';
import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ThemeName } from '../pane/state';
import { loadLanguage } from '../pane/strings/load-language';
import { createStrings, type Strings } from '../pane/strings/strings';
import { Viewer } from './Viewer';
import { createViewerWords, loadViewerWords, type ViewerWords } from './words';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const themeNow = (): ThemeName => (dark.matches ? 'dark' : 'light');

interface Language {
  readonly strings: Strings;
  readonly words: ViewerWords;
}

/** The browser's language, or what the address asks for (`?lang=de`), which is how a translator looks at his words. */
async function language(): Promise<Language> {
  const tag = new URLSearchParams(window.location.search).get('lang') ?? navigator.language;
  const [catalogue, translated] = await Promise.all([loadLanguage(tag), loadViewerWords(tag)]);
  const strings = createStrings(catalogue);
  return { strings, words: createViewerWords(strings.intlLocale, translated) };
}

function ViewerInSystemTheme({ strings, words }: Language): ReactNode {
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
  void language().then(({ strings, words }) => {
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
    document.title = `Reset Link Helper: ${words('viewer.title')}`;
    createRoot(root).render(
      <StrictMode>
        <ViewerInSystemTheme strings={strings} words={words} />
      </StrictMode>,
    );
  });
}
