/**
 * Everyday words about passwords in the languages that Salesforce mail comes in. NOT Salesforce's wordings (for most of
 * these languages none is public, facts §1.6): they say what a mail talks about, never that it is genuine.
 * All small letters, after `plain()`.
 */
export interface GenericWording {
  readonly language: string;
  /** Words for "password", as parts of words. */
  readonly password: readonly string[];
  /** Phrases that ask to reset, set, change or verify a password or an account. */
  readonly ask: readonly string[];
  /** Beginnings of verbs that ask, where one stands within GAP characters of a word for password ("setzen Sie … zurück"). */
  readonly verbs: readonly string[];
}

const list = (words: string): readonly string[] => words.split(' | ');

const wording = (language: string, password: string, verbs: string, ask: string): GenericWording => ({
  language,
  password: list(password),
  verbs: list(verbs),
  ask: list(ask),
});

export const GENERIC_WORDINGS: readonly GenericWording[] = [
  wording(
    'en',
    'password | passcode | pass word',
    'reset | re-set | set your | set a | set new | set the | change | choose | create | update | verify | confirm | renew | restore | keep | finish',
    'verify your account | verify account | verify your identity | confirm your account | confirm your identity | activate your account | unlock your account | reactivate your account | validate your account | restore your account | update your account | reset your account | verify your email | verify your salesforce',
  ),
  wording(
    'de',
    'passwort | kennwort',
    'zurücksetz | zurückgesetzt | setzen sie | zurück | ändern | festlegen | vergeben | erneuern | bestätigen | aktualisieren',
    'konto bestätigen | konto verifizieren | bestätigen sie ihr konto | verifizieren sie ihr konto | identität bestätigen | konto aktivieren | konto entsperren',
  ),
  wording(
    'nl',
    'wachtwoord',
    'opnieuw in | herstel | wijzig | instellen | resetten | reset | bevestig | vernieuw',
    'verifieer uw account | verifieer je account | bevestig uw account | bevestig je account | account verifiëren | account bevestigen | activeer uw account | activeer je account',
  ),
  wording(
    'fr',
    'mot de passe | mots de passe',
    'réinitialis | redéfini | modifi | définir | définissez | chang | confirm | choisi | renouvel',
    'vérifiez votre compte | vérifier votre compte | confirmez votre compte | confirmer votre compte | vérifier mon compte | activez votre compte | vérifiez votre identité',
  ),
  wording(
    'es',
    'contraseña | clave de acceso',
    'restablec | reestablec | cambi | actualiz | confirm | crea | cree | renov | verific',
    'verificar su cuenta | verifique su cuenta | verifica tu cuenta | verificar tu cuenta | confirme su cuenta | confirma tu cuenta | active su cuenta | activa tu cuenta | verifique su identidad',
  ),
  wording(
    'pt',
    'senha | palavra-passe | palavra passe',
    'redefin | repor | reponha | alter | confirm | crie | criar | troc | atualiz | restabele',
    'verifique sua conta | verificar sua conta | verifique a sua conta | confirme sua conta | confirme a sua conta | ative sua conta | ative a sua conta | verifique sua identidade',
  ),
  wording(
    'it',
    "password | parola d'ordine",
    'reimpost | reset | ripristin | cambia | modific | conferm | imposta | aggiorna',
    'verifica il tuo account | verifica account | verificare il proprio account | conferma il tuo account | attiva il tuo account | verifichi il suo account | verifica la tua identità',
  ),
  wording(
    'sv',
    'lösenord',
    'återställ | ändra | byt | välj | ange | bekräfta | skapa',
    'verifiera ditt konto | bekräfta ditt konto | aktivera ditt konto | verifiera din identitet | bekräfta din identitet',
  ),
  wording(
    'no',
    'passord',
    'tilbakestill | nullstill | endre | velg | angi | bekreft | opprett',
    'bekreft kontoen | verifiser kontoen | bekreft din konto | verifiser din konto | aktiver kontoen | bekreft identiteten',
  ),
  wording(
    'da',
    'adgangskode | kodeord | password',
    'nulstil | nulstille | skift | ændre | ændr | vælg | angiv | bekræft | opret',
    'bekræft din konto | verificer din konto | bekræft kontoen | aktivér din konto | aktiver din konto | bekræft din identitet',
  ),
  wording(
    'fi',
    'salasana',
    'nollaa | nollata | palauta | vaihda | aseta | määritä | vahvista | luo',
    'vahvista tilisi | vahvista tili | aktivoi tilisi | vahvista henkilöllisyytesi',
  ),
  wording(
    'ja',
    'パスワード',
    'リセット | 再設定 | 変更 | 設定 | 更新 | 確認',
    'アカウントを確認 | アカウントの確認 | アカウントを有効 | 本人確認 | id を確認',
  ),
  wording(
    'ko',
    '비밀번호 | 암호 | 패스워드',
    '재설정 | 변경 | 설정 | 초기화 | 확인 | 갱신',
    '계정을 확인 | 계정 확인 | 계정을 인증 | 계정 인증 | 계정을 활성화 | 본인 확인',
  ),
  wording(
    'zh-CN',
    '密码',
    '重置 | 重设 | 更改 | 修改 | 设置 | 更新 | 找回 | 确认',
    '验证您的帐户 | 验证您的账户 | 验证您的账号 | 验证你的账户 | 确认您的账户 | 确认您的帐户 | 激活您的账户 | 验证您的身份',
  ),
  wording(
    'zh-TW',
    '密碼',
    '重設 | 重置 | 變更 | 更改 | 修改 | 設定 | 更新 | 確認',
    '驗證您的帳戶 | 驗證您的帳號 | 驗證你的帳戶 | 確認您的帳戶 | 啟用您的帳戶 | 驗證您的身分',
  ),
  wording(
    'ru',
    'парол',
    'сброс | сбрось | восстанов | измен | смен | задай | установ | подтверд | обнов | созда',
    'подтвердите учетную запись | подтвердите учётную запись | подтвердите свою учетную запись | подтвердите аккаунт | подтвердите свой аккаунт | активируйте учетную запись | подтвердите личность',
  ),
  wording(
    'pl',
    'hasło | hasła | haseł',
    'zresetuj | resetuj | zresetow | resetow | zmień | zmian | ustaw | odzysk | potwierd | utwórz',
    'zweryfikuj konto | zweryfikuj swoje konto | potwierdź konto | potwierdź swoje konto | aktywuj konto | aktywuj swoje konto | potwierdź tożsamość',
  ),
  wording(
    'tr',
    'şifre | parola | sifre',
    'sıfırla | değiştir | yenile | belirle | oluştur | onayla | doğrula | güncelle | sifirla | degistir',
    'hesabınızı doğrulayın | hesabını doğrula | hesabınızı onaylayın | hesabınızı etkinleştirin | kimliğinizi doğrulayın',
  ),
  wording('he', 'סיסמ', 'איפוס | לאפס | אפס | שינוי | שנה | הגדר', 'אמת את החשבון | אימות החשבון | אמת את חשבונך'),
];

/** How far the verb may stand from the word for password, in characters. */
export const GAP = 40;
