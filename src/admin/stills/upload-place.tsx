'use client'

import { Button, Dropzone } from '@payloadcms/ui'
import { useRef } from 'react'

import { useSay } from '../use-say.js'
import { isOver, useUploads, type Upload } from './use-uploads.js'

/** What the server takes; it judges by the bytes, this only helps to choose. */
const accepted = 'image/jpeg,image/png,image/tiff,image/webp'

/** Where pictures are dropped or chosen, and how far each of them is. */
export function UploadPlace(props: { filmId: string; firstRank: number; onArrived: () => void }) {
  const { say } = useSay()
  const input = useRef<HTMLInputElement>(null)
  const { uploads, isBusy, add, clear } = useUploads(props)
  return (
    <section className="laurel-upload">
      <Dropzone className="laurel-upload__zone" multipleFiles onChange={(files) => void add(files)}>
        <input
          ref={input}
          className="laurel-upload__input"
          type="file"
          accept={accepted}
          multiple
          tabIndex={-1}
          aria-label={say('addStills')}
          onChange={({ target }) => {
            void add(target.files ?? [])
            target.value = ''
          }}
        />
        <Button
          buttonStyle="secondary"
          icon="plus"
          iconPosition="left"
          margin={false}
          onClick={() => input.current?.click()}
        >
          {say('addStills')}
        </Button>
        <span>{say('dropStills')}</span>
      </Dropzone>
      {uploads.length > 0 && <UploadList uploads={uploads} isBusy={isBusy} onClear={clear} />}
    </section>
  )
}

function UploadList(props: { uploads: Upload[]; isBusy: boolean; onClear: () => void }) {
  const { uploads, isBusy, onClear } = props
  const { say } = useSay()
  const counts = {
    done: uploads.filter(({ state }) => state === 'arrived').length,
    all: uploads.length,
  }
  const left = uploads.reduce((sum, { state, fraction }) => sum + (isOver(state) ? 1 : fraction), 0)
  return (
    <div className="laurel-uploads">
      <p role="status">{say(isBusy ? 'uploading' : 'uploaded', counts)}</p>
      <progress
        max={uploads.length}
        value={left}
        aria-label={say(isBusy ? 'uploading' : 'uploaded', counts)}
      />
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

function UploadItem({ upload }: { upload: Upload }) {
  const { say } = useSay()
  const { file, state, fraction, why } = upload
  const words = {
    waiting: say('uploadWaiting'),
    sending: `${Math.floor(fraction * 100)} %`,
    checking: say('uploadChecking'),
    arrived: say('uploadDone'),
    refused: why,
  }
  return (
    <li className={`laurel-uploads__item laurel-uploads__item--${state}`}>
      <span className="laurel-uploads__name">{file.name}</span>
      <span className="laurel-uploads__state">{words[state]}</span>
    </li>
  )
}
