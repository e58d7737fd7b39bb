'use strict';
(() => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  root.classList.add('js');

  // Views: one section at a time; an address within one opens it.
  const sections = all('main > section');
  const links = all('nav a');
  const show = () => {
    let target = null;
    try { target = $(decodeURIComponent(location.hash.slice(1))); } catch { /* no such place */ }
    const section = (target && target.closest('main > section')) || sections[0];
    sections.forEach((it) => it.classList.toggle('on', it === section));
    links.forEach((it) => {
      if (it.hash === '#' + section.id) it.setAttribute('aria-current', 'page');
      else it.removeAttribute('aria-current');
    });
    for (let it = target; it; it = it.parentElement) if (it.tagName === 'DETAILS') it.open = true;
    if (target && target !== section) target.scrollIntoView();
    else scrollTo(0, 0);
  };
  addEventListener('hashchange', show);

  // Filters.
  const items = all('.item');
  // Cells and dots stand for the statement with their address.
  const statements = new Map(all('#stances .rows > li').map((it) => [it.querySelector('.chip').getAttribute('href'), it]));
  const drawn = all('.matrix .k, .timeline .dot');
  const words = new WeakMap();
  const wordsOf = (it) => {
    if (!words.has(it)) words.set(it, it.textContent.toLowerCase());
    return words.get(it);
  };
  const form = $('filter');
  const filter = () => {
    const query = $('q').value.trim().toLowerCase();
    const actor = $('actor').value.trim().toLowerCase();
    const kind = $('kind').value;
    const from = $('from').value;
    const to = $('to').value;
    let shown = 0;
    let rows = 0;
    for (const it of items) {
      const { a = '', k = '', d = '' } = it.dataset;
      const family = kind === 'concern' || kind === 'contact' || kind === 'recognition';
      const fits = (!actor || a.toLowerCase().includes(actor)) &&
        (!kind || k.includes('|' + kind + '|') || (family && it.classList.contains('article'))) &&
        (!from || (d && d >= from)) && (!to || (d && d <= to)) &&
        (!query || wordsOf(it).includes(query));
      it.classList.toggle('hidden', !fits);
      rows += 1;
      shown += fits ? 1 : 0;
    }
    for (const it of drawn) {
      const row = statements.get(it.getAttribute('href'));
      it.classList.toggle('off', !!row && row.classList.contains('hidden'));
    }
    const active = query || actor || kind || from || to;
    for (const tie of all('.tie')) tie.classList.toggle('off', !!actor && !tie.dataset.a.toLowerCase().includes(actor));
    for (const row of all('.matrix tbody tr')) row.classList.toggle('hidden', !!active && !row.querySelector('a:not(.off)'));
    for (const it of all('.threat')) {
      const left = all('li.item:not(.hidden)', it).length;
      it.querySelector('.count').textContent = left;
      it.classList.toggle('hidden', left === 0);
    }
    $('shown').textContent = active ? shown + ' of ' + rows : '';
  };
  let waiting = 0;
  const later = () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); };
  form.hidden = false;
  form.addEventListener('input', later);
  form.addEventListener('reset', later);
  form.addEventListener('submit', (event) => { event.preventDefault(); filter(); });
  addEventListener('keydown', (event) => {
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) { event.preventDefault(); $('q').focus(); }
    if (event.key === 'Escape' && event.target.form === form) { form.reset(); event.target.blur(); }
  });

  // The card over a place.
  const tip = $('tip');
  const open = (event) => {
    const it = event.target.closest && event.target.closest('[data-tip], .matrix .k, .timeline .dot');
    tip.hidden = !it;
    if (!it) return;
    const row = statements.get(it.getAttribute('href'));
    const part = (name) => row.querySelector(name).textContent.trim();
    tip.textContent = row ? part('.fact') + '\n' + part('blockquote') + '\n' + part('.prints') : it.dataset.tip;
    const box = it.getBoundingClientRect();
    const below = box.bottom + tip.offsetHeight + 10 < innerHeight;
    tip.style.left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + 'px';
    tip.style.top = (below ? box.bottom + 6 : Math.max(8, box.top - tip.offsetHeight - 6)) + 'px';
  };
  addEventListener('mouseover', open);
  addEventListener('focusin', open);
  addEventListener('scroll', () => { tip.hidden = true; }, true);

  // The network: who has to do with whom.
  const network = document.querySelector('.network');
  if (network) {
    const light = (event) => {
      const node = event.target.closest && event.target.closest('.node');
      network.classList.toggle('focus', !!node);
      if (!node) return;
      const near = new Set([node.dataset.n]);
      for (const tie of all('.tie', network)) {
        const ends = tie.dataset.a.split('|');
        const touches = ends.includes(node.dataset.n);
        tie.classList.toggle('near', touches);
        if (touches) ends.forEach((end) => near.add(end));
      }
      for (const it of all('.node', network)) it.classList.toggle('near', near.has(it.dataset.n));
    };
    network.addEventListener('mouseover', light);
    network.addEventListener('focusin', light);
    network.addEventListener('mouseleave', () => network.classList.remove('focus'));
    const pick = (event) => {
      const node = event.target.closest('.node');
      if (!node || (event.type === 'keydown' && event.key !== 'Enter')) return;
      $('actor').value = $('actor').value === node.dataset.n ? '' : node.dataset.n;
      filter();
    };
    network.addEventListener('click', pick);
    network.addEventListener('keydown', pick);
  }

  // Light or dark; paper shows everything.
  const theme = $('theme');
  theme.hidden = false;
  theme.addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });
  addEventListener('beforeprint', () => all('details').forEach((it) => { it.open = true; }));
  show();
})();
