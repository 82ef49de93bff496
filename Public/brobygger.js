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

    function start() {
        focusErrorSummary();
        closeMenus();
        printButtons();
        document.querySelectorAll("textarea[data-limit]").forEach(countDown);
    }

    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
})();
