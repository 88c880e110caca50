/**
 * What no source may name, in scripts and in templates: ways to make text into markup or code, and ways out that our policy cannot close
 * (a connection between browsers) or that tell others what is done here.
 */
const MARKUP = 'innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc|DOMParser'
const WAYS_OUT = '(?:webkit)?RTCPeerConnection|sendBeacon|(?:webkit)?SpeechRecognition|WebSocket|WebTransport|EventSource|XMLHttpRequest'
const NAMES = `/^(?:${MARKUP}|${WAYS_OUT})$/`
const message = 'Text never becomes markup, and nothing leaves the device (tools/lint/unsafe.js).'

/** For `no-restricted-syntax`, and its twin for templates. */
export const UNSAFE_SYNTAX = [
  { selector: `Identifier[name=${NAMES}]`, message },
  { selector: `MemberExpression > Literal[value=${NAMES}]`, message },
  { selector: `MemberExpression[object.name="document"][property.name=/^write(?:ln)?$/]`, message },
]

/** Rules of others that forbid the same kind of thing. */
export const UNSAFE_RULES = {
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
  'vue/no-v-html': 'error',
  'vue/no-restricted-syntax': ['error', ...UNSAFE_SYNTAX],
  'vue/no-restricted-html-elements': ['error', ...['script', 'iframe', 'frame', 'object', 'embed', 'base'].map(element => ({ element, message }))],
  'vue/no-restricted-static-attribute': ['error', { key: 'style', message: 'Our policy blocks inline styles.' }, { key: 'srcdoc', message }, { key: '/^on[a-z]+$/', message: 'Our policy blocks inline handlers.' }],
  'vue/no-restricted-v-bind': ['error', { argument: 'style', message: 'Our policy blocks inline styles.' }, { argument: '/^(?:(?:inner|outer)-?html|srcdoc)$/i', message }, { argument: '/^on[a-z]+$/', message }],
}
