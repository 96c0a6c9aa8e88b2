'use client'

import { Button } from '@payloadcms/ui'

/** Begins a new document from a panel of the film. */
export function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      buttonStyle="secondary"
      icon="plus"
      iconPosition="left"
      margin={false}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
