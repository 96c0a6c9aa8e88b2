'use client'

import { Button, ConfirmationModal, useModal } from '@payloadcms/ui'

/** A button for what cannot be undone: it is done once whoever clicks has said so twice. */
export function ConfirmedButton(props: {
  modalSlug: string
  /** On the button, and on that of the question. */
  label: string
  /** For those who hear the button's name alone, where `label` does not say enough. */
  name?: string
  heading: string
  body: string
  size?: 'small' | 'medium'
  className?: string
  onConfirm: () => Promise<void>
}) {
  const { modalSlug, label, name, heading, body, size = 'small', className, onConfirm } = props
  const { openModal } = useModal()
  return (
    <>
      <Button
        buttonStyle="secondary"
        size={size}
        margin={false}
        {...(className && { className })}
        {...(name && { 'aria-label': name })}
        onClick={() => openModal(modalSlug)}
      >
        {label}
      </Button>
      <ConfirmationModal
        modalSlug={modalSlug}
        heading={heading}
        body={body}
        confirmLabel={label}
        onConfirm={onConfirm}
      />
    </>
  )
}
