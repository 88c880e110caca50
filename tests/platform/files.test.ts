import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { saveText, type FileMaker } from '~/platform/files'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function browser() {
  const link = { href: '', download: '', click: vi.fn() }
  const blobs: Blob[] = []
  const URL = { createObjectURL: vi.fn((blob: Blob) => `blob:${blobs.push(blob)}`), revokeObjectURL: vi.fn() }
  return { link, blobs, URL, maker: { document: { createElement: () => link }, URL } as unknown as FileMaker }
}

it('offers the text under the name it was given', async () => {
  const { link, blobs, maker } = browser()
  saveText('tropinka.txt', 'Номер: 112', maker)
  expect(link).toMatchObject({ href: 'blob:1', download: 'tropinka.txt' })
  expect(link.click).toHaveBeenCalledOnce()
  expect(blobs[0]?.type).toBe('text/plain;charset=utf-8')
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blobs[0]?.arrayBuffer())).toBe('\uFEFFНомер: 112')
})

it('says that a table is one', () => {
  const { blobs, maker } = browser()
  saveText('tropinka.csv', 'a;b', maker)
  expect(blobs[0]?.type).toBe('text/csv;charset=utf-8')
})

it('frees the address once the download has had time to begin', () => {
  const { URL, maker } = browser()
  saveText('tropinka.txt', '112', maker)
  expect(URL.revokeObjectURL).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:1')
})

it('gives JSON without a mark, which no reader of it expects', async () => {
  const { blobs, maker } = browser()
  saveText('copy-2026-11-25.json', '{}', maker)
  expect(blobs[0]?.type).toBe('application/json;charset=utf-8')
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blobs[0]?.arrayBuffer())).toBe('{}')
})
