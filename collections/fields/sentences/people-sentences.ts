import { words } from '../words.js'

/** What is said about passwords, invitations and who may do what. */
export const peopleSentences = {
  shortPassword: words(
    'A password has at least {min} characters. A few words in a row are easy to remember.',
    'Hasło ma co najmniej {min} znaków. Łatwo zapamiętać kilka słów z rzędu.',
    'Пароль має щонайменше {min} символів. Легко запам’ятати кілька слів поспіль.',
  ),
  onlyAdmin: words(
    'This is the only admin. Make another person admin first.',
    'To jedyny administrator. Najpierw nadaj tę rolę innej osobie.',
    'Це єдиний адміністратор. Спершу надайте цю роль іншій людині.',
  ),
  linkVoid: words(
    'This link was used already, replaced by a later one, or is too old. Ask for another.',
    'Ten link został już użyty, zastąpiony późniejszym lub wygasł. Poproś o nowy.',
    'Це посилання вже використано, замінено пізнішим або воно застаріло. Попросіть нове.',
  ),
  resetElsewhere: words(
    'A new password is asked for at POST /api/users/forgot-password.',
    'O nowe hasło prosi się przez POST /api/users/forgot-password.',
    'Новий пароль просять через POST /api/users/forgot-password.',
  ),
  adminsOnly: words(
    'Only an admin may do this. Ask one.',
    'Może to zrobić tylko administrator. Poproś go.',
    'Це може лише адміністратор. Попросіть його.',
  ),
  editorsOnly: words(
    'Only an editor or an admin may do this. Ask one of them.',
    'Może to zrobić tylko redaktor lub administrator. Poproś kogoś z nich.',
    'Це може лише редактор або адміністратор. Попросіть когось із них.',
  ),
  invitationSent: words(
    'An invitation is on its way to {email}.',
    'Zaproszenie wysłano na adres {email}.',
    'Запрошення надіслано на {email}.',
  ),
  invitationAccepted: words(
    'This person has a password already. Who forgot it asks for a new one.',
    'Ta osoba ma już hasło. Kto je zapomni, prosi o nowe.',
    'Ця людина вже має пароль. Хто його забув, просить новий.',
  ),
  signedOutEverywhere: words(
    'All their sessions have ended.',
    'Wszystkie sesje tej osoby zostały zakończone.',
    'Усі сеанси цієї людини завершено.',
  ),
  mailNotSet: words(
    'No mail server is set, so no mail was sent. Pass the link on yourself; it is shown this once.',
    'Nie ustawiono serwera poczty i nic nie wysłano. Przekaż link samodzielnie; widać go tylko teraz.',
    'Поштовий сервер не налаштовано, лист не надіслано. Передайте посилання самі; його видно лише зараз.',
  ),
  mailUnreachable: words(
    'The mail server cannot be reached. Invite again later, or pass the link on yourself.',
    'Serwer poczty jest nieosiągalny. Zaproś ponownie później albo przekaż link samodzielnie.',
    'Поштовий сервер недосяжний. Запросіть ще раз пізніше або передайте посилання самі.',
  ),
  mailLater: words(
    'The mail server asks to try again later. Invite again in some minutes, or pass the link on.',
    'Serwer poczty prosi o ponowienie. Zaproś ponownie za kilka minut albo przekaż link.',
    'Поштовий сервер просить повторити пізніше. Запросіть ще раз за кілька хвилин або передайте посилання.',
  ),
  mailRefused: words(
    'The mail server refused this mail. Check the address, or pass the link on yourself.',
    'Serwer poczty odrzucił wiadomość. Sprawdź adres albo przekaż link samodzielnie.',
    'Поштовий сервер відхилив лист. Перевірте адресу або передайте посилання самі.',
  ),
  mailLoginRefused: words(
    'The mail server refused our login. Whoever runs this site has to look at SMTP_URL.',
    'Serwer poczty odrzucił nasze logowanie. Administrator serwera musi sprawdzić SMTP_URL.',
    'Поштовий сервер відхилив наш вхід. Адміністратор сервера має перевірити SMTP_URL.',
  ),
  mailNotEncrypted: words(
    'The mail server offers no encryption that can be trusted. Whoever runs this site has to look.',
    'Serwer poczty nie oferuje zaufanego szyfrowania. Musi to sprawdzić administrator serwera.',
    'Поштовий сервер не пропонує надійного шифрування. Це має перевірити адміністратор сервера.',
  ),
}
