import type { MailKind } from '../report';

/** The kind of mail, and the phrases of a shipped template that all have to stand in its text. */
export type TextWording = readonly [kind: MailKind, ...phrases: string[]];

/** Searched in the text where the subject says nothing. Sources stand in `wordings.sources.ts`, by the first phrase. */
export const TEXT_WORDINGS: readonly TextWording[] = [
  ['security-token', 'security token (case-sensitive)'],
  ['reset-refused', 'your password cannot be reset at this time'],
  ['welcome', 'thanks for signing up with salesforce'],
  ['welcome', 'log in automatically by clicking'],
  ['welcome', 'le damos la bienvenida a salesforce', 'para iniciar sesión ahora'],
  ['email-change', '我们最近收到请求', '更改用户名的 salesforce 账户的电子邮件地址'],
  ['reset', 'your password has been reset for', 'go to:'],
  ['reset', 'we received a request to reset your password for'],
  ['reset', 'votre mot de passe', 'a été réinitialisé. accédez à'],
  ['reset', 'se ha restablecido su contraseña para', 'vaya a:'],
  ['reset', 'のパスワードがリセットされました', '次の url に移動してください'],
  ['reset', 'sua senha foi redefinida para', 'ir para:'],
];
