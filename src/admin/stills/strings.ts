import { words } from '../../../collections/fields/words.js'
import type { Labels } from '../../domain/vocabulary.js'

/** What the film’s tab of stills says. */
export const stillStrings = {
  noStills: words(
    'No stills yet. Drop the pictures here.',
    'Nie ma jeszcze fotosów. Upuść tu zdjęcia.',
    'Кадрів ще немає. Перетягніть зображення сюди.',
  ),
  noStillsToSee: words('No stills yet.', 'Nie ma jeszcze fotosów.', 'Кадрів ще немає.'),
  addStills: words('Add stills', 'Dodaj fotosy', 'Додати кадри'),
  dropStills: words(
    'or drop them here, as many as you like. They arrive as drafts of this film.',
    'albo upuść je tutaj, ile chcesz. Przyjdą jako wersje robocze tego filmu.',
    'або перетягніть їх сюди, скільки завгодно. Вони з’являться як чернетки цього фільму.',
  ),
  stillsOrder: words(
    'Drag a picture to its place, or use the arrows. A new order is saved in drafts: publish the changed stills to show it.',
    'Przeciągnij zdjęcie na miejsce albo użyj strzałek. Nowa kolejność zapisuje się w wersjach roboczych: opublikuj zmienione fotosy, aby ją pokazać.',
    'Перетягніть зображення на місце або скористайтеся стрілками. Новий порядок зберігається в чернетках: опублікуйте змінені кадри, щоб його показати.',
  ),
  noCaption: words('No caption', 'Bez podpisu', 'Без підпису'),
  choose: words('Choose: {name}', 'Zaznacz: {name}', 'Вибрати: {name}'),
  chooseAll: words('Choose all', 'Zaznacz wszystkie', 'Вибрати всі'),
  chooseUnpublished: words(
    'Choose unpublished and changed ({count})',
    'Zaznacz nieopublikowane i zmienione ({count})',
    'Вибрати неопубліковані та змінені ({count})',
  ),
  chooseNone: words('Choose none', 'Odznacz', 'Зняти вибір'),
  chosen: words('Chosen: {count}', 'Zaznaczono: {count}', 'Вибрано: {count}'),
  describeChosen: words(
    'Credit and terms for the chosen',
    'Autorstwo i warunki zaznaczonych',
    'Авторство й умови для вибраних',
  ),
  describeHint: words(
    'What you leave empty stays as it is. Saved as drafts.',
    'Puste pola nic nie zmieniają. Zapis w wersjach roboczych.',
    'Порожні поля нічого не змінюють. Зберігається в чернетках.',
  ),
  credit: words('Credit', 'Autorstwo', 'Авторство'),
  copyright: words('Copyright', 'Prawa autorskie', 'Авторські права'),
  terms: words('Terms of use', 'Warunki użycia', 'Умови використання'),
  unchanged: words('– unchanged –', '– bez zmian –', '– без змін –'),
  saveDrafts: words('Save the drafts', 'Zapisz wersje robocze', 'Зберегти чернетки'),
  publishChosen: words('Publish the chosen', 'Opublikuj zaznaczone', 'Опублікувати вибрані'),
  working: words('{done} of {all}…', '{done} z {all}…', '{done} з {all}…'),
  doneAll: words('Done: {done}.', 'Gotowe: {done}.', 'Готово: {done}.'),
  doneSome: words(
    'Done: {done}. Not done: {failed}.',
    'Gotowe: {done}. Niewykonane: {failed}.',
    'Готово: {done}. Не виконано: {failed}.',
  ),
} satisfies Record<string, Labels>
