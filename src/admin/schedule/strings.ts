import { words } from '../../../collections/fields/words.js'
import type { Labels } from '../../domain/vocabulary.js'

/** What is said of publishing at a moment, and of unpublishing. */
export const scheduleStrings = {
  // Unpublishing
  unpublish: words('Unpublish', 'Cofnij publikację', 'Зняти з публікації'),
  unpublishHeading: words('Unpublish this?', 'Cofnąć publikację?', 'Зняти з публікації?'),
  unpublishBody: words(
    'It disappears from the public pages, answers and kits. Its draft stays here, with all that you wrote.',
    'Zniknie z publicznych stron, odpowiedzi i pakietów. Wersja robocza zostaje tutaj, ze wszystkim, co napisano.',
    'Воно зникне з публічних сторінок, відповідей і пакетів. Чернетка залишиться тут з усім, що написано.',
  ),
  unpublished: words('Unpublished.', 'Publikacja cofnięta.', 'Знято з публікації.'),
  // Publishing at a moment
  schedule: words('Schedule…', 'Zaplanuj…', 'Запланувати…'),
  publishAt: words('Publish at', 'Opublikuj o', 'Опублікувати о'),
  unpublishAt: words('Unpublish at', 'Cofnij publikację o', 'Зняти з публікації о'),
  publishesAt: words('Publishes {moment}', 'Publikacja {moment}', 'Публікація {moment}'),
  unpublishesAt: words(
    'Unpublishes {moment}',
    'Koniec publikacji {moment}',
    'Зняття з публікації {moment}',
  ),
  planFailed: words('The plan failed', 'Plan się nie powiódł', 'План не вдався'),
  plan: words('Plan', 'Zaplanuj', 'Запланувати'),
  cancelPlan: words('Cancel the plan', 'Anuluj plan', 'Скасувати план'),
  scheduleHint: words(
    'In your own time zone. What is published is the newest draft of that moment.',
    'W Twojej strefie czasowej. Publikowana jest najnowsza wersja robocza z tej chwili.',
    'У вашому часовому поясі. Публікується найновіша чернетка на той момент.',
  ),
} satisfies Record<string, Labels>
