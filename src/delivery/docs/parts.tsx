/** Paragraphs, in which what stands between backticks is code. */
export function Paragraphs({ text }: { text: string }) {
  return text.split('\n\n').map((paragraph) => (
    <p key={paragraph}>
      <Words text={paragraph} />
    </p>
  ))
}

/** One line of text, in which what stands between backticks is code. */
export function Words({ text }: { text: string }) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))
}

/** What an address on the page calls a heading. */
export const anchorOf = (heading: string) => heading.toLowerCase().replaceAll(/\W+/g, '-')
