import { forgot } from '../../../scripts/compose/links';
import { mimecast, safeLinks } from '../../../scripts/compose/wrappers';
import type { Link } from '../message';
import { hostJudge } from '../salesforce/hosts';
import { NO_SETTINGS } from '../settings';
import {
  asksToReset,
  callToAction,
  destinationOf,
  leadsToSalesforce,
  looksLikeButton,
  runsContent,
} from './call-to-action';
import { collectCandidates, type Candidate } from './candidates';

const CONTEXT = { now: 0, settings: NO_SETTINGS };
const JUDGE = hostJudge({ ...NO_SETTINGS, siteHosts: ['portal.contoso.example'] });
const PAGE = 'https://www.contoso.example/';

const anchor = (href: string, text: string): Link => ({ href, text, originalsrc: null, where: 'html' });

const candidates = (...links: readonly Link[]): readonly Candidate[] =>
  collectCandidates({ state: 'available', text: '', links, truncated: false }, CONTEXT).all;

const candidate = (href: string, text = ''): Candidate => candidates(anchor(href, text))[0]!;

describe('looksLikeButton', () => {
  // One row a word: each of these texts is a button for that word alone.
  test.each([
    ...['Click', 'Here', 'Log in', 'Login', 'Sign in', 'Continue', 'Verify', 'Confirm', 'Update', 'Unlock', 'Reset'],
    ...['Activate', 'Restore', 'Review', 'Secure it', 'Change', 'Validate', 'Keep it', 'Access', 'Password'],
    ...['Jetzt klicken', 'Hier', 'Anmelden', 'Bestätigen', 'Zurücksetzen', 'Weiter', 'Passwort', 'Kennwort'],
    ...['Cliquez', 'C’est par ici', 'Confirmer', 'Vérifier', 'Réinitialiser', 'Connexion', 'Mot de passe'],
    ...['Haga clic', 'Aquí', 'Verificar', 'Confirmar', 'Restablecer', 'Contraseña', 'Iniciar sesión'],
    ...['Clique', 'Aqui', 'Redefinir', 'Senha', 'Clicca', 'Vai qui', 'Verifica', 'Conferma', 'Reimposta'],
    ...['Klik', 'Bevestig', 'Wachtwoord', 'Bekräfta', 'Återställ', 'Lösenord', 'Bekreft', 'Passord', 'Nulstil'],
    ...['Vahvista', 'Salasana', 'クリック', 'こちら', '確認', 'リセット', 'パスワード', 'ログイン'],
    ...['클릭', '확인', '재설정', '비밀번호', '点击', '验证', '重置', '密码'],
    ...[
      'RESET',
      'Please press here to go on',
      'https://acme.example/',
      'hxxps://acme[.]example/',
      'see https://acme.example/x',
    ],
  ])('%s: yes', (text) => {
    expect(looksLikeButton(candidate(PAGE, text))).toBe(true);
  });

  test.each([
    '',
    ' ',
    'Our website',
    'Privacy',
    'Impressum',
    'Mentions légales',
    '会社概要',
    'www',
    '://',
    'Unsubscribe',
  ])('%j: no', (text) => {
    expect(looksLikeButton(candidate(PAGE, text))).toBe(false);
  });

  it('reads the first 300 characters: what is longer is a paragraph', () => {
    expect(looksLikeButton(candidate(PAGE, 'x'.repeat(294) + ' reset'))).toBe(true);
    expect(looksLikeButton(candidate(PAGE, 'x'.repeat(295) + ' reset'))).toBe(false);
  });
});

describe('asksToReset', () => {
  test.each([
    ['Reset your password', true],
    ['Verify your account', true],
    ['Passwort zurücksetzen', true],
    ['Click here', false],
    ['Our website', false],
    ['', false],
    ['x'.repeat(270) + ' reset your password', true],
    ['x'.repeat(300) + ' reset your password', false],
  ])('%j: %p', (text, asks) => {
    expect(asksToReset(text)).toBe(asks);
  });
});

describe('destinationOf', () => {
  test.each([
    [forgot('acme.my.salesforce.com'), 'salesforce'],
    ['https://help.salesforce.com/', 'salesforce'],
    [safeLinks('https://login.salesforce.com/'), 'salesforce'],
    ['https://portal.contoso.example/', 'salesforce'],
    // A free site there is anybody's.
    ['https://acme.my.site.com/', 'elsewhere'],
    [PAGE, 'elsewhere'],
    [safeLinks(PAGE), 'elsewhere'],
    [mimecast('contoso.example'), 'elsewhere'],
    // Where on that host it leads stays hidden.
    [mimecast('acme.my.salesforce.com'), 'hidden'],
    [mimecast('acme.my.site.com'), 'hidden'],
    [mimecast('portal.contoso.example'), 'hidden'],
    [mimecast(), 'hidden'],
    [safeLinks('mailto:jane@contoso.example'), 'hidden'],
    ['https://u1234567.ct.sendgrid.net/ls/click?upn=MadeUp', 'hidden'],
    ['mailto:jane@contoso.example', null],
    ['#top', null],
    ['', null],
  ])('%s: %s', (href, kind) => {
    expect(destinationOf(candidate(href), JUDGE)?.kind ?? null).toBe(kind);
  });

  it('names the host and the link', () => {
    const link = candidate(safeLinks(PAGE));
    expect(destinationOf(link, JUDGE)).toEqual({ kind: 'elsewhere', host: 'www.contoso.example', candidate: link });
    const hidden = candidate(mimecast());
    expect(destinationOf(hidden, JUDGE)).toEqual({ kind: 'hidden', candidate: hidden });
  });
});

describe('callToAction', () => {
  const kinds = (...links: readonly Link[]): readonly string[] =>
    callToAction(candidates(...links), JUDGE).map((each) => (each.kind === 'elsewhere' ? each.host : each.kind));
  const footer = anchor('https://www.contoso.example/', 'Our website');
  const button = anchor('https://login.salesforce.com/', 'Log in');

  it('is the buttons, where there are any', () => {
    expect(kinds(footer, button)).toEqual(['salesforce']);
  });

  it('is every link, where there is no button', () => {
    expect(kinds(footer, anchor('mailto:jane@contoso.example', 'Jane'), anchor(mimecast(), 'x'))).toEqual([
      'www.contoso.example',
      'hidden',
    ]);
  });

  it('is nothing in a mail without links', () => {
    expect(kinds()).toEqual([]);
  });
});

describe('leadsToSalesforce', () => {
  test.each([
    [[PAGE, 'https://help.salesforce.com/'], true],
    [['mailto:jane@contoso.example', 'https://help.salesforce.com/'], true],
    [[PAGE, 'https://acme.my.site.com/'], false],
    [[], false],
  ])('%j: %p', (hrefs, leads) => {
    const all = candidates(...hrefs.map((href) => anchor(href, '')));
    expect(leadsToSalesforce(all, JUDGE)).toBe(leads);
  });
});

describe('runsContent', () => {
  test.each([
    ['javascript:alert(1)', true],
    ['JavaScript:alert(1)', true],
    ['vbscript:x', true],
    ['data:text/html,x', true],
    [safeLinks('javascript:alert(1)'), true],
    ['mailto:jane@contoso.example', false],
    [PAGE, false],
    ['', false],
    ['#top', false],
  ])('%s: %p', (href, runs) => {
    expect(runsContent(candidate(href))).toBe(runs);
  });
});
