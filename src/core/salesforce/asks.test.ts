import { asksToReset, speaksOfPassword } from './asks';
import { GAP } from './generic-wordings';
import { plain } from './plain-text';

const asks = (text: string): boolean => asksToReset(plain(text, 100_000));

// "Reset your password" by a verb beside the word, as each language says it; not one of the phrases for an account.
test.each([
  ['en', 'Please choose a password'],
  ['de', 'Setzen Sie Ihr Kennwort'],
  ['nl', 'Wijzig uw wachtwoord'],
  ['fr', 'Modifiez votre mot de passe'],
  ['es', 'Restablezca… restablecer su contraseña'],
  ['pt', 'Redefinir a sua senha'],
  ['it', 'Reimposta la password'],
  ['sv', 'Återställ ditt lösenord'],
  ['no', 'Tilbakestill ditt passord'],
  ['da', 'Nulstil din adgangskode'],
  ['fi', 'Vaihda salasana'],
  ['ja', 'パスワードを再設定してください'],
  ['ko', '비밀번호를 재설정하세요'],
  ['zh-CN', '请重置您的密码'],
  ['zh-TW', '請重設您的密碼'],
  ['ru', 'Сброс пароля'],
  ['pl', 'Zresetuj swoje hasło'],
  ['tr', 'Şifrenizi sıfırlayın: şifre sıfırla'],
  ['he', 'איפוס הסיסמה שלך'],
])('%s: %s', (_language, text) => {
  expect(asks(text)).toBe(true);
});

test.each([
  ['no verb', 'Your password'],
  ['no word for password', 'Reset the router'],
  // "abgeändert" holds "ändert", which is no word of its own; in "unset" stands "set".
  ['a verb within a word', 'The password was unset'],
  ['nothing', ''],
])('%s: %j does not ask', (_what, text) => {
  expect(asks(text)).toBe(false);
});

test('a verb within a word, and then one that is a word', () => {
  expect(asks('password: preset, reset it')).toBe(true);
});

test('the verb stands near the word for password, on either side', () => {
  const filler = (length: number): string => 'x '.repeat(length).slice(0, length - 1);
  expect(asks(`reset ${filler(GAP - 6)} password`)).toBe(true);
  expect(asks(`reset ${filler(GAP)} password`)).toBe(false);
  expect(asks(`password ${filler(GAP - 6)} reset`)).toBe(true);
  expect(asks(`password ${filler(GAP)} reset`)).toBe(false);
});

test('so many occurrences of the word are looked at, and no more', () => {
  const far = 'x '.repeat(GAP);
  const text = (times: number): string => `password ${far}`.repeat(times) + 'reset your password';
  expect(asks(text(49))).toBe(true);
  expect(asks(text(51))).toBe(false);
});

test.each([
  ['your password', true],
  ['ihr kennwort', true],
  ['パスワード', true],
  ['your account', false],
  ['', false],
])('%j speaks of a password: %p', (text, speaks) => {
  expect(speaksOfPassword(text)).toBe(speaks);
});
