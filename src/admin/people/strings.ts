import { words } from '../../../collections/fields/words.js'
import type { Labels } from '../../domain/vocabulary.js'

/** What is said of those who may sign in. */
export const peopleStrings = {
  inviteByMail: words(
    'Invite by e-mail: they choose the password themselves',
    'Zaproś e-mailem: hasło wybierze ta osoba',
    'Запросити електронною поштою: пароль людина вибере сама',
  ),
  invitedOn: words(
    'Invited, not here yet:',
    'Zaproszenie bez odpowiedzi:',
    'Запрошення без відповіді:',
  ),
  inviteAgain: words('Invite again', 'Zaproś ponownie', 'Запросити ще раз'),
  inviteAgainHint: words(
    'A new link is sent, and the links from before stop working.',
    'Zostanie wysłany nowy link, a wcześniejsze przestaną działać.',
    'Буде надіслано нове посилання, а попередні перестануть діяти.',
  ),
  passwordLink: words('The link', 'Link', 'Посилання'),
  signOutEverywhere: words('Sign out everywhere', 'Wyloguj wszędzie', 'Вийти всюди'),
  signOutEverywhereHint: words(
    'Ends all sessions of this person, on every device, at once.',
    'Kończy od razu wszystkie sesje tej osoby, na każdym urządzeniu.',
    'Негайно завершує всі сеанси цієї людини на кожному пристрої.',
  ),
} satisfies Record<string, Labels>
