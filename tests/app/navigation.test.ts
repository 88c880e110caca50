import { createMemoryHistory, createRouter } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { readBeforeEnter } from '~/app/navigation'
import { readPageData, writePageData } from '~/app/page-data'
import { pagesOf } from '~/app/pages'
import { FIRST_ROUTES, learnRoutes } from '~/app/routes'
import { createPageContents } from '~/composables/useContent'
import { packReader } from '~/data/pack-reader'
import { inLocale } from '~/domain/locale'
import { readSeeds } from '../../tools/seeds'

const pack = await readSeeds('seeds')
const local = inLocale(pack, 'ru')

function createTestRouter() {
  const router = createRouter({ history: createMemoryHistory(), routes: [...FIRST_ROUTES] })
  learnRoutes(router)
  const contents = createPageContents()
  readBeforeEnter(router, contents, { reader: async () => packReader(local) })
  return { router, contents }
}

describe('addresses', () => {
  it.each(pagesOf('ru', pack).map(({ path }) => path))('%s has a page of its own', async (path) => {
    const { router } = createTestRouter()
    await router.push(path)
    expect(router.currentRoute.value.name === 'not-found').toBe(path.includes('/404/'))
    expect(router.currentRoute.value.path).toBe(path)
  })

  it.each(['/ru/lessons/zz/', '/ru/guides/p99/', '/ru/e/', '/de/', '/ru/lessons/b2/x/', '/ru/lessons/__proto__/', '/ru/guides/constructor/'])('%s leads to the not-found page', async (path) => {
    const { router } = createTestRouter()
    await router.push(path)
    expect(router.currentRoute.value.name).toBe('not-found')
    expect(router.currentRoute.value.path).toBe(path)
  })

  it('gain the slash they lack, and keep their place', async () => {
    const { router } = createTestRouter()
    await router.push('/ru/lessons/b2#quiz')
    expect(router.currentRoute.value.fullPath).toBe('/ru/lessons/b2/#quiz')
  })
})

describe('the content of a page', () => {
  it('is there before the page opens', async () => {
    const { router, contents } = createTestRouter()
    await router.push('/ru/lessons/b2/')
    expect(contents.at('/ru/lessons/b2/')).toMatchObject({ lesson: { id: 'b2' }, next: { id: 'b3' } })
  })

  it('names only lines a child can use in the younger bands', async () => {
    const reader = packReader(local)
    for (const { id, band } of pack.lessons.filter(lesson => lesson.band !== 'd')) {
      const view = await reader.lesson(id)
      expect(view!.pointers.flatMap(({ lines }) => lines).filter(line => !line.forChildren), `${band}: ${id}`).toEqual([])
    }
  })
})

describe('the data of a prerendered page', () => {
  it('is used only at the address it was made for, and cannot close its element', () => {
    document.body.innerHTML = '<script type="application/json" id="page-data"></script>'
    const data = { path: '/ru/', content: { text: '</script><script>alert(1)</script>' } }
    const written = writePageData(data)
    expect(written).not.toContain('<')
    document.getElementById('page-data')!.textContent = written
    expect(readPageData('/ru/')).toEqual(data)
    expect(readPageData('/ru/help/')).toBeUndefined()
  })
})
