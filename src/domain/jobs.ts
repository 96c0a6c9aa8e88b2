import { createVocabulary } from './vocabulary.js'

/** What a person did for a film, in billing order: the nouns of a credit list, neutral in gender. */
export const jobs = [
  { id: 'director', labels: { en: 'Director', pl: 'Reżyseria', uk: 'Режисура' } },
  { id: 'co-director', labels: { en: 'Co-director', pl: 'Współreżyseria', uk: 'Співрежисура' } },
  { id: 'writer', labels: { en: 'Writer', pl: 'Scenariusz', uk: 'Сценарій' } },
  { id: 'story', labels: { en: 'Story', pl: 'Pomysł', uk: 'Ідея' } },
  {
    id: 'source-author',
    labels: { en: 'Based on a work by', pl: 'Na podstawie utworu', uk: 'Літературна основа' },
  },
  { id: 'dialogue', labels: { en: 'Dialogue', pl: 'Dialogi', uk: 'Діалоги' } },
  { id: 'producer', labels: { en: 'Producer', pl: 'Produkcja', uk: 'Продюсування' } },
  { id: 'co-producer', labels: { en: 'Co-producer', pl: 'Koprodukcja', uk: 'Копродюсування' } },
  {
    id: 'executive-producer',
    labels: { en: 'Executive producer', pl: 'Produkcja wykonawcza', uk: 'Виконавче продюсування' },
  },
  {
    id: 'associate-producer',
    labels: {
      en: 'Associate producer',
      pl: 'Współpraca producencka',
      uk: 'Асоційоване продюсування',
    },
  },
  {
    id: 'creative-producer',
    labels: { en: 'Creative producer', pl: 'Produkcja kreatywna', uk: 'Креативне продюсування' },
  },
  {
    id: 'line-producer',
    labels: { en: 'Line producer', pl: 'Produkcja liniowa', uk: 'Лінійне продюсування' },
  },
  {
    id: 'commissioning-editor',
    labels: { en: 'Commissioning editor', pl: 'Redakcja zamawiająca', uk: 'Редакція телеканалу' },
  },
  { id: 'cast', labels: { en: 'Cast', pl: 'Obsada', uk: 'У ролях' } },
  { id: 'voice', labels: { en: 'Voice', pl: 'Głosy', uk: 'Озвучення' } },
  { id: 'participant', labels: { en: 'Participant', pl: 'Występują', uk: 'За участі' } },
  { id: 'narrator', labels: { en: 'Narrator', pl: 'Narracja', uk: 'Оповідь' } },
  { id: 'presenter', labels: { en: 'Presenter', pl: 'Prowadzenie', uk: 'Ведення' } },
  {
    id: 'cinematographer',
    labels: { en: 'Cinematographer', pl: 'Zdjęcia', uk: 'Операторська робота' },
  },
  {
    id: 'camera',
    labels: { en: 'Additional camera', pl: 'Zdjęcia dodatkowe', uk: 'Додаткова зйомка' },
  },
  {
    id: 'camera-operator',
    labels: { en: 'Camera operator', pl: 'Obsługa kamery', uk: 'Камера' },
  },
  { id: 'drone', labels: { en: 'Drone operator', pl: 'Zdjęcia z drona', uk: 'Зйомка з дрона' } },
  {
    id: 'underwater-camera',
    labels: { en: 'Underwater camera', pl: 'Zdjęcia podwodne', uk: 'Підводна зйомка' },
  },
  { id: 'lighting', labels: { en: 'Gaffer', pl: 'Oświetlenie', uk: 'Освітлення' } },
  { id: 'editor', labels: { en: 'Editor', pl: 'Montaż', uk: 'Монтаж' } },
  {
    id: 'consulting-editor',
    labels: { en: 'Consulting editor', pl: 'Konsultacja montażowa', uk: 'Консультації з монтажу' },
  },
  {
    id: 'assistant-editor',
    labels: { en: 'Assistant editor', pl: 'Asysta montażu', uk: 'Асистування з монтажу' },
  },
  { id: 'composer', labels: { en: 'Composer', pl: 'Muzyka', uk: 'Музика' } },
  {
    id: 'music-supervisor',
    labels: { en: 'Music supervisor', pl: 'Konsultacja muzyczna', uk: 'Музичне керівництво' },
  },
  { id: 'sound', labels: { en: 'Sound', pl: 'Dźwięk', uk: 'Звук' } },
  {
    id: 'sound-recordist',
    labels: { en: 'Sound recordist', pl: 'Nagranie dźwięku', uk: 'Запис звуку' },
  },
  {
    id: 'sound-designer',
    labels: { en: 'Sound designer', pl: 'Projekt dźwięku', uk: 'Звуковий дизайн' },
  },
  {
    id: 'sound-mix',
    labels: { en: 'Re-recording mixer', pl: 'Zgranie dźwięku', uk: 'Зведення звуку' },
  },
  { id: 'foley', labels: { en: 'Foley', pl: 'Efekty synchroniczne', uk: 'Синхронні шуми' } },
  {
    id: 'production-design',
    labels: { en: 'Production design', pl: 'Scenografia', uk: 'Художня постановка' },
  },
  {
    id: 'art-direction',
    labels: { en: 'Art direction', pl: 'Kierownictwo artystyczne', uk: 'Художнє оформлення' },
  },
  { id: 'costume-design', labels: { en: 'Costume design', pl: 'Kostiumy', uk: 'Костюми' } },
  { id: 'make-up', labels: { en: 'Make-up', pl: 'Charakteryzacja', uk: 'Грим' } },
  { id: 'animation', labels: { en: 'Animation', pl: 'Animacja', uk: 'Анімація' } },
  {
    id: 'animation-director',
    labels: { en: 'Animation director', pl: 'Reżyseria animacji', uk: 'Режисура анімації' },
  },
  {
    id: 'visual-effects',
    labels: { en: 'Visual effects', pl: 'Efekty wizualne', uk: 'Візуальні ефекти' },
  },
  {
    id: 'special-effects',
    labels: { en: 'Special effects', pl: 'Efekty specjalne', uk: 'Спеціальні ефекти' },
  },
  { id: 'choreography', labels: { en: 'Choreography', pl: 'Choreografia', uk: 'Хореографія' } },
  { id: 'casting', labels: { en: 'Casting', pl: 'Casting', uk: 'Кастинг' } },
  {
    id: 'colourist',
    labels: { en: 'Colour grading', pl: 'Korekcja barwna', uk: 'Кольорокорекція' },
  },
  {
    id: 'graphic-design',
    labels: { en: 'Graphic design', pl: 'Opracowanie graficzne', uk: 'Графічний дизайн' },
  },
  {
    id: 'post-production',
    labels: { en: 'Post-production supervisor', pl: 'Postprodukcja', uk: 'Постпродакшн' },
  },
  {
    id: 'assistant-director',
    labels: { en: 'Assistant director', pl: 'Asysta reżyserska', uk: 'Асистування режисерові' },
  },
  {
    id: 'script-supervisor',
    labels: { en: 'Script supervisor', pl: 'Sekretariat planu', uk: 'Контроль сценарію' },
  },
  {
    id: 'production-manager',
    labels: {
      en: 'Production manager',
      pl: 'Kierownictwo produkcji',
      uk: 'Організація виробництва',
    },
  },
  { id: 'research', labels: { en: 'Research', pl: 'Dokumentacja', uk: 'Дослідження' } },
  {
    id: 'archive-research',
    labels: { en: 'Archive research', pl: 'Kwerenda archiwalna', uk: 'Пошук архівних матеріалів' },
  },
  {
    id: 'script-consultant',
    labels: {
      en: 'Script consultant',
      pl: 'Konsultacja scenariuszowa',
      uk: 'Сценарні консультації',
    },
  },
  {
    id: 'expert',
    labels: { en: 'Expert adviser', pl: 'Konsultacja merytoryczna', uk: 'Фахові консультації' },
  },
  {
    id: 'still-photographer',
    labels: { en: 'Still photographer', pl: 'Fotosy', uk: 'Фото на майданчику' },
  },
  {
    id: 'poster-design',
    labels: { en: 'Poster design', pl: 'Projekt plakatu', uk: 'Дизайн плаката' },
  },
  {
    id: 'impact-producer',
    labels: { en: 'Impact producer', pl: 'Kampania społeczna', uk: 'Імпакт-продюсування' },
  },
  { id: 'translator', labels: { en: 'Translation', pl: 'Tłumaczenie', uk: 'Переклад' } },
  { id: 'subtitles', labels: { en: 'Subtitles', pl: 'Napisy', uk: 'Субтитри' } },
  {
    id: 'audio-description',
    labels: { en: 'Audio description', pl: 'Audiodeskrypcja', uk: 'Аудіодескрипція' },
  },
  { id: 'thanks', labels: { en: 'Thanks', pl: 'Podziękowania', uk: 'Подяки' } },
] as const

export type Job = (typeof jobs)[number]['id']

export const { label: jobLabel, options: jobOptions } = createVocabulary<Job>(jobs)
