'use client'

import { FieldDescription, FieldError, FieldLabel } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { TextFieldClientProps } from 'payload'
import type { ReactNode } from 'react'

/** What stands around the input of a field of ours, as around Payload's own. */
export function FieldFrame(
  props: TextFieldClientProps & { showError: boolean; children: ReactNode },
) {
  const { field, path, showError, children } = props
  const { label, required, admin } = field
  return (
    <div
      className={`field-type select laurel-field${showError ? ' error' : ''}`}
      style={mergeFieldStyles(field)}
    >
      <FieldLabel label={label} path={path} required={required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {children}
      </div>
      {admin?.description && <FieldDescription description={admin.description} path={path} />}
    </div>
  )
}
