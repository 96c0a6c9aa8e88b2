import { words } from '../../../collections/fields/words.js'

/** What the film's tab of editions says. */
export const editionStrings = {
  edition: words('Edition {number}', 'Wydanie {number}', 'Видання {number}'),
  noEdition: words(
    'Nothing of this film is public yet. To publish it:',
    'Nic z tego filmu nie jest jeszcze publiczne. Aby go opublikować:',
    'Нічого з цього фільму ще не є публічним. Щоб його опублікувати:',
  ),
  needFacts: words(
    'Fill in on “Facts”: {what}',
    'Uzupełnij w „Faktach”: {what}',
    'Заповніть у «Фактах»: {what}',
  ),
  needFactsDone: words('The facts are filled in', 'Fakty są uzupełnione', 'Факти заповнено'),
  needText: words(
    'Publish a text in at least one language',
    'Opublikuj tekst w co najmniej jednym języku',
    'Опублікуйте текст хоча б однією мовою',
  ),
  needFilm: words('Publish the film itself', 'Opublikuj sam film', 'Опублікуйте сам фільм'),
  stepDone: words('done', 'gotowe', 'готово'),
  stepOpen: words('to do', 'do zrobienia', 'треба зробити'),
  editionComing: words(
    'Published. The edition is being composed and appears here in a moment.',
    'Opublikowano. Wydanie powstaje i za chwilę się tu pojawi.',
    'Опубліковано. Видання складається й за мить з’явиться тут.',
  ),
  editionWithdrawn: words('Withdrawn', 'Wycofane', 'Відкликано'),
  editionPublic: words('Public now', 'Teraz publiczne', 'Зараз публічне'),
  publicPage: words('Public page', 'Strona publiczna', 'Публічна сторінка'),
  publicPageIn: words(
    'Public page: {name}',
    'Strona publiczna: {name}',
    'Публічна сторінка: {name}',
  ),
  apiAddress: words('API (/v1)', 'API (/v1)', 'API (/v1)'),
  pressKitZip: words('Press kit (ZIP)', 'Pakiet prasowy (ZIP)', 'Пресматеріали (ZIP)'),
  previewHeading: words(
    'See it before publishing',
    'Zobacz przed publikacją',
    'Подивитися перед публікацією',
  ),
  previewHint: words(
    'The page made of the newest drafts. Only the team sees it.',
    'Strona z najnowszych wersji roboczych. Widzi ją tylko zespół.',
    'Сторінка з найновіших чернеток. Її бачить лише команда.',
  ),
  publicHeading: words('What is public now', 'Co jest publiczne', 'Що зараз публічне'),
  historyHeading: words('Every edition', 'Wszystkie wydania', 'Усі видання'),
  // What is not published yet
  upcomingHeading: words('Not published yet', 'Jeszcze nieopublikowane', 'Ще не опубліковано'),
  looking: words('Looking…', 'Sprawdzanie…', 'Перевіряємо…'),
  nothingWaits: words(
    'Nothing waits: what is public is the newest.',
    'Nic nie czeka: to, co publiczne, jest najnowsze.',
    'Нічого не чекає: публічне є найновішим.',
  ),
  nothingWouldChange: words(
    'Drafts wait, but publishing them would change nothing that the public sees.',
    'Czekają wersje robocze, ale ich publikacja nie zmieni nic w tym, co publiczne.',
    'Чернетки чекають, але їхня публікація нічого не змінить для публіки.',
  ),
  nextEdition: words(
    'Were all that waits published now, edition {number} would bring:',
    'Publikacja wszystkiego, co czeka, da wydanie {number}:',
    'Якщо опублікувати все, що чекає, видання {number} матиме:',
  ),
  firstPublish: words(
    'The film is not public. Were all that waits published, it would begin with:',
    'Film nie jest publiczny. Publikacja wszystkiego, co czeka, pokaże:',
    'Фільм не є публічним. Якщо опублікувати все, що чекає, у ньому буде:',
  ),
  waitingHeading: words('What waits', 'Co czeka', 'Що чекає'),
  text: words('Text', 'Tekst', 'Текст'),
  notReady: words('Not ready', 'Niegotowe', 'Не готово'),
  ready: words('Can be published', 'Można opublikować', 'Можна публікувати'),
  // What an edition changed
  noChanges: words(
    'Nothing that is still shown changed.',
    'Bez zmian w tym, co nadal widać.',
    'Без змін у тому, що досі видно.',
  ),
  removedSince: words(
    'Withdrawn later, and shown no more: {what}',
    'Wycofano później i już nie widać: {what}',
    'Відкликано пізніше, більше не видно: {what}',
  ),
  olderEditions: words('Older editions', 'Starsze wydania', 'Старіші видання'),
  editionPage: words(
    'Public page of edition {number}',
    'Strona publiczna wydania {number}',
    'Публічна сторінка видання {number}',
  ),
  editionJson: words('JSON of edition {number}', 'JSON wydania {number}', 'JSON видання {number}'),
}
