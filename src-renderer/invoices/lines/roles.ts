// The lines are a grid of divs: a table cannot lay out a description below its line, or a line anew where the window is narrow.
// The focus is always in the field of the active cell, so that rows and cells take none.
export const asCell = { role: 'gridcell' }
export const asColumnHeader = { role: 'columnheader' }

export const asRow = (index: number, isSelected?: boolean) => ({ role: 'row', 'aria-rowindex': index, 'aria-selected': isSelected })

export const asRowHeader = (label: string) => ({ role: 'rowheader', 'aria-label': label })

/** A field with a list below it, which is named while it is open. */
export const asCombobox = (list: string | undefined, option: string | undefined) =>
  ({
    role: 'combobox',
    'aria-expanded': list !== undefined,
    'aria-controls': list,
    'aria-activedescendant': option,
    'aria-autocomplete': 'list',
  }) as const

/** A text of several lines with a list below it: no combobox may be one. */
export const asSearching = (list: string | undefined, option: string | undefined) =>
  ({ 'aria-haspopup': 'listbox', 'aria-controls': list, 'aria-activedescendant': option, 'aria-autocomplete': 'list' }) as const
