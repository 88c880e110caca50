import type { Answer } from './recording'

/** Addresses that stand in scripts and pictures and are never fetched: name spaces, and words of libraries about an error. */
const SAID_ONLY = /^https?:\/\/(?:www\.w3\.org\/(?:2000\/svg|1999\/xlink|1998\/Math\/MathML)|vuejs\.org\/error-reference\/|tinyurl\.com\/y2uuvskb|bit\.ly\/(?:wb-precache|2kdckMn))/u

const FETCHING_TAG = /<(?:script|link|img|iframe|frame|embed|object|source|video|audio|track|input|use|image)\b[^>]*?\s(?:src|srcset|href|data|poster)="(?:https?:)?\/\/[^"]*"/giu
const FETCHING_STYLE = /(?:url\(\s*["']?|@import\s+["'])(?:https?:)?\/\/[^"')\s]*/giu

/** What a page, style, script or picture would fetch from somewhere else, as a complaint. */
export function foreignIn({ path, body }: Answer): string | undefined {
  const found = /\.(?:js|svg|css|webmanifest|xml)$/u.test(path)
    ? [...(body.match(/https?:\/\/[^\s"'`<>)\\]+/gu) ?? []).filter(address => !SAID_ONLY.test(address)), ...body.match(FETCHING_STYLE) ?? []]
    : path.endsWith('.html') || /^\s*<!doctype html/iu.test(body) ? [...body.match(FETCHING_TAG) ?? []] : []
  return found.length ? `fetches ${found[0]}` : undefined
}

/** What a page runs or paints without a file of its own, as a complaint; data for the app is neither. */
export function inlineIn(html: string): string | undefined {
  const page = html.replaceAll(/<script type="application\/json"[\s\S]*?<\/script>/gu, '')
  return /<script(?![^>]*\ssrc=)[^>]*>|<style\b[^>]*>|<[^>]+\s(?:style|on\w+)=["'][^>]*>|<[^>]+=["']javascript:[^>]*>/iu.exec(page)?.[0]
}
