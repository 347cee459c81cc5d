// The entry of the screens.
import './settings'
import '@fontsource-variable/inter'
import './kit/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
