import type { MailKind } from '../report';

/** A Salesforce mail that its subject gives away. Language and source of each stand in `wordings.sources.ts`. */
export interface SubjectWording {
  readonly kind: MailKind;
  /** The subject; `{N}` is the name of the site or, in core mail, `Salesforce`. May be empty in a real subject. */
  readonly subject: string;
  /**
   * `core`: only Salesforce writes so. `site`: a shipped, editable Experience Cloud template; other services write alike.
   * `weak`: a phrase of any newsletter, so a word of `needs` has to stand in the text.
   */
  readonly strength: 'core' | 'site' | 'weak';
  readonly needs?: readonly string[];
  /** The kind where `{N}` is Salesforce itself: the code mail of a site has the words of the core reset mail. */
  readonly kindForSalesforce?: MailKind;
}

type More = Pick<SubjectWording, 'needs' | 'kindForSalesforce'>;

const row =
  (strength: SubjectWording['strength']) =>
  (kind: MailKind, subject: string, more?: More): SubjectWording => ({ kind, subject, strength, ...more });

const core = row('core');
const site = row('site');
const weak = row('weak');

const RESET = { kindForSalesforce: 'reset' } as const;

/** The first entry that fits decides, so the special stand before the general. */
export const SUBJECT_WORDINGS: readonly SubjectWording[] = [
  core('reset', 'Finish resetting your Salesforce password'),
  core('welcome', 'Welcome to Salesforce: Verify your account'),
  core('welcome', '{N}Salesforce{N}: Verify your account'),
  core('welcome', '{N}Salesforce: Verificar su cuenta'),
  core('welcome', 'Salesforce へようこそ: アカウントを確認してください'),
  core('identity-code', 'Verify your identity in Salesforce'),
  core('security-token', 'Your new Salesforce security token'),
  core('lockout', "We can't reset your Salesforce password"),
  core('reset-refused', 'Salesforce.com password reset failure'),
  core('email-change', '我们已接收到要求更改您的 Salesforce 客户电子邮件地址的请求。'),
  site('lockout', "We can't reset your password"),
  site('reset', 'Your new {N} password'),
  site('reset', 'Action required: reset your password'),
  site('reset', 'Please reset your password for {N}'),
  site('reset', 'Set your {N} Application Password'),
  site('reset', '{N}Customer Portal password{N}'),
  site('welcome', 'Your {N} Self-Service username and password'),
  site('identity-code', 'Finish resetting your {N} password', RESET),
  site('identity-code', 'Verify your identity in {N}'),
  weak('identity-code', "Here's your verification code", { needs: ['salesforce'] }),
  site('lockout', "You've been locked out of {N}"),
  site('email-change', "Finish changing your {N} account's email address"),
  site('email-change', "Your {N} account's email address was changed"),
  weak('welcome', 'Welcome to {N}', { needs: ['to get started, go to', 'verify account'] }),
  site('reset', 'salesforce.com: {N}の新規パスワード'),
  site('reset', '{N}の新規パスワード'),
  site('reset', 'アクションが必要: パスワードをリセットしてください'),
  site('identity-code', '{N}パスワードのリセットを完了してください', RESET),
  site('lockout', '{N}からロックアウトされました'),
  weak('welcome', '{N}にようこそ', { needs: ['ユーザ名', 'ユーザー名', 'アカウントを確認'] }),
  site('reset', 'Votre nouveau mot de passe {N}'),
  site('identity-code', 'Terminer la réinitialisation de votre mot de passe {N}', RESET),
  site('lockout', 'Vous avez été déconnecté(e) de {N}'),
  weak('welcome', 'Bienvenue dans {N}', { needs: ["nom d'utilisateur"] }),
  site('reset', 'Su nueva contraseña de {N}'),
  site('identity-code', 'Finalizar el restablecimiento de su contraseña de {N}', RESET),
  site('lockout', 'Se le ha bloqueado en {N}'),
  weak('welcome', 'Bienvenido a {N}', { needs: ['nombre de usuario'] }),
  site('reset', 'Ação necessária: redefina sua senha'),
  site('identity-code', 'Conclua a redefinição da senha da {N}', RESET),
  site('identity-code', 'השלמת איפוס סיסמת {N} שלך', RESET),
  site('lockout', 'Sei stato bloccato da {N}'),
];
