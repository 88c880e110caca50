import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint()

/** Rules that the real configuration finds broken in a file of this text. */
async function brokenIn(text: string, filePath: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath })
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message)
}

const script = (line: string) => `export function act(element: HTMLElement, text: string) {\n  ${line}\n}\n`
const view = (markup: string) => `<script setup lang="ts">\ndefineProps<{ text: string }>()\n</script>\n\n<template>\n  ${markup}\n</template>\n`

// The first snippet waits until the whole configuration is read.
describe('the lint', { timeout: 60_000 }, () => {
  it.each([
    ['innerHTML', 'element.innerHTML = text', 'no-restricted-syntax'],
    ['innerHTML by another way', 'element[\'innerHTML\'] = text', 'no-restricted-syntax'],
    ['innerHTML of a drawing function', 'return { innerHTML: text, element }', 'no-restricted-syntax'],
    ['outerHTML', 'element.outerHTML = text', 'no-restricted-syntax'],
    ['insertAdjacentHTML', 'element.insertAdjacentHTML(\'beforeend\', text)', 'no-restricted-syntax'],
    ['a fragment of text', 'document.createRange().createContextualFragment(text)', 'no-restricted-syntax'],
    ['document.write', 'document.write(text)', 'no-restricted-syntax'],
    ['eval', 'eval(text)', 'no-eval'],
    ['new Function', 'return new Function(text)', 'no-new-func'],
    ['a timer that reads text', 'setTimeout(\'act()\', 1)', 'no-implied-eval'],
    ['an address that is a script', 'element.title = \'javascript:act()\'', 'no-script-url'],
    ['a connection between browsers', 'return new RTCPeerConnection()', 'no-restricted-syntax'],
    ['a connection between browsers by another way', 'return new window.webkitRTCPeerConnection()', 'no-restricted-syntax'],
    ['a beacon', 'navigator.sendBeacon(text)', 'no-restricted-syntax'],
    ['speech recognition', 'return new SpeechRecognition()', 'no-restricted-syntax'],
    ['a socket', 'return new WebSocket(text)', 'no-restricted-syntax'],
  ])('stops at %s, in every layer', async (_, line, rule) => {
    for (const layer of ['domain', 'platform', 'composables'])
      expect(await brokenIn(script(line), `src/${layer}/zz-snippet.ts`), layer).toContain(rule)
  })

  it.each([
    ['v-html', '<p v-html="text" />', 'vue/no-v-html'],
    ['bound innerHTML', '<p :innerHTML="text" />', 'vue/no-restricted-v-bind'],
    ['bound innerHTML as a property', '<p :inner-html.prop="text" />', 'vue/no-restricted-v-bind'],
    ['innerHTML in a handler', '<p @click="$event.target.innerHTML = text" />', 'vue/no-restricted-syntax'],
    ['a beacon in a handler', '<p @click="navigator.sendBeacon(text)" />', 'vue/no-restricted-syntax'],
    ['an inline handler', '<p onclick="act()" />', 'vue/no-restricted-static-attribute'],
    ['an inline style', '<p style="color: red" />', 'vue/no-restricted-static-attribute'],
    ['a frame', '<iframe src="/en/" />', 'vue/no-restricted-html-elements'],
    ['a link to whatever a text says', '<a :href="text">a</a>', 'house/safe-links'],
    ['a link that begins with a text', '<a :href="`${text}#a`">a</a>', 'house/safe-links'],
    ['a link of some function', '<a :href="text.trim()">a</a>', 'house/safe-links'],
    ['a link that is a script', '<a :href="`javascript:${text}`">a</a>', 'house/safe-links'],
    ['a link to another host', '<a :href="`//${text}`">a</a>', 'house/safe-links'],
    ['a link that is sometimes a text', '<a :href="text ? text : `#a`">a</a>', 'house/safe-links'],
    ['a picture of whatever a text says', '<img :src="text" alt="">', 'house/safe-links'],
    ['a form for whatever a text says', '<form :action="text" />', 'house/safe-links'],
    ['a drawing of whatever a text says', '<svg><use :xlink:href="text" /></svg>', 'house/safe-links'],
  ])('stops at %s in a template', async (_, markup, rule) => {
    expect(await brokenIn(view(markup), 'src/features/zz/Snippet.vue')).toContain(rule)
  })

  it.each([
    ['an address of ours', '<a :href="address.help(locale)">a</a>'],
    ['an address and a place in it', '<a :href="`${address.help(locale)}#${text}`">a</a>'],
    ['a place in the page', '<a :href="`#${text}`">a</a>'],
    ['a telephone number', '<a :href="`tel:${text}`">a</a>'],
  ])('lets %s pass', async (_, markup) => {
    expect(await brokenIn(view(markup), 'src/features/zz/Snippet.vue')).toEqual([])
  })
})
