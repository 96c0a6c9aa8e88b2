import { words } from '../words.js'

/** Why a file was not taken. */
export const fileSentences = {
  tooManyStills: words(
    'This film has {max} stills, and more than that nobody looks through. Delete one first.',
    'Ten film ma {max} fotosów, a więcej nikt nie przejrzy. Najpierw usuń któryś.',
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
    'Obraz przychodzi z jednym fotosem naraz: wyślij go z tym fotosem.',
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
}
