import { words } from '../words.js'

/** What is wrong with what stands in a field. */
export const fieldSentences = {
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
    'Wybierz fotos albo grafikę, których to dotyczy: jedno z dwojga.',
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
  idTaken: words(
    '“{value}” is the id of something else. Leave the id out, and one is made.',
    '„{value}” jest już identyfikatorem czegoś innego. Pomiń identyfikator, a powstanie nowy.',
    '«{value}» уже є ідентифікатором чогось іншого. Пропустіть його, і буде створено новий.',
  ),
}
