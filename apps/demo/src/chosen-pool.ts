import * as meridian from 'virtual:portico-user-pool'
import { type Preset, presets } from '../presets.ts'
import { settings } from '../settings.ts'

/** The pool that the page's address names, as in `/?pool=mfa`; Meridian's own unless it names one. */
export function choosePool(search: string) {
  const name = new URLSearchParams(search).get('pool') ?? ''
  const place = meridian.pools[name]
  const preset = presets[name]
  return place && preset ? { name, place, preset } : { name: '', place: meridian, preset: own }
}

const own: Preset = { title: 'Meridian’s own', settings, people: {} }

/** The one this page is for. */
export const chosen = choosePool(location.search)
