import './ui/styles/index.css'
import { whenPainted } from './platform/painted'

/** The words are read first; then the page wakes. */
void whenPainted().then(() => import('./app/start')).then(({ start }) => start())
