'use client'

import { describeFailure } from '../reading/describe-failure.js'
import type { Say } from '../strings.js'
import { useSay } from '../use-say.js'
import { formatBytes, formatLeft } from './measures.js'
import { secondsLeft } from './speed.js'
import { isOver, type ShownUpload } from './upload-queue.js'
import { uploadQueue } from './use-uploads.js'

/** The files on their way: how far each is and all are, how fast, and what one may do about it. */
export function UploadList({ uploads, onClear }: { uploads: ShownUpload[]; onClear: () => void }) {
  const { say } = useSay()
  const isBusy = uploads.some(({ state }) => !isOver(state))
  const counts = {
    done: uploads.filter(({ state }) => state === 'arrived').length,
    all: uploads.length,
  }
  const total = sumUp(uploads)
  return (
    <div className="laurel-uploads">
      <p role="status">{say(isBusy ? 'uploading' : 'uploaded', counts)}</p>
      <progress
        max={Math.max(1, total.bytes)}
        value={total.sentBytes}
        aria-label={say(isBusy ? 'uploading' : 'uploaded', counts)}
      />
      {isBusy && uploads.length > 1 && (
        <p className="laurel-uploads__state">
          <Progress {...total} />
        </p>
      )}
      <ol className="laurel-uploads__list">
        {uploads.map((upload) => (
          <UploadItem key={upload.key} upload={upload} />
        ))}
      </ol>
      {!isBusy && (
        <button type="button" className="laurel-link" onClick={onClear}>
          {say('clearList')}
        </button>
      )}
    </div>
  )
}

function UploadItem({ upload }: { upload: ShownUpload }) {
  const { say } = useSay()
  const { name, bytes, sentBytes, state } = upload
  return (
    <li className={`laurel-uploads__item laurel-uploads__item--${state}`}>
      <span className="laurel-uploads__name">{name}</span>
      <span className="laurel-uploads__state">
        {state === 'sending' ? <Progress {...upload} /> : describeState(upload, say)}
      </span>
      {!isOver(state) && <progress max={Math.max(1, bytes)} value={sentBytes} aria-label={name} />}
      <UploadButtons upload={upload} />
    </li>
  )
}

function Progress(
  props: Pick<ShownUpload, 'bytes' | 'sentBytes' | 'bytesPerSecond' | 'secondsLeft'>,
) {
  const { say, language } = useSay()
  const { bytes, sentBytes, bytesPerSecond, secondsLeft: left } = props
  const share = `${bytes > 0 ? Math.floor((sentBytes / bytes) * 100) : 0} %`
  if (bytesPerSecond === null || left === null) return share
  return say('uploadProgress', {
    share,
    all: formatBytes(bytes, language),
    speed: formatBytes(bytesPerSecond, language),
    left: formatLeft(left, language),
  })
}

function UploadButtons({ upload }: { upload: ShownUpload }) {
  const { say } = useSay()
  const { key, name, state } = upload
  const actions = [
    { label: say('uploadPause'), states: ['waiting', 'sending', 'cut'], run: uploadQueue.pause },
    { label: say('uploadResume'), states: ['paused'], run: uploadQueue.resume },
    { label: say('tryAgain'), states: ['failed'], run: uploadQueue.resume },
    {
      label: say('uploadCallOff'),
      states: ['waiting', 'sending', 'cut', 'paused', 'failed'],
      run: uploadQueue.callOff,
    },
  ].filter(({ states }) => states.includes(state))
  if (actions.length === 0) return null
  return (
    <span className="laurel-uploads__actions">
      {actions.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className="laurel-link"
          aria-label={`${label}: ${name}`}
          onClick={() => run(key)}
        >
          {label}
        </button>
      ))}
    </span>
  )
}

function describeState({ state, error }: ShownUpload, say: Say): string {
  const why = error ? describeFailure(error, say) : ''
  const words = {
    waiting: say('uploadWaiting'),
    sending: '',
    cut: say('uploadCut'),
    paused: say('uploadPaused'),
    checking: say('uploadChecking'),
    arrived: say('uploadDone'),
    failed: say('uploadFailed', { why }),
    refused: why,
  }
  return words[state]
}

/** All of them together: the speed is that of those under way. */
function sumUp(uploads: ShownUpload[]) {
  const counted = uploads.filter(({ state }) => state !== 'refused')
  const sum = (read: (upload: ShownUpload) => number) =>
    counted.reduce((total, upload) => total + read(upload), 0)
  const bytes = sum((upload) => upload.bytes)
  const sentBytes = sum((upload) => upload.sentBytes)
  const bytesPerSecond = sum((upload) => upload.bytesPerSecond ?? 0)
  return {
    bytes,
    sentBytes,
    bytesPerSecond,
    secondsLeft: secondsLeft(bytes - sentBytes, bytesPerSecond),
  }
}
