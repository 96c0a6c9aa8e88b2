import type { Field } from 'payload'

import { staffReads, systemWrites } from '../access.js'
import { words, type Words } from '../fields/words.js'

/** What was measured of a file; kept by the system, never by a form or a client. */
export const measuredFields = (names: readonly MeasuredName[] = measuredNames): Field[] => [
  {
    type: 'collapsible',
    label: words('Measured', 'Zmierzone', 'Виміряно'),
    admin: { initCollapsed: true, position: 'sidebar' },
    fields: names.map((name) => measured(name, ...measures[name])),
  },
  // What a photographer called the file may name who is in it. Payload keeps these two; here it
  // is only said who reads them.
  { name: 'filename', type: 'text', access: { read: staffReads } },
  { name: 'url', type: 'text', access: { read: staffReads } },
]

/** Also the order they are shown in. */
export const measuredNames = [
  'originalName',
  'widthPx',
  'heightPx',
  'dpi',
  'bytes',
  'hadGps',
  'sha256',
  'crc32',
] as const

type MeasuredName = (typeof measuredNames)[number]

type Measure = [type: 'text' | 'number' | 'checkbox', label: Words, isForStaff?: boolean]

const measures: Record<MeasuredName, Measure> = {
  originalName: ['text', words('Name as uploaded', 'Nazwa pliku', 'Назва файлу'), true],
  widthPx: ['number', words('Width, px', 'Szerokość, px', 'Ширина, px')],
  heightPx: ['number', words('Height, px', 'Wysokość, px', 'Висота, px')],
  dpi: ['number', words('Resolution, dpi', 'Rozdzielczość, dpi', 'Роздільність, dpi')],
  bytes: ['number', words('Bytes', 'Bajty', 'Байти')],
  hadGps: [
    'checkbox',
    words('Carried a place (GPS)', 'Zawierał miejsce (GPS)', 'Містив місце (GPS)'),
    true,
  ],
  sha256: ['text', words('SHA-256', 'SHA-256', 'SHA-256')],
  crc32: ['number', words('CRC-32', 'CRC-32', 'CRC-32')],
}

function measured(
  name: MeasuredName,
  type: 'text' | 'number' | 'checkbox',
  label: Words,
  isForStaff = false,
): Field {
  return {
    name,
    type,
    label,
    index: name === 'sha256',
    access: {
      create: systemWrites,
      update: systemWrites,
      ...(isForStaff && { read: staffReads }),
    },
    admin: { readOnly: true },
  } as Field
}
