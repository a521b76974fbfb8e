import { color, image, logo, type TokenGroup } from '../token-entry.ts'

/** The page, the card on it and the words on both. */
export const pageGroups: readonly TokenGroup[] = [
  {
    id: 'page',
    title: 'Page',
    entries: [
      image('backgroundImage', 'Background image'),
      color('header', 'Top band'),
      color('header-border', 'Line under the top band'),
      ...logo('header.logo', 'Logo of the top band', 'A mark in the band across the top.'),
      image('header.image', 'Image of the top band', 'Covers the band across the top.'),
      color('footer', 'Bottom band'),
      color('footer-border', 'Line above the bottom band'),
      ...logo('footer.logo', 'Logo of the bottom band', 'A mark in the band across the bottom.'),
      image('footer.image', 'Image of the bottom band', 'Covers the band across the bottom.'),
    ],
  },
  {
    id: 'card',
    title: 'Card',
    entries: [
      color('card', 'Card'),
      color('card-border', 'Line around the card'),
      image('cardImage', 'Image of the card'),
    ],
  },
  {
    id: 'words',
    title: 'Words',
    entries: [
      color('foreground-secondary', 'Body text'),
      color('muted-foreground', 'Fine print'),
      color('label', 'Label'),
      color('link', 'Link'),
      color('link-hover', 'Link, under the pointer'),
    ],
  },
]
