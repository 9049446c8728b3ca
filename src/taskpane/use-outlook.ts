import { useEffect, useMemo, useState } from 'react';
import type { Report } from '../core/report';
import type { Settings } from '../core/settings';
import type { ReaderState } from '../mail/outlook/session';
import { watchTheme } from '../mail/outlook/theme';
import type { PaneState, ThemeName } from '../pane/state';
import { connect, type Connection, type Outlook } from './connect';
import type { ReadMail } from './judge';
import { factsOf } from './mail-facts';
import type { Analysis, Loading } from './use-analysis';

export interface Shown {
  readonly state: PaneState;
  readonly theme: ThemeName;
  readonly outlook: Outlook | null;
}

type WithoutMail = Exclude<PaneState, { kind: 'result' }>;
/** `report` is null where the analysis failed. */
type Read = {
  readonly mail: ReadMail;
  readonly report: Report | null;
  readonly judgedAt: number;
} | null;

/** Outlook's mail and theme as the pane's state. `now` is looked at again only when the link's time runs out. */
export function useOutlook(loading: Loading, settings: Settings, now: number): Shown {
  const connection = useConnection();
  const outlook = connection?.state === 'outlook' ? connection.outlook : null;
  const theme = useTheme(outlook);
  const analysis = loading.state === 'ready' ? loading.analysis : null;
  const reading = useReading(outlook, analysis, settings, now);
  const state = stateOf(loading, connection, reading);
  return { state, theme, outlook };
}

/** Nothing is said before all that is needed to judge is there: pasted links want it too. */
function stateOf(loading: Loading, connection: Connection | null, reading: PaneState): PaneState {
  if (loading.state === 'failed') return { kind: 'failed', why: 'incomplete' };
  if (loading.state === 'loading' || connection === null) return { kind: 'checking' };
  return connection.state === 'outlook' ? reading : { kind: connection.state };
}

function useConnection(): Connection | null {
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    void connect(ended.signal).then(setConnection);
    return () => {
      ended.abort();
    };
  }, []);
  return connection;
}

/** The latest mail wins: what is still being prepared for an earlier one is dropped. */
function useReading(outlook: Outlook | null, analysis: Analysis | null, settings: Settings, now: number): PaneState {
  const [state, setState] = useState<WithoutMail>({ kind: 'checking' });
  const [read, setRead] = useState<Read>(null);
  useEffect(() => {
    if (outlook === null || analysis === null) return undefined;
    let turn = 0;
    const show = (next: ReaderState) => {
      const mine = ++turn;
      setRead(null);
      setState(withoutMail(next));
      if (next.state !== 'message') return;
      void analysis.prepare(next.message, next.key).then((mail) => {
        if (mine === turn) setRead(judged(analysis, mail, settings, Date.now()));
      });
    };
    const end = outlook.reader.subscribe(show);
    outlook.reader.refresh();
    return () => {
      turn = Number.NaN;
      end();
      outlook.reader.dispose();
    };
  }, [outlook, analysis, settings]);

  useEffect(() => {
    if (analysis !== null && read !== null && hasRunOut(read, now)) setRead(judged(analysis, read.mail, settings, now));
  }, [analysis, read, settings, now]);

  return useMemo(() => (read === null ? state : resultOf(read)), [read, state]);
}

function judged(analysis: Analysis, mail: ReadMail, settings: Settings, now: number): NonNullable<Read> {
  return { mail, report: analysis.judge(mail, settings, now), judgedAt: now };
}

/** Has the link's end passed since it was judged? Asked once for each end, whatever the new judgement says. */
function hasRunOut({ report, judgedAt }: NonNullable<Read>, now: number): boolean {
  const ends = report?.link?.expiresAt ?? null;
  return ends !== null && judgedAt < ends && ends <= now;
}

const resultOf = ({ mail, report }: NonNullable<Read>): PaneState =>
  report === null ? { kind: 'failed', why: 'defect' } : { kind: 'result', mail: factsOf(mail), report };

function withoutMail({ state }: ReaderState): WithoutMail {
  switch (state) {
    case 'idle':
    case 'reading':
    case 'message':
      return { kind: 'checking' };
    case 'slow':
      return { kind: 'slow' };
    case 'no-item':
      return { kind: 'no-item' };
    case 'unsupported-item':
      return { kind: 'not-a-message' };
    case 'failed':
      return { kind: 'failed', why: navigator.onLine ? 'host-error' : 'offline' };
  }
}

/** The system's preference until Outlook says more. */
function useTheme(outlook: Outlook | null): ThemeName {
  const [theme, setTheme] = useState<ThemeName>(() => (prefersDark().matches ? 'dark' : 'light'));
  useEffect(() => {
    const watch = watchTheme({
      officeTheme: () => outlook?.officeTheme(),
      prefersDark: prefersDark(),
      mailbox: outlook?.mailbox ?? null,
      onChange: setTheme,
    });
    setTheme(watch.current());
    return watch.dispose;
  }, [outlook]);
  return theme;
}

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');
