// Lets a reader try the operations on this page: everything else on it works without a script.

const keyField = document.querySelector('#key')
const mostShownCharacters = 200_000

for (const part of document.querySelectorAll('.needs-script')) part.hidden = false
for (const form of document.querySelectorAll('form.try')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void tryOut(form)
  })
  form.querySelector('.copy').addEventListener('click', () => void copyAsCurl(form))
}

async function tryOut(form) {
  const { address, headers } = readForm(form)
  say(form, 'Asking …')
  try {
    const response = await fetch(address, { headers, cache: 'no-store' })
    say(form, `${response.status} ${response.statusText}`)
    show(form, `${describeHeaders(response)}\n\n${await describeBody(response)}`)
  } catch (error) {
    say(form, `No answer: ${error.message}`)
  }
}

/** What the form asks: an address on this site, and headers. */
function readForm(form) {
  let path = form.dataset.path
  const query = new URLSearchParams()
  const headers = {}
  for (const field of form.querySelectorAll('[data-in]')) {
    const { name, value, dataset } = field
    if (dataset.in === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value))
    else if (value === '') continue
    else if (dataset.in === 'query') query.set(name, value)
    else headers[name] = value
  }
  if (keyField.value !== '') headers.Authorization = `Bearer ${keyField.value.trim()}`
  const search = query.size === 0 ? '' : `?${query}`
  return { address: `${path}${search}`, headers }
}

async function copyAsCurl(form) {
  const { address, headers } = readForm(form)
  const said = Object.entries(headers).map(
    ([name, value]) =>
      ` -H ${quote(`${name}: ${name === 'Authorization' ? 'Bearer $LAUREL_KEY' : value}`, name)}`,
  )
  const line = `curl${said.join('')} ${quote(location.origin + address)}`
  try {
    await navigator.clipboard.writeText(line)
    say(form, 'Copied')
  } catch {
    // Without TLS a browser gives pages no clipboard.
    say(form, 'Copy it from here:')
  }
  show(form, line)
}

/** For a shell, which shall put nothing in; a key is named and not written, so it may. */
const quote = (text, name) =>
  name === 'Authorization' ? `"${text}"` : `'${text.replaceAll("'", `'\\''`)}'`

const describeHeaders = (response) =>
  [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')

async function describeBody(response) {
  const type = response.headers.get('content-type') ?? ''
  if (!/json|text|xml/.test(type)) {
    const { size } = await response.blob()
    return size === 0 ? '' : `(${size} bytes)`
  }
  const text = await response.text()
  const shown =
    type.includes('json') && text !== '' ? JSON.stringify(JSON.parse(text), null, 2) : text
  return shown.length > mostShownCharacters ? `${shown.slice(0, mostShownCharacters)}\n…` : shown
}

function say(form, sentence) {
  form.querySelector('[role=status]').textContent = sentence
}

function show(form, text) {
  const place = form.querySelector('.answer')
  place.textContent = text
  place.hidden = false
}
