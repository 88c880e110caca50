import a from '#generated/pictures-a.svg?url'
import b from '#generated/pictures-b.svg?url'
import c from '#generated/pictures-c.svg?url'
import d from '#generated/pictures-d.svg?url'
import guides from '#generated/pictures-guides.svg?url'
import l from '#generated/pictures-l.svg?url'
import lists from '#generated/pictures-lists.svg?url'
import { inject, provide, type InjectionKey } from 'vue'
import type { PictureSprite } from '~/domain/picture-sprite'

const ADDRESSES: Readonly<Record<PictureSprite, string>> = { a, b, c, d, guides, l, lists }

const spriteKey: InjectionKey<PictureSprite> = Symbol('picture sprite')

/** The pictures of everything inside come from this sprite. */
export function providePictures(sprite: PictureSprite): void {
  provide(spriteKey, sprite)
}

/** Address of the sprite for the place where it is asked: that of lists where nothing else is provided. */
export function pictureSprite(): string {
  return ADDRESSES[inject(spriteKey, 'lists')]
}
