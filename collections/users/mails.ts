import type { LinkKind } from './link-tokens.js'

export const mailLanguages = ['en', 'pl', 'uk'] as const
export type MailLanguage = (typeof mailLanguages)[number]

export interface MailText {
  subject: string
  text: string
  html: string
}

/** What a person is sent with a link, in their language: the same words as text and as HTML. */
export function writeMail(args: {
  kind: LinkKind
  language: MailLanguage
  name: string
  siteUrl: string
  link: string
}): MailText {
  const { kind, language, link } = args
  const { subject, ask, until, unasked } = wordings[kind][language]
  const site = new URL(args.siteUrl).host
  const fill = (text: string) => text.replaceAll('{site}', site)
  const greeting = greetings[language].replace('{name}', () => oneLine(args.name))
  const before = [greeting, fill(ask)]
  const after = [fill(until), fill(unasked)]
  return {
    subject: fill(subject),
    text: [...before, link, ...after].join('\n\n') + '\n',
    html: writeHtml({ language, before, link, after }),
  }
}

/** The language that is kept for a person, as far as we speak it. */
export const toMailLanguage = (language: unknown): MailLanguage =>
  mailLanguages.find((known) => known === language) ?? 'en'

const greetings: Record<MailLanguage, string> = {
  en: 'Hello {name},',
  pl: 'Dzień dobry, {name}!',
  uk: 'Вітаємо, {name}!',
}

interface Wording {
  subject: string
  ask: string
  until: string
  unasked: string
}

const wordings: Record<LinkKind, Record<MailLanguage, Wording>> = {
  invitation: {
    en: {
      subject: 'Your invitation to {site}',
      ask: 'You are invited to work on the press kits at {site}. Choose a password here:',
      until: 'The link works once, for seven days. A later invitation replaces it.',
      unasked: 'If you do not know what this is about, leave this mail alone.',
    },
    pl: {
      subject: 'Zaproszenie do {site}',
      ask: 'To zaproszenie do pracy nad materiałami prasowymi w {site}. Hasło wybierzesz tutaj:',
      until: 'Link działa raz, przez siedem dni. Późniejsze zaproszenie go zastępuje.',
      unasked: 'Jeśli nie wiesz, o co chodzi, zignoruj tę wiadomość.',
    },
    uk: {
      subject: 'Запрошення до {site}',
      ask: 'Вас запрошують працювати з матеріалами для преси на {site}. Виберіть пароль тут:',
      until: 'Посилання діє один раз, упродовж семи днів. Пізніше запрошення його замінює.',
      unasked: 'Якщо ви не знаєте, про що йдеться, не зважайте на цей лист.',
    },
  },
  reset: {
    en: {
      subject: 'A new password for {site}',
      ask: 'Somebody, probably you, asked for a new password at {site}. Choose it here:',
      until: 'The link works once, for one hour. A later one replaces it.',
      unasked: 'If it was not you, leave this mail alone: your password stays as it is.',
    },
    pl: {
      subject: 'Nowe hasło do {site}',
      ask: 'Ktoś, zapewne Ty, poprosił o nowe hasło do {site}. Wybierzesz je tutaj:',
      until: 'Link działa raz, przez godzinę. Późniejszy go zastępuje.',
      unasked: 'Jeśli to nie Ty, zignoruj tę wiadomość: hasło pozostanie bez zmian.',
    },
    uk: {
      subject: 'Новий пароль до {site}',
      ask: 'Хтось, імовірно ви, попросив новий пароль до {site}. Виберіть його тут:',
      until: 'Посилання діє один раз, упродовж години. Пізніше посилання його замінює.',
      unasked: 'Якщо це були не ви, не зважайте на цей лист: пароль залишиться без змін.',
    },
  },
}

function writeHtml(args: {
  language: MailLanguage
  before: string[]
  link: string
  after: string[]
}): string {
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`
  const address = escapeHtml(args.link)
  return [
    `<!doctype html>`,
    `<html lang="${args.language}"><head><meta charset="utf-8"></head><body>`,
    ...args.before.map(paragraph),
    `<p><a href="${address}">${address}</a></p>`,
    ...args.after.map(paragraph),
    `</body></html>`,
  ].join('\n')
}

/** A name may hold anything; in a mail it stays on its line. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 120)

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!)

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
