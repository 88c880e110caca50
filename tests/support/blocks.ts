import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { createSSRApp, h, nextTick, type App, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { parse } from 'yaml'
import { createMessages, learn, loadMessages } from '~/app/messages'
import BlockPrint from '~/blocks/BlockPrint.vue'
import BlockSlide from '~/blocks/BlockSlide.vue'
import BlockView from '~/blocks/BlockView.vue'
import { announcerKey, helpKey, localeKey, termsKey } from '~/composables/keys'
import { createAnnouncer } from '~/composables/useAnnounce'
import { HELP_KEYS, type HelpKey } from '~/domain/content/help-key'
import { LessonSchema } from '~/domain/content/lesson'
import type { LocalBlock, LocalBlockOf, LocalHelpline } from '~/domain/content/pack'
import type { HelpPointerWithLines } from '~/domain/content/views'
import { ideasOf, type Idea } from '~/domain/ideas'
import { inLocale, type Locale } from '~/domain/locale'

const FACES = { view: BlockView, slide: BlockSlide, print: BlockPrint }
export type Face = keyof typeof FACES

const lesson = v.parse(LessonSchema, parse(readFileSync('seeds/lessons/b2.yaml', 'utf8')))

const STEPS = {
  type: 'steps',
  id: 'first-hour',
  title: { ru: 'Первый час', en: 'The first hour' },
  intro: { ru: 'Спокойно, по одному шагу.', en: 'Calmly, one step at a time.' },
  steps: [
    { id: 'stop', when: { ru: '0–5 минут', en: '0–5 min' }, text: { ru: 'Перестать отвечать.', en: 'Stop answering.' }, picture: 'stop-sign' },
    { id: 'save', when: { ru: '5–15 минут', en: '5–15 min' }, text: { ru: 'Сохранить чат.', en: 'Save the chat.' }, note: { ru: 'Имя и время тоже.', en: 'The name and the time too.' } },
  ],
} as const

/** Every block type in one language: those of lesson b2, and steps. */
export function blocksIn(locale: Locale): readonly LocalBlock[] {
  return [...inLocale(lesson, locale).blocks, inLocale(STEPS, locale)]
}

export function blockOf<Type extends LocalBlock['type']>(type: Type, locale: Locale = 'en'): LocalBlockOf<Type> {
  return blocksIn(locale).find(block => block.type === type) as LocalBlockOf<Type>
}

const LINE = { phones: [{ number: '8-800-2000-122', dial: '88002000122' }], display: 'show' } as unknown as LocalHelpline

/** A pointer behind every key; only the children's helpline has a number, changed by `line` where a test needs it. */
export function helpDirectory(line: Partial<LocalHelpline> = {}): ReadonlyMap<HelpKey, HelpPointerWithLines> {
  return new Map(HELP_KEYS.map(key => [key, { key, title: `Title ${key}`, text: `Text ${key}`, lines: key === 'child-line' ? [{ ...LINE, ...line }] : [] }]))
}

export interface Stage {
  readonly block: LocalBlock
  readonly locale?: Locale
  readonly face?: Face
  readonly line?: Partial<LocalHelpline>
  /** On a wall: the idea that is shown, the first without one; and whether the answer may be seen. */
  readonly idea?: Idea
  readonly isAnswered?: boolean
}

async function createStage({ block, locale = 'en', face = 'view', line, idea, isAnswered = false }: Stage, onDone = () => {}) {
  const announcer = createAnnouncer()
  const app: App = createSSRApp({ render: () => h(FACES[face] as Component, face === 'view' ? { block, onDone } : face === 'slide' ? { block, idea: idea ?? ideasOf(block)[0], isAnswered } : { block }) })
  const words = createMessages(locale, await loadMessages(locale))
  await learn(words.global, locale)
  app.use(words)
  app.provide(localeKey, locale)
  app.provide(announcerKey, announcer)
  app.provide(helpKey, helpDirectory(line))
  app.provide(termsKey, new Map([['pressure', { id: 'pressure', term: 'Pressure', definition: 'When someone goes on asking after a no.' }]]))
  return { app, announcer }
}

/** The prerendered markup of a block. */
export async function prerender(stage: Stage): Promise<string> {
  return await renderToString((await createStage(stage)).app)
}

/** Prerender a block and hydrate it in the page, as a reader's browser does. */
export async function mountBlock(stage: Stage) {
  const root = document.createElement('main')
  root.innerHTML = await prerender(stage)
  document.body.replaceChildren(root)
  let done = 0
  const { app, announcer } = await createStage(stage, () => { done += 1 })
  app.mount(root)
  await settle()
  return { root, announced: announcer.words, done: () => done, unmount: () => app.unmount() }
}

/** Let mounted hooks, lazy faces and focus moves come to rest. */
export async function settle() {
  for (let turn = 0; turn < 4; turn += 1)
    await nextTick()
  await new Promise(resolve => setTimeout(resolve))
}
