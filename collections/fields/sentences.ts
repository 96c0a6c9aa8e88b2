import type { PayloadRequest } from 'payload'

import { words, type Words } from './words.js'

/**
 * What validation says to an editor, in the language of the admin. `{name}` marks a value.
 * A sentence names the offending value and the next step.
 */
const sentences = {
  required: words(
    'This is needed. Fill it in before you save.',
    'To pole jest wymagane. Wypełnij je przed zapisaniem.',
    'Це поле обов’язкове. Заповніть його перед збереженням.',
  ),
  requiredToPublish: words(
    'This is needed before publishing. You can save a draft without it.',
    'To pole jest wymagane do publikacji. Wersję roboczą zapiszesz bez niego.',
    'Це поле потрібне для публікації. Чернетку можна зберегти без нього.',
  ),
  tooLong: words(
    '{length} characters, {over} too many: at most {max} fit. Shorten the text.',
    '{length} znaków, o {over} za dużo: mieści się najwyżej {max}. Skróć tekst.',
    '{length} знаків, на {over} забагато: вміщується щонайбільше {max}. Скоротіть текст.',
  ),
  tooLongByFar: words(
    'More than {stop} characters, and at most {max} fit. Shorten the text.',
    'Ponad {stop} znaków, a mieści się najwyżej {max}. Skróć tekst.',
    'Понад {stop} знаків, а вміщується щонайбільше {max}. Скоротіть текст.',
  ),
  notText: words('This must be text.', 'To musi być tekst.', 'Це має бути текст.'),
  notWholeNumber: words(
    '{value} is not a whole number from {min} to {max}.',
    '{value} nie jest liczbą całkowitą od {min} do {max}.',
    '{value} не є цілим числом від {min} до {max}.',
  ),
  badLocale: words(
    '“{value}” is not a language tag. Choose from the list, or write a BCP-47 tag such as pl or pt-BR.',
    '„{value}” nie jest znacznikiem języka. Wybierz z listy albo wpisz znacznik BCP-47, np. pl lub pt-BR.',
    '«{value}» не є позначкою мови. Виберіть зі списку або введіть позначку BCP-47, наприклад pl чи pt-BR.',
  ),
  repeatedLocale: words(
    '“{value}” appears twice. Keep one row for each language.',
    '„{value}” występuje dwa razy. Zostaw jeden wiersz na język.',
    '«{value}» трапляється двічі. Залиште один рядок на мову.',
  ),
  badSlug: words(
    '“{value}” cannot be an address. Use lower-case letters, digits and single hyphens, at most 80.',
    '„{value}” nie może być adresem. Użyj małych liter, cyfr i pojedynczych łączników, najwyżej 80 znaków.',
    '«{value}» не може бути адресою. Використайте малі латинські літери, цифри й поодинокі дефіси, щонайбільше 80.',
  ),
  slugTaken: words(
    '“{value}” is the address of another film, now or from before. Choose another.',
    '„{value}” jest adresem innego filmu, obecnym lub dawnym. Wybierz inny.',
    '«{value}» є адресою іншого фільму, теперішньою або колишньою. Виберіть іншу.',
  ),
  isanShape: words(
    '“{value}” is not an ISAN: 16 characters 0-9 A-F and a check character, such as 0000-0001-8947-0000-8.',
    '„{value}” nie jest numerem ISAN: 16 znaków 0-9 A-F i znak kontrolny, np. 0000-0001-8947-0000-8.',
    '«{value}» не є номером ISAN: 16 знаків 0-9 A-F і контрольний знак, наприклад 0000-0001-8947-0000-8.',
  ),
  eidrShape: words(
    '“{value}” is not an EIDR identifier, such as 10.5240/7791-8534-2C23-9030-8610-5.',
    '„{value}” nie jest identyfikatorem EIDR, np. 10.5240/7791-8534-2C23-9030-8610-5.',
    '«{value}» не є ідентифікатором EIDR, наприклад 10.5240/7791-8534-2C23-9030-8610-5.',
  ),
  checkCharacter: words(
    '“{value}” has a typing mistake: its check character should be {expected}.',
    '„{value}” zawiera literówkę: znak kontrolny powinien być {expected}.',
    '«{value}» містить помилку: контрольний знак має бути {expected}.',
  ),
  imdbShape: words(
    '“{value}” is not an IMDb identifier: tt and seven to ten digits, such as tt26246577.',
    '„{value}” nie jest identyfikatorem IMDb: tt i od siedmiu do dziesięciu cyfr, np. tt26246577.',
    '«{value}» не є ідентифікатором IMDb: tt і від семи до десяти цифр, наприклад tt26246577.',
  ),
  badUrl: words(
    '“{value}” is not a public web address. It begins with https:// or http://.',
    '„{value}” nie jest publicznym adresem WWW. Zaczyna się od https:// lub http://.',
    '«{value}» не є публічною вебадресою. Вона починається з https:// або http://.',
  ),
  badEmail: words(
    '“{value}” is not an e-mail address.',
    '„{value}” nie jest adresem e-mail.',
    '«{value}» не є адресою електронної пошти.',
  ),
  badPhone: words(
    '“{value}” is not a telephone number. Write it with its country, such as +48 22 555 01 23.',
    '„{value}” nie jest numerem telefonu. Podaj go z kodem kraju, np. +48 22 555 01 23.',
    '«{value}» не є номером телефону. Запишіть його з кодом країни, наприклад +380 44 555 01 23.',
  ),
  badDate: words('“{value}” is not a date.', '„{value}” nie jest datą.', '«{value}» не є датою.'),
  badTime: words(
    '“{value}” is not an hour. Write it like 19:30, from 00:00 to 23:59.',
    '„{value}” nie jest godziną. Zapisz ją jak 19:30, od 00:00 do 23:59.',
    '«{value}» не є годиною. Запишіть її як 19:30, від 00:00 до 23:59.',
  ),
  badTimeZone: words(
    '“{value}” is not a time zone. Choose from the list, such as Europe/Kyiv.',
    '„{value}” nie jest strefą czasową. Wybierz z listy, np. Europe/Kyiv.',
    '«{value}» не є часовим поясом. Виберіть зі списку, наприклад Europe/Kyiv.',
  ),
  noSuchTime: words(
    'On {day} the clocks in {timeZone} go forward and skip {time}. Choose another hour.',
    'Dnia {day} zegary w strefie {timeZone} przesuwają się do przodu i omijają {time}. Wybierz inną godzinę.',
    '{day} годинники в поясі {timeZone} переводять уперед, і {time} не настає. Виберіть іншу годину.',
  ),
  onePicture: words(
    'Choose the still or the artwork that this is about, one of the two.',
    'Wybierz kadr albo grafikę, których to dotyczy: jedno z dwojga.',
    'Виберіть кадр або графіку, яких це стосується: одне з двох.',
  ),
  badStars: words(
    '{value} is not a number of stars from 0 to {most}, in halves.',
    '{value} nie jest liczbą gwiazdek od 0 do {most}, co pół.',
    '{value} не є кількістю зірок від 0 до {most}, з кроком пів зірки.',
  ),
  expiryPassed: words(
    'That moment has passed. Choose a later one, or none at all.',
    'Ta chwila już minęła. Wybierz późniejszą albo żadną.',
    'Ця мить уже минула. Виберіть пізнішу або жодної.',
  ),
  tooMany: words(
    '{count} are too many: at most {max}.',
    '{count} to za dużo: najwyżej {max}.',
    '{count} забагато: щонайбільше {max}.',
  ),
  translationExists: words(
    'This film already has a text in “{locale}”. Open that one instead.',
    'Ten film ma już tekst w języku „{locale}”. Otwórz tamten.',
    'Цей фільм уже має текст мовою «{locale}». Відкрийте той.',
  ),
  identityFixed: words(
    'What a text belongs to cannot be changed. Make a new one instead.',
    'Nie można zmienić, do czego tekst należy. Utwórz nowy.',
    'Не можна змінити, до чого належить текст. Створіть новий.',
  ),
  approvalByEditor: words(
    'Only an editor approves. Choose “In review” when you are done.',
    'Zatwierdza tylko redaktor. Gdy skończysz, wybierz „Do sprawdzenia”.',
    'Затверджує лише редактор. Коли закінчите, виберіть «На перевірці».',
  ),
  dependencyNotPublished: words(
    '“{name}” is not published yet. Publish it first.',
    '„{name}” nie jest jeszcze opublikowane. Opublikuj je najpierw.',
    '«{name}» ще не опубліковано. Спершу опублікуйте його.',
  ),
  tooManyStills: words(
    'This film has {max} stills, and more than that nobody looks through. Delete one first.',
    'Ten film ma {max} kadrów, a więcej nikt nie przejrzy. Najpierw usuń któryś.',
    'Цей фільм має {max} кадрів, а більше ніхто не перегляне. Спершу видаліть якийсь.',
  ),
  fileNeeded: words(
    'Choose an image file first.',
    'Najpierw wybierz plik z obrazem.',
    'Спершу виберіть файл зображення.',
  ),
  fileInWrongField: words(
    'The picture must come in the field `file`.',
    'Obraz musi przyjść w polu `file`.',
    'Зображення має надійти в полі `file`.',
  ),
  fileOfOtherKind: words(
    'The file is none of this kind: upload {accepted}, or choose another kind.',
    'Plik nie jest tego rodzaju: prześlij {accepted} albo wybierz inny rodzaj.',
    'Файл не цього виду: завантажте {accepted} або виберіть інший вид.',
  ),
  fileNotUploaded: words(
    'Such a file is uploaded first, over tus at /api/uploads, and then named as `upload`.',
    'Taki plik najpierw się przesyła, przez tus pod /api/uploads, a potem podaje jako `upload`.',
    'Такий файл спершу завантажують, через tus на /api/uploads, а потім називають як `upload`.',
  ),
  fileWithoutStill: words(
    'A picture comes with one still at a time: send it with that still.',
    'Obraz przychodzi z jednym kadrem naraz: wyślij go z tym kadrem.',
    'Зображення надходить з одним кадром за раз: надішліть його з цим кадром.',
  ),
  unknownUpload: words(
    'There is no such upload of yours. Choose the file again.',
    'Nie ma takiego Twojego przesłania. Wybierz plik jeszcze raz.',
    'Такого вашого завантаження немає. Виберіть файл ще раз.',
  ),
  uploadExpired: words(
    'This upload has expired: nothing came for a day. Choose the file again.',
    'To przesyłanie wygasło: przez dobę nic nie dotarło. Wybierz plik jeszcze raz.',
    'Термін цього завантаження минув: добу нічого не надходило. Виберіть файл ще раз.',
  ),
  uploadLocked: words(
    'This file is being uploaded elsewhere, perhaps in another tab. Wait for that, or close it.',
    'Ten plik jest właśnie przesyłany gdzie indziej, być może w innej karcie. Poczekaj albo ją zamknij.',
    'Цей файл саме завантажують деінде, можливо в іншій вкладці. Зачекайте або закрийте її.',
  ),
  uploadUnfinished: words(
    'Only {offset} of {bytes} bytes have arrived. Finish the upload first.',
    'Dotarło dopiero {offset} z {bytes} bajtów. Najpierw dokończ przesyłanie.',
    'Надійшло лише {offset} з {bytes} байтів. Спершу завершіть завантаження.',
  ),
  tooManyUploads: words(
    'You have {max} uploads under way, or {maxGiB} GiB of them. Finish or cancel some first.',
    'Masz już {max} przesyłań w toku albo łącznie {maxGiB} GiB. Najpierw dokończ lub anuluj któreś.',
    'У вас уже {max} завантажень або {maxGiB} ГіБ загалом. Спершу завершіть або скасуйте якісь.',
  ),
  uploadsSignIn: words(
    'Sign in as someone who may add this, then upload it.',
    'Zaloguj się jako osoba, która może to dodać, a potem prześlij plik.',
    'Увійдіть як людина, яка може це додавати, а тоді завантажте файл.',
  ),
  shuttingDown: words(
    'The server is stopping. What had arrived is kept; go on in a moment.',
    'Serwer się zatrzymuje. To, co dotarło, jest zachowane; wznów za chwilę.',
    'Сервер зупиняється. Те, що надійшло, збережено; продовжте за мить.',
  ),
  idTaken: words(
    '“{value}” is the id of something else. Leave the id out, and one is made.',
    '„{value}” jest już identyfikatorem czegoś innego. Pomiń identyfikator, a powstanie nowy.',
    '«{value}» уже є ідентифікатором чогось іншого. Пропустіть його, і буде створено новий.',
  ),
  publishByEditor: words(
    'Only an editor or an admin publishes. Ask one of them.',
    'Publikuje tylko redaktor lub administrator. Poproś kogoś z nich.',
    'Публікує лише редактор або адміністратор. Попросіть когось із них.',
  ),
  badPlan: words(
    '“{value}” cannot be planned. Send `action` as `publish` or `unpublish`.',
    'Nie można zaplanować „{value}”. Podaj `action` jako `publish` lub `unpublish`.',
    'Не можна запланувати «{value}». Надішліть `action` як `publish` або `unpublish`.',
  ),
  badMoment: words(
    '“{value}” is not a moment. Choose a day and a time; sent, it has its zone, such as 2027-02-14T09:00:00+01:00.',
    '„{value}” nie jest chwilą. Wybierz dzień i godzinę; wysłana, ma strefę czasową, np. 2027-02-14T09:00:00+01:00.',
    '«{value}» не є моментом. Виберіть день і час; надісланий, він має часовий пояс, наприклад 2027-02-14T09:00:00+01:00.',
  ),
  momentPast: words(
    '“{value}” has passed already. Choose a later moment, or publish now.',
    '„{value}” już minęło. Wybierz późniejszą chwilę albo opublikuj teraz.',
    '«{value}» уже минуло. Виберіть пізніший момент або опублікуйте зараз.',
  ),
  momentFar: words(
    'That is more than {max} years ahead. Choose an earlier moment.',
    'To ponad {max} lat naprzód. Wybierz wcześniejszą chwilę.',
    'Це більш ніж за {max} років. Виберіть раніший момент.',
  ),
  planUnderWay: words(
    'This is being carried out right now and cannot be taken back.',
    'To jest właśnie wykonywane i nie można tego cofnąć.',
    'Це саме виконується, і скасувати вже не можна.',
  ),
  plannerMayNot: words(
    'Whoever planned this may no longer publish. Plan it again, or publish it yourself.',
    'Osoba, która to zaplanowała, nie może już publikować. Zaplanuj to ponownie albo opublikuj.',
    'Особа, яка це запланувала, більше не може публікувати. Заплануйте ще раз або опублікуйте.',
  ),
  workUnderWay: words(
    'There is nothing to try again: it waits for its turn, runs, or is done.',
    'Nie ma czego ponawiać: czeka na swoją kolej, trwa albo jest gotowe.',
    'Нема чого повторювати: воно чекає своєї черги, виконується або готове.',
  ),
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
  webhookOff: words(
    'This webhook is off. Turn it on and save, then send.',
    'Ten webhook jest wyłączony. Włącz go i zapisz, a potem wyślij.',
    'Цей вебхук вимкнено. Увімкніть і збережіть його, а тоді надсилайте.',
  ),
  trialQueued: words(
    'The trial is on its way.',
    'Wiadomość próbna jest w drodze.',
    'Пробне повідомлення надсилається.',
  ),
  sentAgain: words('It is on its way again.', 'Wysyłanie ponownie.', 'Надсилається знову.'),
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
} satisfies Record<string, Words>

export type SentenceCode = keyof typeof sentences

/** One sentence in the reader's language, its `{values}` filled in. */
export function sentence(
  req: Pick<PayloadRequest, 'i18n'> | undefined,
  code: SentenceCode,
  values: Record<string, string | number> = {},
): string {
  const inAllLanguages: Words = sentences[code]
  const template = inAllLanguages[req?.i18n?.language ?? 'en'] ?? inAllLanguages.en
  return template.replace(/\{(\w+)\}/g, (_, name: string) => quote(values[name]))
}

function quote(value: string | number | undefined): string {
  const text = String(value ?? '')
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
