import type { PayloadRequest } from 'payload'

import type { NothingToSend } from '../../src/webhooks/deliver.js'
import type { SendProblem } from '../../src/webhooks/send.js'
import { words, type Words } from '../fields/words.js'

/** Why a message did not get through, each with what to do about it. */
const problemWords: Record<SendProblem | NothingToSend, Words> = {
  BAD_URL: words(
    'This is not an address that a message can be sent to. It begins with https:// and holds no name and password.',
    'To nie jest adres, pod który można wysłać wiadomość. Zaczyna się od https:// i nie zawiera nazwy ani hasła.',
    'Це не адреса, на яку можна надіслати повідомлення. Вона починається з https:// і не містить імені та пароля.',
  ),
  NOT_HTTPS: words(
    'Messages go by https only. Write the address with https://.',
    'Wiadomości wysyłane są tylko przez https. Podaj adres z https://.',
    'Повідомлення надсилаються лише через https. Запишіть адресу з https://.',
  ),
  PRIVATE_ADDRESS: words(
    'The address leads into a private network, where nothing is sent. Use a public one.',
    'Ten adres prowadzi do sieci prywatnej, dokąd nic nie jest wysyłane. Podaj publiczny.',
    'Ця адреса веде до приватної мережі, куди нічого не надсилається. Вкажіть публічну.',
  ),
  UNRESOLVED: words(
    'No server was found by this name. Check how it is spelled, or try again later.',
    'Nie znaleziono serwera o tej nazwie. Sprawdź pisownię albo spróbuj później.',
    'Сервера з такою назвою не знайдено. Перевірте написання або спробуйте пізніше.',
  ),
  REFUSED: words(
    'The server took no connection. Ask whoever runs it whether it is up.',
    'Serwer nie przyjął połączenia. Zapytaj tego, kto go prowadzi, czy działa.',
    'Сервер не прийняв з’єднання. Запитайте того, хто його утримує, чи він працює.',
  ),
  TIMED_OUT: words(
    'It took too long to answer. The receiver should answer at once and work afterwards.',
    'Odpowiedź trwała zbyt długo. Odbiorca powinien odpowiadać od razu, a pracować potem.',
    'Відповідь тривала надто довго. Одержувач має відповідати одразу, а працювати потім.',
  ),
  TLS: words(
    'The server’s certificate cannot be trusted. Whoever runs it has to renew or correct it.',
    'Certyfikatowi serwera nie można zaufać. Musi go odnowić lub poprawić ten, kto prowadzi serwer.',
    'Сертифікату сервера не можна довіряти. Той, хто його утримує, має його поновити або виправити.',
  ),
  TOO_MANY_REDIRECTS: words(
    'The address leads from one to another without end. Write the last of them here.',
    'Adres przekierowuje bez końca. Podaj tu od razu adres docelowy.',
    'Адреса переспрямовує без кінця. Вкажіть тут одразу кінцеву адресу.',
  ),
  TOO_MANY_INTERIM: words(
    'The server said again and again that an answer is on its way (1xx), and gave none. The receiver should answer once.',
    'Serwer wciąż zapowiadał odpowiedź (1xx), ale jej nie udzielił. Odbiorca powinien odpowiedzieć raz.',
    'Сервер знову й знову обіцяв відповідь (1xx), але не дав її. Одержувач має відповісти один раз.',
  ),
  BAD_ANSWER: words(
    'What came back is not HTTP. Check the address, above all its port.',
    'To, co przyszło w odpowiedzi, nie jest HTTP. Sprawdź adres, a zwłaszcza port.',
    'Те, що надійшло у відповідь, не є HTTP. Перевірте адресу, насамперед порт.',
  ),
  BAD_REDIRECT: words(
    'The address leads on to one that nothing may be sent to. Write the right address here.',
    'Adres przekierowuje tam, dokąd nie wolno nic wysłać. Podaj tu właściwy adres.',
    'Адреса переспрямовує туди, куди нічого не можна надсилати. Вкажіть тут правильну адресу.',
  ),
  CUT_OFF: words(
    'The connection broke before there was an answer. It is tried again; if it goes on, ask whoever runs the server.',
    'Połączenie zerwało się przed odpowiedzią. Próba zostanie ponowiona; jeśli się powtórzy, zapytaj tego, kto prowadzi serwer.',
    'З’єднання обірвалося до відповіді. Спробу буде повторено; якщо це триватиме, запитайте того, хто утримує сервер.',
  ),
  STOPPED: words(
    'Laurel was stopped while it was sent. It is sent again by itself.',
    'Laurel zatrzymano podczas wysyłania. Wiadomość zostanie wysłana ponownie sama.',
    'Laurel зупинено під час надсилання. Повідомлення буде надіслано знову автоматично.',
  ),
  NOTHING_TO_TELL: words(
    'There is nothing left to tell: it was withdrawn or closed meanwhile. Nothing has to be done.',
    'Nie ma już o czym powiadomić: w tym czasie to wycofano lub zamknięto. Nic nie trzeba robić.',
    'Уже нема про що повідомляти: тим часом це відкликано або закрито. Робити нічого не треба.',
  ),
  NOT_ASKED_FOR: words(
    'The webhook no longer asks for this: its films or events were changed meanwhile. To send it all the same, choose them again and send it again.',
    'Webhook już o to nie prosi: w tym czasie zmieniono jego filmy lub zdarzenia. Aby mimo to wysłać wiadomość, wybierz je z powrotem i wyślij ją ponownie.',
    'Вебхук про це вже не просить: тим часом змінено його фільми або події. Щоб усе ж надіслати, оберіть їх знову й надішліть повідомлення ще раз.',
  ),
}

/** Why a message did not get through, in the reader's language; an unknown word as it is. */
export const sayProblem = (
  problem: string,
  req: Pick<PayloadRequest, 'i18n'> | undefined,
): string => findProblemWords(problem, req?.i18n?.language ?? 'en')

/** The same, in a language of the admin. */
export function findProblemWords(problem: string, language: string): string {
  if (!Object.hasOwn(problemWords, problem)) return problem
  const inAllLanguages = problemWords[problem as keyof typeof problemWords]
  return inAllLanguages[language] ?? inAllLanguages.en
}
