import type { MailKind } from '../report';

const CHECKED = '2026-11-22';
const CODE = 'public test code that reads the mail';
const FORGOT = 'CommunityForgotPasswordEmailTemplate';
const CHANGED = 'CommunityChangePasswordEmailTemplate';

/** Sentences of the shipped templates, by the kind they mean; searched in the text where the subject says nothing. */
export interface TextWording {
  readonly id: string;
  readonly language: string;
  readonly kind: MailKind;
  /** All of them have to stand in the text. */
  readonly phrases: readonly string[];
  readonly source: string;
  readonly checked: string;
}

const sentence = (
  id: string,
  language: string,
  kind: MailKind,
  source: string,
  ...phrases: readonly string[]
): TextWording => ({ id, language, kind, phrases, source, checked: CHECKED });

export const TEXT_WORDINGS: readonly TextWording[] = [
  sentence('text-token-en', 'en', 'security-token', CODE, 'security token (case-sensitive)'),
  sentence('text-refused-en', 'en', 'reset-refused', 'KB 000333308', 'your password cannot be reset at this time'),
  sentence('text-signup-en', 'en', 'welcome', CODE, 'thanks for signing up with salesforce'),
  sentence('text-login-en', 'en', 'welcome', CODE, 'log in automatically by clicking'),
  sentence('text-signup-es', 'es', 'welcome', CODE, 'le damos la bienvenida a salesforce', 'para iniciar sesión ahora'),
  sentence(
    'text-address-zh-CN',
    'zh-CN',
    'email-change',
    CODE,
    '我们最近收到请求',
    '更改用户名的 salesforce 账户的电子邮件地址',
  ),
  sentence('text-reset-en', 'en', 'reset', FORGOT, 'your password has been reset for', 'go to:'),
  sentence('text-changed-en', 'en', 'reset', CHANGED, 'we received a request to reset your password for'),
  sentence('text-reset-fr', 'fr', 'reset', FORGOT, 'votre mot de passe', 'a été réinitialisé. accédez à'),
  sentence('text-reset-es', 'es', 'reset', FORGOT, 'se ha restablecido su contraseña para', 'vaya a:'),
  sentence('text-reset-ja', 'ja', 'reset', FORGOT, 'のパスワードがリセットされました', '次の url に移動してください'),
  sentence('text-reset-pt-BR', 'pt-BR', 'reset', FORGOT, 'sua senha foi redefinida para', 'ir para:'),
];
