/** Copy buttons: shown only where this runs, since without it they could do nothing. */
const status = document.querySelector('[data-copy-status]')

for (const button of document.querySelectorAll('button[data-copies]')) {
  button.hidden = false
  button.addEventListener('click', () => void copyFor(button))
}

async function copyFor(button) {
  const source = document.getElementById(button.dataset.copies)
  const copied = await copyText(readText(source))
  announce(button, copied ? button.dataset.copied : button.dataset.copyFailed, copied)
}

/** Paragraphs apart by an empty line, as they were written. */
function readText(element) {
  const paragraphs = [...element.querySelectorAll('[data-copy-part]')]
  const parts = paragraphs.length > 0 ? paragraphs : [element]
  return parts.map((part) => part.textContent.trim()).join('\n\n')
}

async function copyText(text) {
  // A press room served without TLS has no clipboard API; the old command still works there.
  if (!navigator.clipboard) return copyBySelection(text)
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (error) {
    if (error.name !== 'NotAllowedError') throw error
    return copyBySelection(text)
  }
}

function copyBySelection(text) {
  const focused = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'visually-hidden'
  document.body.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  focused.focus()
  return copied
}

function announce(button, message, copied) {
  status.lang = button.lang
  status.textContent = message
  if (!copied) return
  const label = button.querySelector('[data-copy-label]')
  const before = label.dataset.label ?? label.textContent
  label.dataset.label = before
  label.textContent = message
  button.classList.add('is-copied')
  clearTimeout(Number(button.dataset.timer))
  button.dataset.timer = setTimeout(() => {
    label.textContent = before
    button.classList.remove('is-copied')
    status.textContent = ''
  }, 2000)
}
