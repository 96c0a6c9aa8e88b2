import { words } from '../words.js'

/** Why something was not published, planned or tried again. */
export const publishingSentences = {
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
    'This is being carried out right now and can be neither changed nor taken back.',
    'To jest właśnie wykonywane i nie można tego ani zmienić, ani cofnąć.',
    'Це саме виконується: ні змінити, ні скасувати вже не можна.',
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
}
