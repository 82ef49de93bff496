"""What must hold on every page, whatever it is about."""

import json
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

ROOT = Path(__file__).resolve().parents[2]
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
RIGHT_TO_LEFT = {"ar", "fa"}
PHONE = {"width": 390, "height": 844}
SCREEN = {"width": 1280, "height": 900}


def text_rooms():
    """The first words of all text keys, such as `match` in `match.page.title`."""
    keys = set()
    for file in ROOT.glob("Sources/*/Texts/da.json"):
        keys |= set(json.loads(file.read_text()))
    return {key.split(".")[0] for key in keys}


KEY = re.compile(r"(?<![\w@./-])(?:%s)\.[a-z][\w-]*(?:\.[\w-]+)*" % "|".join(sorted(text_rooms())))
GAP = re.compile(r"\{\w+\}|\bOptional\(|\bnil\b|\bHTML\(|</?[a-z]+[ >]")

FACTS = """() => {
  const seen = element => element.checkVisibility ? element.checkVisibility() : true;
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  const words = [document.title, document.body.innerText];
  for (const element of document.querySelectorAll('[alt],[aria-label],[title],[placeholder],input[type=submit]'))
    for (const name of ['alt', 'aria-label', 'title', 'placeholder']) words.push(element.getAttribute(name) || '');
  return {
    lang: document.documentElement.lang, dir: document.documentElement.dir, title: document.title,
    words: words.join('\\n'), headings: [...document.querySelectorAll('h1')].filter(seen).length,
    twice: ids.filter((id, place) => ids.indexOf(id) !== place),
    order: document.querySelectorAll('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').length,
    inline: document.querySelectorAll('[style],[onclick],script:not([src])').length,
    bare: [...document.querySelectorAll('[lang]:not(html)')].filter(e => !e.dir && !e.hreflang).length,
    html: '<!doctype html>\\n' + document.documentElement.outerHTML
  };
}"""

WIDER = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const over = [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > width + 1 || box.left < -1) && !element.closest('.hidden-visually');
  });
  const called = over.slice(0, 4).map(e => e.tagName.toLowerCase() + (e.className && '.' + e.className) + ' ' + e.textContent.trim().slice(0, 40));
  return ['wider than ' + width + ' px: ' + document.documentElement.scrollWidth + ' ' + called.join(' | ')];
}"""

ON_PAPER = """() => [...document.querySelectorAll('.top,.foot,.skip,.banner,.crumbs,button,.button,nav')]
  .filter(element => element.checkVisibility() && element.getBoundingClientRect().height > 1)
  .map(element => 'printed: ' + element.outerHTML.slice(0, 80))"""


def quick(page, language=None):
    """Cheap enough for every page met, with or without scripts. Says what is wrong."""
    facts = page.evaluate(FACTS)
    problems = []
    if facts["headings"] != 1:
        problems.append(f"{facts['headings']} h1")
    if language and facts["lang"] != language:
        problems.append(f"lang {facts['lang']}, not {language}")
    if facts["dir"] != ("rtl" if facts["lang"] in RIGHT_TO_LEFT else "ltr"):
        problems.append(f"dir {facts['dir']} with lang {facts['lang']}")
    problems += [f"untranslated: {key}" for key in sorted(set(KEY.findall(facts["words"])))]
    problems += [f"not filled in: {gap}" for gap in sorted(set(GAP.findall(facts["words"])))]
    problems += [f"id twice: {name}" for name in sorted(set(facts["twice"]))]
    if facts["order"]:
        problems.append("a tabindex changes the order")
    if facts["inline"]:
        problems.append("inline style or script")
    if facts["bare"]:
        problems.append(f"{facts['bare']} elements with lang but no dir")
    return problems, facts


def accessible(page):
    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]
    return [
        f"axe {rule['id']} ({page.viewport_size['width']} px): {rule['help']}: {rule['nodes'][0]['html'][:160]}"
        + (f" and {len(rule['nodes']) - 1} more" if len(rule["nodes"]) > 1 else "")
        for rule in found
    ]


def printable(page):
    page.emulate_media(media="print")
    problems = page.evaluate(ON_PAPER)
    page.emulate_media(media="screen")
    return problems


def reachable(page):
    """The first step with the keyboard is past the navigation; from there the main deed is reached in order."""
    page.evaluate("document.activeElement && document.activeElement.blur(); window.scrollTo(0, 0)")
    deed = page.locator("main .button:visible, main .answer button:visible, main .demo-roles button:visible").first
    if not deed.count():
        return []
    page.keyboard.press("Tab")
    if not page.evaluate("document.activeElement.matches('.skip') || !!document.activeElement.closest('main')"):
        return ["the first Tab does not reach the link past the navigation"]
    if page.evaluate("document.activeElement.matches('.skip')"):
        page.keyboard.press("Enter")
        page.evaluate("document.getElementById('main').focus()")
    wanted = deed.element_handle()
    for _ in range(300):
        page.keyboard.press("Tab")
        where = page.evaluate(
            """wanted => { const now = document.activeElement, style = getComputedStyle(now);
              const shown = style.outlineStyle !== 'none' || (now.closest('label') && getComputedStyle(now.closest('label')).outlineStyle !== 'none');
              return !now.closest('main') ? 'out' : !shown ? 'unseen ' + now.outerHTML.slice(0, 80) : now === wanted ? 'there' : 'on'; }""", wanted)
        if where == "there":
            return []
        if where != "on":
            return [f"Tab does not reach the main deed: {where}"]
    return ["Tab does not reach the main deed in 300 steps"]
