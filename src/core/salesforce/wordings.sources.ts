import { found, type Provenance } from '../provenance';

const CODE = 'public test code that reads the mail';
const FORGOT = 'CommunityForgotPasswordEmailTemplate';
const CHANGED = 'CommunityChangePasswordEmailTemplate';
const HEADLESS = 'CommunityHeadlessForgotPasswordTemplate';
const LOCKOUT = 'CommunityLockoutEmailTemplate';
const WELCOME = 'CommunityWelcomeEmailTemplate';
const ADDRESS = 'CommunityChgEmailVerNewTemplate';

export interface WordingProvenance extends Provenance {
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
}

const seen = (id: string, language: string, source: string): WordingProvenance => ({ id, language, ...found(source) });

/** Of each subject in `wordings.ts`: its language, and where it was seen. */
export const SUBJECT_SOURCES: Readonly<Record<string, WordingProvenance>> = {
  'Finish resetting your Salesforce password': seen('core-reset-en', 'en', 'Trailhead unit text'),
  'Welcome to Salesforce: Verify your account': seen('core-welcome-en', 'en', 'KB 000385305'),
  '{N}Salesforce{N}: Verify your account': seen('core-welcome-any-en', 'en', CODE),
  '{N}Salesforce: Verificar su cuenta': seen('core-welcome-es', 'es', CODE),
  'Salesforce へようこそ: アカウントを確認してください': seen('core-welcome-ja', 'ja', CODE),
  'Verify your identity in Salesforce': seen('core-code-en', 'en', CODE),
  'Your new Salesforce security token': seen('core-token-en', 'en', CODE),
  "We can't reset your Salesforce password": seen('core-lockout-en', 'en', 'securityImplGuide, Password Policies'),
  'Salesforce.com password reset failure': seen('core-refused-en', 'en', 'simplysfdc.com 2014-11'),
  '我们已接收到要求更改您的 Salesforce 客户电子邮件地址的请求。': seen('core-address-zh-CN', 'zh-CN', CODE),
  "We can't reset your password": seen('site-lockout-reset-en', 'en', 'securityImplGuide, Password Policies'),
  'Your new {N} password': seen('site-reset-en', 'en', FORGOT),
  'Action required: reset your password': seen('site-changed-en', 'en', CHANGED),
  'Please reset your password for {N}': seen('site-reset-custom-en', 'en', 'illumina-vgurijala/marketingcloud'),
  'Set your {N} Application Password': seen('site-set-custom-en', 'en', 'public scraper of 2025'),
  '{N}Customer Portal password{N}': seen('portal-password-en', 'en', CODE),
  'Your {N} Self-Service username and password': seen('self-service-en', 'en', 'SUPPORTSelfService template'),
  'Finish resetting your {N} password': seen('site-otp-en', 'en', HEADLESS),
  'Verify your identity in {N}': seen('site-code-en', 'en', 'CommunityVerificationEmailTemplate'),
  "Here's your verification code": seen('welcome-code-en', 'en', 'KB 005227360'),
  "You've been locked out of {N}": seen('site-lockout-en', 'en', LOCKOUT),
  "Finish changing your {N} account's email address": seen('site-address-en', 'en', ADDRESS),
  "Your {N} account's email address was changed": seen('site-address-done-en', 'en', 'CommunityChgEmailVerOldTemplate'),
  'Welcome to {N}': seen('site-welcome-en', 'en', WELCOME),
  'salesforce.com: {N}の新規パスワード': seen('site-reset-old-ja', 'ja', CHANGED),
  '{N}の新規パスワード': seen('site-reset-ja', 'ja', FORGOT),
  'アクションが必要: パスワードをリセットしてください': seen('site-changed-ja', 'ja', CHANGED),
  '{N}パスワードのリセットを完了してください': seen('site-otp-ja', 'ja', HEADLESS),
  '{N}からロックアウトされました': seen('site-lockout-ja', 'ja', LOCKOUT),
  '{N}にようこそ': seen('site-welcome-ja', 'ja', WELCOME),
  'Votre nouveau mot de passe {N}': seen('site-reset-fr', 'fr', FORGOT),
  'Terminer la réinitialisation de votre mot de passe {N}': seen('site-otp-fr', 'fr', HEADLESS),
  'Vous avez été déconnecté(e) de {N}': seen('site-lockout-fr', 'fr', LOCKOUT),
  'Bienvenue dans {N}': seen('site-welcome-fr', 'fr', WELCOME),
  'Su nueva contraseña de {N}': seen('site-reset-es', 'es', FORGOT),
  'Finalizar el restablecimiento de su contraseña de {N}': seen('site-otp-es', 'es', HEADLESS),
  'Se le ha bloqueado en {N}': seen('site-lockout-es', 'es', LOCKOUT),
  'Bienvenido a {N}': seen('site-welcome-es', 'es', WELCOME),
  'Ação necessária: redefina sua senha': seen('site-changed-pt-BR', 'pt-BR', CHANGED),
  'Conclua a redefinição da senha da {N}': seen('site-otp-pt-BR', 'pt-BR', HEADLESS),
  'השלמת איפוס סיסמת {N} שלך': seen('site-otp-he', 'he', HEADLESS),
  'Sei stato bloccato da {N}': seen('site-lockout-it', 'it', LOCKOUT),
};

/** The same of each text in `text-wordings.ts`, by its first phrase. */
export const TEXT_SOURCES: Readonly<Record<string, WordingProvenance>> = {
  'security token (case-sensitive)': seen('text-token-en', 'en', CODE),
  'your password cannot be reset at this time': seen('text-refused-en', 'en', 'KB 000333308'),
  'thanks for signing up with salesforce': seen('text-signup-en', 'en', CODE),
  'log in automatically by clicking': seen('text-login-en', 'en', CODE),
  'le damos la bienvenida a salesforce': seen('text-signup-es', 'es', CODE),
  我们最近收到请求: seen('text-address-zh-CN', 'zh-CN', CODE),
  'your password has been reset for': seen('text-reset-en', 'en', FORGOT),
  'we received a request to reset your password for': seen('text-changed-en', 'en', CHANGED),
  'votre mot de passe': seen('text-reset-fr', 'fr', FORGOT),
  'se ha restablecido su contraseña para': seen('text-reset-es', 'es', FORGOT),
  のパスワードがリセットされました: seen('text-reset-ja', 'ja', FORGOT),
  'sua senha foi redefinida para': seen('text-reset-pt-BR', 'pt-BR', FORGOT),
};
