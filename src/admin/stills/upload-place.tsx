'use client'

import { Button, Dropzone } from '@payloadcms/ui'
import { useRef } from 'react'

import { useSay } from '../use-say.js'
import { UploadList } from '../uploads/upload-list.js'
import { useUploads } from './use-uploads.js'

/** What the server takes; it judges by the bytes, this only helps to choose. */
const accepted = 'image/jpeg,image/png,image/tiff,image/webp'

/** Where pictures are dropped or chosen, and how far each of them is. */
export function UploadPlace(props: { filmId: string; firstRank: number; onArrived: () => void }) {
  const { say } = useSay()
  const input = useRef<HTMLInputElement>(null)
  const { uploads, add, clear } = useUploads(props)
  return (
    <section className="laurel-upload">
      <Dropzone className="laurel-upload__zone" multipleFiles onChange={add}>
        <input
          ref={input}
          className="laurel-upload__input"
          type="file"
          accept={accepted}
          multiple
          tabIndex={-1}
          aria-label={say('addStills')}
          onChange={({ target }) => {
            add([...(target.files ?? [])])
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
      {uploads.length > 0 && <UploadList uploads={uploads} onClear={clear} />}
    </section>
  )
}
