const isDark = () => document.documentElement.dataset.theme === 'dark';

const settings = {
  url: '../reference.json',
  agent: { disabled: true },
  mcp: { disabled: true },
  telemetry: false,
  withDefaultFonts: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  hideDarkModeToggle: true,
  documentDownloadType: 'none',
  showExtensions: ['x-source', 'x-inferred', 'x-retry'],
  showOperationId: true,
  persistAuth: false,
};

const element = document.getElementById('reference');

// A page has one `main`, and the console is in it.
new MutationObserver(() => element.querySelector('main:not([role])')?.setAttribute('role', 'group')).observe(element, {
  childList: true,
  subtree: true,
});

const reference = window.Scalar.createApiReference(element, { ...settings, darkMode: isDark() });

// Its colours are those of the page, also after a change.
new MutationObserver(() => {
  document.body.classList.toggle('dark-mode', isDark());
  document.body.classList.toggle('light-mode', !isDark());
}).observe(document.documentElement, { attributeFilter: ['data-theme'] });

document.getElementById('fill')?.addEventListener('click', ({ currentTarget }) => {
  const { schemes, values } = JSON.parse(currentTarget.dataset.secrets);
  const authentication = { preferredSecurityScheme: [schemes], securitySchemes: values };
  reference.updateConfiguration({ ...settings, darkMode: isDark(), authentication });
  currentTarget.textContent = "The sandbox's credentials are filled in";
});
