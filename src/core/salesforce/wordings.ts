import type { MailKind } from '../report';

/** A Salesforce mail that its subject gives away. */
export interface SubjectWording {
  readonly id: string;
  readonly language: string;
  readonly kind: MailKind;
  /** The subject; `{N}` is the name of the site or, in core mail, `Salesforce`. May be empty in a real subject. */
  readonly subject: string;
  /**
   * `core`: only Salesforce writes so. `site`: a shipped, editable Experience Cloud template; other services write alike.
   * `weak`: a phrase of any newsletter, so a word of `needs` has to stand in the text.
   */
  readonly strength: 'core' | 'site' | 'weak';
  readonly needs: readonly string[];
  /** The kind where `{N}` is Salesforce itself: the code mail of a site has the words of the core reset mail. */
  readonly kindForSalesforce: MailKind | null;
  readonly source: string;
  readonly checked: string;
}

const CHECKED = '2026-11-22';

interface More {
  readonly needs?: readonly string[];
  readonly kindForSalesforce?: MailKind;
}

const row =
  (strength: SubjectWording['strength']) =>
  (id: string, language: string, kind: MailKind, subject: string, source: string, more: More = {}): SubjectWording => ({
    id,
    language,
    kind,
    subject,
    strength,
    needs: more.needs ?? [],
    kindForSalesforce: more.kindForSalesforce ?? null,
    source,
    checked: CHECKED,
  });

const core = row('core');
const site = row('site');
const weak = row('weak');

const CODE = 'public test code that reads the mail';
const FORGOT = 'CommunityForgotPasswordEmailTemplate';
const CHANGED = 'CommunityChangePasswordEmailTemplate';
const HEADLESS = 'CommunityHeadlessForgotPasswordTemplate';
const LOCKOUT = 'CommunityLockoutEmailTemplate';
const WELCOME = 'CommunityWelcomeEmailTemplate';
const ADDRESS = 'CommunityChgEmailVerNewTemplate';
const RESET = { kindForSalesforce: 'reset' } as const;

/** The first entry that fits decides, so the special stand before the general. */
export const SUBJECT_WORDINGS: readonly SubjectWording[] = [
  core('core-reset-en', 'en', 'reset', 'Finish resetting your Salesforce password', 'Trailhead unit text'),
  core('core-welcome-en', 'en', 'welcome', 'Welcome to Salesforce: Verify your account', 'KB 000385305'),
  core('core-welcome-any-en', 'en', 'welcome', '{N}Salesforce{N}: Verify your account', CODE),
  core('core-welcome-es', 'es', 'welcome', '{N}Salesforce: Verificar su cuenta', CODE),
  core('core-welcome-ja', 'ja', 'welcome', 'Salesforce へようこそ: アカウントを確認してください', CODE),
  core('core-code-en', 'en', 'identity-code', 'Verify your identity in Salesforce', CODE),
  core('core-token-en', 'en', 'security-token', 'Your new Salesforce security token', CODE),
  core(
    'core-lockout-en',
    'en',
    'lockout',
    "We can't reset your Salesforce password",
    'securityImplGuide, Password Policies',
  ),
  core('core-refused-en', 'en', 'reset-refused', 'Salesforce.com password reset failure', 'simplysfdc.com 2014-11'),
  core(
    'core-address-zh-CN',
    'zh-CN',
    'email-change',
    '我们已接收到要求更改您的 Salesforce 客户电子邮件地址的请求。',
    CODE,
  ),

  site(
    'site-lockout-reset-en',
    'en',
    'lockout',
    "We can't reset your password",
    'securityImplGuide, Password Policies',
  ),
  site('site-reset-en', 'en', 'reset', 'Your new {N} password', FORGOT),
  site('site-changed-en', 'en', 'reset', 'Action required: reset your password', CHANGED),
  site(
    'site-reset-custom-en',
    'en',
    'reset',
    'Please reset your password for {N}',
    'illumina-vgurijala/marketingcloud',
  ),
  site('site-set-custom-en', 'en', 'reset', 'Set your {N} Application Password', 'public scraper of 2025'),
  site('portal-password-en', 'en', 'reset', '{N}Customer Portal password{N}', CODE),
  site(
    'self-service-en',
    'en',
    'welcome',
    'Your {N} Self-Service username and password',
    'SUPPORTSelfService template',
  ),
  site('site-otp-en', 'en', 'identity-code', 'Finish resetting your {N} password', HEADLESS, RESET),
  site('site-code-en', 'en', 'identity-code', 'Verify your identity in {N}', 'CommunityVerificationEmailTemplate'),
  weak('welcome-code-en', 'en', 'identity-code', "Here's your verification code", 'KB 005227360', {
    needs: ['salesforce'],
  }),
  site('site-lockout-en', 'en', 'lockout', "You've been locked out of {N}", LOCKOUT),
  site('site-address-en', 'en', 'email-change', "Finish changing your {N} account's email address", ADDRESS),
  site(
    'site-address-done-en',
    'en',
    'email-change',
    "Your {N} account's email address was changed",
    'CommunityChgEmailVerOldTemplate',
  ),
  weak('site-welcome-en', 'en', 'welcome', 'Welcome to {N}', WELCOME, {
    needs: ['to get started, go to', 'verify account'],
  }),

  site('site-reset-old-ja', 'ja', 'reset', 'salesforce.com: {N}の新規パスワード', CHANGED),
  site('site-reset-ja', 'ja', 'reset', '{N}の新規パスワード', FORGOT),
  site('site-changed-ja', 'ja', 'reset', 'アクションが必要: パスワードをリセットしてください', CHANGED),
  site('site-otp-ja', 'ja', 'identity-code', '{N}パスワードのリセットを完了してください', HEADLESS, RESET),
  site('site-lockout-ja', 'ja', 'lockout', '{N}からロックアウトされました', LOCKOUT),
  weak('site-welcome-ja', 'ja', 'welcome', '{N}にようこそ', WELCOME, {
    needs: ['ユーザ名', 'ユーザー名', 'アカウントを確認'],
  }),

  site('site-reset-fr', 'fr', 'reset', 'Votre nouveau mot de passe {N}', FORGOT),
  site('site-otp-fr', 'fr', 'identity-code', 'Terminer la réinitialisation de votre mot de passe {N}', HEADLESS, RESET),
  site('site-lockout-fr', 'fr', 'lockout', 'Vous avez été déconnecté(e) de {N}', LOCKOUT),
  weak('site-welcome-fr', 'fr', 'welcome', 'Bienvenue dans {N}', WELCOME, { needs: ["nom d'utilisateur"] }),

  site('site-reset-es', 'es', 'reset', 'Su nueva contraseña de {N}', FORGOT),
  site('site-otp-es', 'es', 'identity-code', 'Finalizar el restablecimiento de su contraseña de {N}', HEADLESS, RESET),
  site('site-lockout-es', 'es', 'lockout', 'Se le ha bloqueado en {N}', LOCKOUT),
  weak('site-welcome-es', 'es', 'welcome', 'Bienvenido a {N}', WELCOME, { needs: ['nombre de usuario'] }),

  site('site-changed-pt-BR', 'pt-BR', 'reset', 'Ação necessária: redefina sua senha', CHANGED),
  site('site-otp-pt-BR', 'pt-BR', 'identity-code', 'Conclua a redefinição da senha da {N}', HEADLESS, RESET),
  site('site-otp-he', 'he', 'identity-code', 'השלמת איפוס סיסמת {N} שלך', HEADLESS, RESET),
  site('site-lockout-it', 'it', 'lockout', 'Sei stato bloccato da {N}', LOCKOUT),
];
