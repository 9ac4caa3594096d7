const KEY = 'portal-sample';

/** Samples in several languages: one is shown, the same on every page. Without JavaScript, all are. */
class PortalTabs extends HTMLElement {
  connectedCallback() {
    const panels = [...this.querySelectorAll(':scope > .expressive-code')];
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', 'Language of the sample');
    this.tabs = panels.map((panel, index) => this.#tabFor(panel, index));
    list.append(...this.tabs);
    list.addEventListener('keydown', (event) => this.#move(event));
    this.prepend(list);
    this.classList.add('ready');
    this.show(localStorage.getItem(KEY) ?? '');
  }

  #tabFor(panel, index) {
    const tab = document.createElement('button');
    const name = `sample-${[...document.querySelectorAll('portal-tabs')].indexOf(this)}-${index}`;
    tab.type = 'button';
    tab.textContent = panel.querySelector('.title')?.textContent ?? '';
    tab.id = `${name}-tab`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', name);
    panel.id = name;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => {
      localStorage.setItem(KEY, tab.textContent);
      for (const tabs of document.querySelectorAll('portal-tabs')) tabs.show(tab.textContent);
    });
    return tab;
  }

  #move({ key }) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const next = this.tabs.at((this.tabs.indexOf(document.activeElement) + step) % this.tabs.length);
    next.focus();
    next.click();
  }

  /** The first, if there is none of this label. */
  show(label) {
    const shown = this.tabs.find(({ textContent }) => textContent === label) ?? this.tabs[0];
    for (const tab of this.tabs) {
      tab.setAttribute('aria-selected', String(tab === shown));
      tab.tabIndex = tab === shown ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = tab !== shown;
    }
  }
}
customElements.define('portal-tabs', PortalTabs);
