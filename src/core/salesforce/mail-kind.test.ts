import fc from 'fast-check';
import type { MailKind } from '../report';
import { asksToReset, speaksOfPassword } from './asks';
import { GAP, GENERIC_WORDINGS } from './generic-wordings';
import { readKind, type KindReading } from './mail-kind';
import { MAX_LINE, MAX_WORDS, plain } from './plain-text';
import { readSender, SENDER_DOMAINS } from './sender';
import { MAX_MARKS, nameIn, patternOf, readSubject } from './subject';
import { TEXT_WORDINGS } from './text-wordings';
import { SUBJECT_WORDINGS } from './wordings';
import { SUBJECT_SOURCES, TEXT_SOURCES } from './wordings.sources';

const SUPPORT = { name: 'Salesforce', address: 'support@salesforce.com' };
const STRANGER = { name: 'Acme Portal', address: 'portal@acme.example' };
const kind = (subject: string, from: typeof SUPPORT | null = STRANGER, text = ''): KindReading =>
  readKind({ subject, from, text });

describe('subjects', () => {
  const rows: [subject: string, mail: MailKind, basis: KindReading['basis'], text?: string][] = [
    // core
    ['Finish resetting your Salesforce password', 'reset', 'core'],
    ['Finish Resetting your Salesforce password', 'reset', 'core'],
    ['Welcome to Salesforce: Verify your account', 'welcome', 'core'],
    ['Welcome to Salesforce Developer Edition: Verify your account', 'welcome', 'core'],
    ['Le damos la bienvenida a Salesforce: Verificar su cuenta', 'welcome', 'core'],
    ['Salesforce へようこそ: アカウントを確認してください', 'welcome', 'core'],
    ['Verify your identity in Salesforce', 'identity-code', 'core'],
    ['Your new Salesforce security token', 'security-token', 'core'],
    ["We can't reset your Salesforce password", 'lockout', 'core'],
    ['We can’t reset your password', 'lockout', 'site'],
    ['Salesforce.com password reset failure', 'reset-refused', 'core'],
    ['我们已接收到要求更改您的 Salesforce 客户电子邮件地址的请求。', 'email-change', 'core'],
    // site templates
    ['Your new Connected Aircraft password', 'reset', 'site'],
    ['Action required: reset your password', 'reset', 'site'],
    ['Please reset your password for Acme', 'reset', 'site'],
    ['Set your Broward College Application Password', 'reset', 'site'],
    ['Your Customer Portal password', 'reset', 'site'],
    ['Customer Portal password', 'reset', 'site'],
    ['Acme Customer Portal password was reset', 'reset', 'site'],
    ['Your Acme Self-Service username and password', 'welcome', 'site'],
    ['Your new Acme Self-Service password', 'reset', 'site'],
    ['Finish resetting your Acme password', 'identity-code', 'site'],
    ['Verify your identity in Acme', 'identity-code', 'site'],
    ["You've been locked out of Acme", 'lockout', 'site'],
    ['Finish changing your Acme account’s email address', 'email-change', 'site'],
    ["Your Acme account's email address was changed", 'email-change', 'site'],
    ['Acmeの新規パスワード', 'reset', 'site'],
    ['salesforce.com: Acmeの新規パスワード', 'reset', 'site'],
    ['アクションが必要: パスワードをリセットしてください', 'reset', 'site'],
    ['Acme パスワードのリセットを完了してください', 'identity-code', 'site'],
    ['Acmeからロックアウトされました', 'lockout', 'site'],
    ['Votre nouveau mot de passe Acme', 'reset', 'site'],
    ['Terminer la réinitialisation de votre mot de passe Acme', 'identity-code', 'site'],
    ['Vous avez été déconnecté(e) de Acme', 'lockout', 'site'],
    ['Su nueva contraseña de Acme', 'reset', 'site'],
    ['Finalizar el restablecimiento de su contraseña de Acme', 'identity-code', 'site'],
    ['Se le ha bloqueado en Acme', 'lockout', 'site'],
    ['Ação necessária: redefina sua senha', 'reset', 'site'],
    ['Conclua a redefinição da senha da Acme', 'identity-code', 'site'],
    ['השלמת איפוס סיסמת Acme שלך', 'identity-code', 'site'],
    ['Sei stato bloccato da Acme', 'lockout', 'site'],
    // weak ones need a word in the text
    ['Welcome to Acme', 'other', null],
    ['Welcome to Acme', 'welcome', 'site', 'Welcome! To get started, go to https://acme.example  Username: jane'],
    ['Welcome to Acme', 'welcome', 'site', 'Verify Account'],
    ["Here's your verification code", 'other', null],
    ["Here's your verification code", 'identity-code', 'site', 'Log in to Salesforce with 123456'],
    ['Acmeにようこそ', 'other', null],
    ['Acmeにようこそ', 'welcome', 'site', 'ユーザ名: jane'],
    ['Acmeにようこそ', 'welcome', 'site', 'ユーザー名: jane'],
    ['Acmeにようこそ', 'welcome', 'site', 'アカウントを確認'],
    ['Bienvenue dans Acme', 'other', null],
    ['Bienvenue dans Acme', 'welcome', 'site', 'Nom d’utilisateur : jane'],
    ['Bienvenido a Acme', 'other', null],
    ['Bienvenido a Acme', 'welcome', 'site', 'Nombre de usuario: jane'],
    // the code mail of a site has the words of the core reset mail
    ['Salesforce パスワードのリセットを完了してください', 'reset', 'core'],
    ['Terminer la réinitialisation de votre mot de passe Salesforce', 'reset', 'core'],
    ['Finalizar el restablecimiento de su contraseña de Salesforce', 'reset', 'core'],
    ['Conclua a redefinição da senha da Salesforce', 'reset', 'core'],
    ['השלמת איפוס סיסמת Salesforce שלך', 'reset', 'core'],
    ['Finish resetting your Salesforce.com password', 'reset', 'core'],
    ['Your new Salesforce password', 'reset', 'core'],
    // others
    ['Lunch?', 'other', null],
    ['', 'other', null],
    ['Finish resetting your Salesforce passwords', 'other', null],
    ['Your newest password', 'other', null],
    ['Welcome together', 'other', null, 'verify account'],
    ['Verify your identity in', 'other', null],
  ];
  test.each(rows)('%s', (...[subject, mail, basis, text]) => {
    expect(kind(subject, STRANGER, text)).toMatchObject({ mail, basis, sandbox: false });
    expect(kind(`RE: Sandbox: ${subject}`, STRANGER, text)).toMatchObject({ mail, basis, sandbox: true });
  });

  test('every wording has a subject above that it is the first to fit', () => {
    const subjects = rows.map(([subject]) => readSubject(subject).text);
    const decided = new Set(
      subjects.map(
        (subject) => SUBJECT_WORDINGS.find((wording) => nameIn(subject, patternOf(wording.subject)) !== null)?.subject,
      ),
    );
    expect(SUBJECT_WORDINGS.map((wording) => wording.subject).filter((subject) => !decided.has(subject))).toEqual([]);
  });

  test('every wording has its source, and every source its wording', () => {
    expect(Object.keys(SUBJECT_SOURCES).sort()).toEqual(SUBJECT_WORDINGS.map(({ subject }) => subject).sort());
    expect(Object.keys(TEXT_SOURCES).sort()).toEqual(TEXT_WORDINGS.map(([, phrase]) => phrase).sort());
  });

  const sources = [...Object.values(SUBJECT_SOURCES), ...Object.values(TEXT_SOURCES)];
  test.each(sources.map((entry) => [entry.id, entry] as const))('the entry %s is whole', (_, entry) => {
    expect(sources.filter(({ id }) => id === entry.id)).toHaveLength(1);
    expect(entry.source.length).toBeGreaterThan(5);
    expect(entry.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(entry.language).toMatch(/^[a-z]{2}(-[A-Z]{2})?$/);
  });
});

describe('from a Salesforce sender everyday words suffice', () => {
  test.each<[string, MailKind, KindReading['basis']]>([
    ['Setzen Sie Ihr Salesforce-Kennwort zurück', 'reset', 'generic'],
    ['Salesforce 비밀번호 재설정', 'reset', 'generic'],
    ['Ihr neues Salesforce-Sicherheitstoken', 'security-token', 'generic'],
    ['Votre jeton de sécurité', 'security-token', 'generic'],
    ['Su token de seguridad', 'security-token', 'generic'],
    ['新しいセキュリティトークン', 'security-token', 'generic'],
    ['Your security token', 'security-token', 'generic'],
    ['Your verification code is inside', 'identity-code', 'generic'],
    ['Verify your identity now', 'identity-code', 'generic'],
    ['Ihr Bestätigungscode', 'identity-code', 'generic'],
    ['Votre code de vérification', 'identity-code', 'generic'],
    ['確認コード', 'identity-code', 'generic'],
    ['You are locked out', 'lockout', 'generic'],
    ['Account locked', 'lockout', 'generic'],
    ['Your account is locked', 'lockout', 'generic'],
    ['ロックアウトのお知らせ', 'lockout', 'generic'],
    ['Password reset failure', 'reset-refused', 'generic'],
    ["Your password can't be reset", 'reset-refused', 'generic'],
    ['Your password cannot be reset', 'reset-refused', 'generic'],
    ['The email address was changed', 'email-change', 'generic'],
    ['Change of email address', 'email-change', 'generic'],
    ['Changing your email', 'email-change', 'generic'],
    ['Email address change', 'email-change', 'generic'],
    ['Your password was changed', 'password-changed', 'generic'],
    ['Your password has been changed', 'password-changed', 'generic'],
    ['Password changed', 'password-changed', 'generic'],
    ['You changed your password', 'password-changed', 'generic'],
    ['Package DashboardPal Install Successful', 'other-salesforce', 'sender'],
    ['Welcome to Dreamforce', 'other-salesforce', 'sender'],
  ])('%s', (subject, mail, basis) => {
    expect(kind(subject, SUPPORT)).toMatchObject({ mail, basis });
    expect(kind(subject, STRANGER)).toMatchObject({ mail: 'other', basis: null });
  });
});

describe('sentences of the body count where the mail speaks of Salesforce', () => {
  test.each<[string, string, MailKind]>([
    ['text-token-en', 'Security token (case-sensitive): abc', 'security-token'],
    ['text-refused-en', 'However, your password cannot be reset at this time.', 'reset-refused'],
    ['text-signup-en', 'Thanks for signing up with Salesforce!', 'welcome'],
    ['text-login-en', 'Log in automatically by clicking https://x.example', 'welcome'],
    [
      'text-signup-es',
      'Le damos la bienvenida a Salesforce Developer Edition. Haga clic en x para iniciar sesión ahora',
      'welcome',
    ],
    ['text-address-zh-CN', '我们最近收到请求，以更改用户名的 Salesforce 账户的电子邮件地址。', 'email-change'],
    ['text-reset-en', 'Your password has been reset for Acme. Go to: x', 'reset'],
    ['text-changed-en', 'We received a request to reset your password for Acme.', 'reset'],
    ['text-reset-fr', 'Votre mot de passe Acme a été réinitialisé. Accédez à : x', 'reset'],
    ['text-reset-es', 'Se ha restablecido su contraseña para Acme. Vaya a: x', 'reset'],
    ['text-reset-ja', 'Acmeのパスワードがリセットされました。次の URL に移動してください: x', 'reset'],
    ['text-reset-pt-BR', 'Sua senha foi redefinida para Acme. Ir para: x', 'reset'],
  ])('%s', (id, text, mail) => {
    const found = TEXT_WORDINGS.find(([, ...phrases]) =>
      phrases.every((phrase) => plain(text, MAX_WORDS).includes(phrase)),
    );
    expect(TEXT_SOURCES[found?.[1] ?? '']?.id).toBe(id);
    expect(kind('Hello', SUPPORT, text)).toMatchObject({ mail, basis: 'site' });
    expect(kind('About Salesforce', STRANGER, text)).toMatchObject({ mail, basis: 'site' });
    expect(kind('Hello', STRANGER, text)).toMatchObject({ mail: 'other', basis: null });
  });

  test('every text wording has a fixture above', () => {
    expect(TEXT_WORDINGS).toHaveLength(12);
  });
});

describe('marks before the subject', () => {
  test.each([
    ['Sandbox: Your new A password', 'your new a password', true],
    ['SANDBOX:Your new A password', 'your new a password', true],
    ['RE: FW: Fwd: x', 'x', false],
    ['AW: WG: Sandbox: x', 'x', true],
    ['Sandbox: RE: x', 'x', true],
    ['Re[2]: x', 'x', false],
    ['Re (3): x', 'x', false],
    ['[EXTERNAL] x', 'x', false],
    ['[EXT] RE: [Acme] x', 'x', false],
    ['***EXTERNAL*** x', 'x', false],
    ['* x', '* x', false],
    ['EXT: x', 'x', false],
    ['答复：x', 'x', false],
    ['转发: x', 'x', false],
    ['返信：x', 'x', false],
    ['회신: x', 'x', false],
    ['Rép : x', 'x', false],
    ['Welcome to Salesforce: x', 'welcome to salesforce: x', false],
    ['Restore: x', 'restore: x', false],
    ['Sandbox x', 'sandbox x', false],
    ['My Sandbox: x', 'my sandbox: x', false],
    ['[unclosed x', '[unclosed x', false],
    [`[${'a'.repeat(38)}] x`, `x`, false],
    [`[${'a'.repeat(40)}] x`, `[${'a'.repeat(40)}] x`, false],
    [': x', ': x', false],
    ['re:', '', false],
    ['', '', false],
  ])('%j', (subject, text, sandbox) => {
    expect(readSubject(subject)).toEqual({ text, sandbox });
  });

  test('at most so many are taken off', () => {
    expect(readSubject(`${'re: '.repeat(MAX_MARKS)}x`).text).toBe('x');
    expect(readSubject(`${'re: '.repeat(MAX_MARKS + 1)}x`).text).toBe('re: x');
  });
});

describe('patterns', () => {
  test.each([
    ['Your new {N} password', 'your new acme password', 'acme'],
    ['Your new {N} password', 'your new password', null],
    ['Your new {N} password', 'your new  password', ''],
    ['Your new {N} password', 'your new acme password!', null],
    ['{N}の新規パスワード', 'acmeの新規パスワード', 'acme'],
    ['{N}x{N}y', 'axby', 'a'],
    ['{N}x{N}y', 'aby', null],
    ['a{N}b{N}c', 'abc', ''],
    ['ab{N}bc', 'abc', null],
    ['exactly', 'exactly', ''],
    ['exactly', 'exactly not', null],
    ['a{N}b{N}b', 'ab', null],
  ])('%s in %s: %s', (wording, text, name) => {
    expect(nameIn(text, patternOf(wording))).toBe(name);
  });
});

describe('who it says it is from', () => {
  const at = (address: string, name = '') => readSender({ name, address });
  test.each<[string, string, boolean, boolean]>([
    ['support@salesforce.com', '', true, true],
    ['Support@Salesforce.COM', '', true, true],
    ['support@emea.salesforce.com', '', true, true],
    ['<support@salesforce.com>', '', true, true],
    ['support@salesforce.com.', '', true, true],
    ['email@00d000000000001.sfcustomeremail.com', '', true, true],
    ['x@salesforce-free-mailsend.com', '', true, true],
    ['x@agency.salesforce.mil', '', true, true],
    ['salesforce.com', '', false, true],
    ['support@notsalesforce.com', '', false, true],
    ['support@salesforce.com.evil.example', '', false, true],
    ['support@salesforce.com@evil.example', '', false, true],
    ['support@salesf0rce.example', '', false, true],
    ['support@salesfroce.example', '', false, true],
    ['support@sаlesforce.com', '', false, true],
    ['salesforce@evil.example', '', false, true],
    ['x@evil.example', 'Salesforce Support', false, true],
    ['x@evil.example', 'SALES\u200bFORCE', false, true],
    ['x@evil.example', 'Sаlеsfоrсе', false, true],
    ['x@evil.example', 'Ｓａｌｅｓｆｏｒｃｅ', false, true],
    ['x@evil.example', 'support@salesforce.com', false, true],
    ['x@evil.example', 'Sales Force', false, false],
    ['jane@example.com', 'Jane', false, false],
    ['', '', false, false],
  ])('%s %s', (address, name, atSalesforce, claims) => {
    expect(at(address, name)).toEqual({ atSalesforce, claims });
  });

  test('no sender claims nothing', () => {
    expect(readSender(null)).toEqual({ atSalesforce: false, claims: false });
    expect(kind('x', null).claimsSalesforce).toBe(false);
  });

  test('every listed domain, its subdomains, and nothing that only ends alike', () => {
    for (const domain of SENDER_DOMAINS) {
      expect([domain, at(`x@${domain}`).atSalesforce]).toEqual([domain, true]);
      expect(at(`x@a.${domain}`).atSalesforce).toBe(true);
      expect(at(`x@a${domain}`).atSalesforce).toBe(false);
    }
  });

  test('the subject claims too', () => {
    expect(kind('Your SalesForce account').claimsSalesforce).toBe(true);
    expect(kind('Your Sаlesforce account').claimsSalesforce).toBe(true);
    expect(kind('Your account', STRANGER, 'Salesforce').claimsSalesforce).toBe(false);
  });
});

describe('everyday words', () => {
  test.each<[language: string, text: string]>([
    ['en', 'Please reset your password now.'],
    ['en', 'Create a new password'],
    ['en', 'Your password expires today: keep the same password'],
    ['en', 'Verify Your Account'],
    ['en', 'Re\u200bset your pass\u200bword'],
    ['en', 'Ｒｅｓｅｔ ｙｏｕｒ ｐａｓｓｗｏｒｄ'],
    ['en', 'Re\u00adset\u00a0your\npassword'],
    ['de', 'Passwort zurücksetzen'],
    ['de', 'Setzen Sie Ihr Kennwort zurück'],
    ['de', 'Bestätigen Sie Ihr Konto'],
    ['nl', 'Stel uw wachtwoord opnieuw in'],
    ['nl', 'Bevestig uw account'],
    ['fr', 'Réinitialisez votre mot de passe'],
    ['fr', 'Vérifiez votre compte'],
    ['es', 'Restablezca su contraseña: restablecer contraseña'],
    ['es', 'Verifique su cuenta'],
    ['pt', 'Redefina sua senha'],
    ['pt', 'Verifique a sua conta'],
    ['it', 'Reimposta la password'],
    ['it', 'Verifica il tuo account'],
    ['sv', 'Återställ ditt lösenord'],
    ['sv', 'Bekräfta ditt konto'],
    ['no', 'Tilbakestill passordet ditt'],
    ['no', 'Bekreft kontoen din'],
    ['da', 'Nulstil din adgangskode'],
    ['da', 'Bekræft din konto'],
    ['fi', 'Nollaa salasanasi'],
    ['fi', 'Vahvista tilisi'],
    ['ja', 'パスワードをリセットしてください'],
    ['ja', 'アカウントを確認してください'],
    ['ko', '비밀번호를 재설정하세요'],
    ['ko', '계정을 확인하세요'],
    ['zh-CN', '重置您的密码'],
    ['zh-CN', '验证您的账户'],
    ['zh-TW', '重設您的密碼'],
    ['zh-TW', '驗證您的帳戶'],
    ['ru', 'Сбросьте пароль'],
    ['ru', 'Подтвердите учётную запись'],
    ['pl', 'Zresetuj hasło'],
    ['pl', 'Zweryfikuj swoje konto'],
    ['tr', 'Şifrenizi sıfırlayın'],
    ['tr', 'ŞİFRENİZİ DEĞİŞTİRİN'],
    ['tr', 'Hesabınızı doğrulayın'],
    ['he', 'איפוס סיסמה'],
    ['he', 'אמת את החשבון'],
  ])('%s: %s', (language, text) => {
    expect(GENERIC_WORDINGS.map((wording) => wording.language)).toContain(language);
    expect(kind('Hello', STRANGER, text).asksToReset).toBe(true);
    expect(kind(text).asksToReset).toBe(true);
  });

  test.each([
    'See you at lunch',
    'Your invoice is ready',
    'Reset the printer',
    'Change of plans',
    'Password',
    'The password is in the safe',
    `password ${'x '.repeat(GAP)} reset`,
    'Our offset passwords',
    'パスワード',
    'リセット',
    '',
  ])('does not ask: %s', (text) => {
    expect(asksToReset(plain(text, MAX_WORDS))).toBe(false);
  });

  test('the verb stands within the gap, on either side', () => {
    const near = 'x'.repeat(GAP - 7);
    expect(asksToReset(`password ${near} reset`)).toBe(true);
    expect(asksToReset(`password ${near}xx reset`)).toBe(false);
    expect(asksToReset(`reset ${near} password`)).toBe(true);
    expect(asksToReset(`reset ${near}xx password`)).toBe(false);
  });

  test.each(GENERIC_WORDINGS.map((wording) => [wording.language, wording] as const))(
    '%s: each word, verb and phrase hits',
    (_, { password, verbs, ask }) => {
      for (const word of password)
        expect([word, speaksOfPassword(plain(`... ${word}`, MAX_WORDS))]).toEqual([word, true]);
      for (const verb of verbs) {
        expect([verb, asksToReset(plain(`${verb} ${password[0]!}`, MAX_WORDS))]).toEqual([verb, true]);
      }
      for (const phrase of ask)
        expect([phrase, asksToReset(plain(`... ${phrase}.`, MAX_WORDS))]).toEqual([phrase, true]);
    },
  );

  test('speaks of a password, in subject or text', () => {
    expect(kind('Passwort')).toMatchObject({ speaksOfPassword: true, asksToReset: false });
    expect(kind('x', STRANGER, 'Your PASS\u200bWORD')).toMatchObject({ speaksOfPassword: true });
    expect(kind('x', STRANGER, 'pass it on')).toMatchObject({ speaksOfPassword: false });
  });
});

describe('limits', () => {
  test('text beyond the limit is not searched', () => {
    const words = 'verify your account';
    expect(kind('x', STRANGER, ' '.repeat(MAX_WORDS - words.length) + words).asksToReset).toBe(true);
    expect(kind('x', STRANGER, ' '.repeat(MAX_WORDS - words.length + 1) + words).asksToReset).toBe(false);
  });

  test('a subject beyond the limit is cut', () => {
    expect(readSubject('x'.repeat(MAX_LINE + 1)).text).toHaveLength(MAX_LINE);
  });

  test('a megabyte that repeats the words costs little', () => {
    const started = performance.now();
    for (const word of ['password ', 'parola ', '密码', 'verify your ', 'ｐass\u200bword ', '*', '[', 're: ']) {
      kind(word.repeat(1_000_000 / word.length), SUPPORT, word.repeat(1_000_000 / word.length));
    }
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  test('never throws', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, text, (subject, name, address, body) => {
        const read = readKind({ subject, from: { name, address }, text: body });
        expect((read.mail === 'other') === (read.basis === null)).toBe(true);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
