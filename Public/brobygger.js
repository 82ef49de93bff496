// Small comforts. Every page works without this file.
(function () {
    "use strict";

    document.documentElement.classList.add("js");

    function focusErrorSummary() {
        const summary = document.querySelector(".error-summary");
        if (!summary) return;
        summary.focus();
        summary.addEventListener("click", function (event) {
            const link = event.target.closest('a[href^="#"]');
            const field = link && document.getElementById(link.hash.slice(1));
            if (!field) return;
            event.preventDefault();
            const label = document.querySelector('label[for="' + CSS.escape(field.id) + '"]');
            const legend = field.closest("fieldset") && field.closest("fieldset").querySelector("legend");
            (legend || label || field).scrollIntoView({ block: "start" });
            field.focus({ preventScroll: true });
        });
    }

    function openMenus() {
        return document.querySelectorAll("details.menu[open]");
    }

    function closeMenus() {
        document.addEventListener("keydown", function (event) {
            if (event.key !== "Escape") return;
            openMenus().forEach(function (menu) {
                const inside = menu.contains(document.activeElement);
                menu.open = false;
                if (inside) menu.querySelector("summary").focus();
            });
        });
        document.addEventListener("click", function (event) {
            openMenus().forEach(function (menu) {
                if (!menu.contains(event.target)) menu.open = false;
            });
        });
    }

    // <textarea data-limit="600" data-limit-text="Tegn tilbage: {n}" data-limit-over="Tegn for meget: {n}">
    function countDown(area) {
        const limit = Number(area.dataset.limit);
        const numbers = new Intl.NumberFormat(document.documentElement.lang || "da");
        const shown = document.createElement("p");
        const spoken = document.createElement("p");
        let pause;

        shown.className = "hint limit";
        shown.setAttribute("aria-hidden", "true");
        spoken.className = "hidden-visually";
        spoken.setAttribute("aria-live", "polite");
        area.after(shown, spoken);

        function sentence() {
            const rest = limit - Array.from(area.value).length;
            const text = rest < 0 ? area.dataset.limitOver : area.dataset.limitText;
            shown.classList.toggle("over", rest < 0);
            return (text || "{n}").replace("{n}", numbers.format(Math.abs(rest)));
        }

        function show() {
            shown.textContent = sentence();
            clearTimeout(pause);
            pause = setTimeout(function () { spoken.textContent = shown.textContent; }, 1200);
        }

        area.addEventListener("input", show);
        shown.textContent = sentence();
    }

    function printButtons() {
        document.querySelectorAll("[data-print]").forEach(function (button) {
            button.addEventListener("click", function () { window.print(); });
        });
    }

    // <div data-live="20">: what stands in it is fetched anew every so many seconds. Nothing may be typed in it.
    function keepLive(region) {
        const seconds = Number(region.dataset.live);
        const lost = document.querySelector("[data-live-lost]");

        function focused() {
            const active = document.activeElement;
            if (!active || !region.contains(active)) return null;
            const all = Array.from(region.querySelectorAll("a, button"));
            return { place: all.indexOf(active), href: active.getAttribute("href"), action: active.form && active.form.action };
        }

        function focusAgain(was) {
            if (!was) return;
            const all = Array.from(region.querySelectorAll("a, button"));
            const same = all.filter(function (one) {
                return was.href ? one.getAttribute("href") === was.href : one.form && one.form.action === was.action;
            });
            const found = same[0] || all[Math.min(was.place, all.length - 1)];
            if (found) found.focus({ preventScroll: true });
        }

        function show(text) {
            const page = new DOMParser().parseFromString(text, "text/html");
            const fresh = page.querySelector("[data-live]");
            // Signed out, or asked to confirm: the page itself says so.
            if (!fresh) return location.reload();
            const was = focused();
            const words = region.querySelector("[data-live-words]");
            const freshWords = fresh.querySelector("[data-live-words]");
            // What is read aloud stays in its place, and changes only when it says something else.
            if (words && freshWords) {
                if (words.innerHTML !== freshWords.innerHTML) words.innerHTML = freshWords.innerHTML;
                freshWords.replaceWith(words);
            }
            region.replaceChildren.apply(region, Array.from(fresh.childNodes));
            focusAgain(was);
            if (lost) lost.hidden = true;
        }

        function ask() {
            fetch(location.pathname, { credentials: "same-origin" })
                .then(function (answer) {
                    if (answer.status >= 500) throw new Error();
                    return answer.text();
                })
                .then(show)
                .catch(function () { if (lost) lost.hidden = false; })
                .finally(function () { setTimeout(ask, seconds * 1000); });
        }

        setTimeout(ask, seconds * 1000);
    }

    function start() {
        focusErrorSummary();
        closeMenus();
        printButtons();
        document.querySelectorAll("textarea[data-limit]").forEach(countDown);
        document.querySelectorAll("[data-live]").forEach(keepLive);
    }

    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
})();
