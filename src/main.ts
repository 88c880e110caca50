import './ui/styles/index.css'
import { whenPainted } from './platform/painted'

/** The words are read first; then the page wakes. Where it cannot, it is read on, and the style sheet shows what `page-template` has to say. */
void whenPainted().then(() => import('./app/start')).then(({ start }) => start()).catch(() => document.documentElement.setAttribute('data-broken', ''))
