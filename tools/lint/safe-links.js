import { relative, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/** Attributes that lead somewhere or fetch something. */
const LEADING = new Set(['href', 'src', 'srcset', 'poster', 'data', 'action', 'formaction', 'xlink:href'])

/** Expressions that this rule cannot see through, by file, each with the reason why it is safe. */
const KNOWN = {
  'src/app/shell/LanguageLink.vue': ['target'], // inOtherLocale of the own path
  'src/features/about/ReferenceList.vue': ['pageOf(id)'], // address.lesson or address.guide
  'src/features/help/SiteLink.vue': ['site.href'], // siteOf lets nothing but web addresses through
  'src/features/sessions/SessionList.vue': ['placeOf(session)'], // sessionAddress
  'src/ui/UiCardLink.vue': ['href'], // what is handed in is looked at where it is written
  'src/ui/UiIcon.vue': ['icons'], // a built file
  'src/ui/UiPicture.vue': ['pictures'], // a built file
}

/** A beginning that no scheme can stand before: a place in the page, an own path, a telephone number. */
const isSafeText = text => /^(?:#|\/(?!\/)|tel:)/u.test(text)

function isSafe(node, isKnown) {
  switch (node.type) {
    case 'Literal': return isSafeText(String(node.value))
    case 'TemplateLiteral': return isSafeText(node.quasis[0].value.cooked) || (node.quasis[0].value.cooked === '' && node.expressions.length > 0 && isSafe(node.expressions[0], isKnown))
    case 'BinaryExpression': return node.operator === '+' && isSafe(node.left, isKnown)
    case 'ConditionalExpression': return isSafe(node.consequent, isKnown) && isSafe(node.alternate, isKnown)
    case 'TSNonNullExpression': return isSafe(node.expression, isKnown)
    case 'CallExpression': return /^(?:address|\w+Address)$/u.test(node.callee.object?.name ?? '') || isKnown(node)
    default: return isKnown(node)
  }
}

/** A bound link begins with an address of ours, a place in the page or a telephone number, so that no content can put a scheme there. */
export const safeLinks = {
  meta: { type: 'problem', schema: [], messages: { unsafe: 'Where «{{text}}» leads cannot be seen: begin with address.…(), «#», «/» or «tel:», or explain it in tools/lint/safe-links.js.' } },
  create(context) {
    const known = KNOWN[relative(ROOT, context.filename).replaceAll('\\', '/')] ?? []
    const isKnown = node => known.includes(context.sourceCode.getText(node))
    const services = context.sourceCode.parserServices
    return services.defineTemplateBodyVisitor?.({
      'VAttribute[directive=true][key.name.name="bind"]'({ key, value }) {
        if (LEADING.has(key.argument?.rawName ?? key.argument?.name) && value?.expression && !isSafe(value.expression, isKnown))
          context.report({ node: value, messageId: 'unsafe', data: { text: context.sourceCode.getText(value.expression) } })
      },
    }) ?? {}
  },
}
