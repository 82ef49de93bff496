// Keeps what a caller pressed until the server has answered. The page works without this file, but not without a network.
(function () {
    "use strict";

    const KEPT = "calls-taps";
    const WEEK = 7 * 24 * 3600 * 1000;
    const HALF_HOUR = 30 * 60 * 1000;
    let shownAt = Date.now();
    let isRenewed = false;
    let isSending = false;
    let isAsleep = false;
    let isStale = false;
    let said = [];

    // AbortSignal.timeout is younger than the phones that this must work on.
    function deadline() {
        const stop = new AbortController();
        setTimeout(function () { stop.abort(); }, 15000);
        return stop.signal;
    }

    function box() { return document.getElementById("taps"); }

    // Only ids and the word on the button: nothing of whom it is about.
    function kept() {
        try {
            const taps = JSON.parse(localStorage.getItem(KEPT) || "[]");
            return taps.filter(function (tap) { return Date.now() - tap.at < WEEK; });
        } catch { return []; }
    }

    function keep(taps) { localStorage.setItem(KEPT, JSON.stringify(taps)); }
    function mine() { return kept().filter(function (tap) { return tap.who === box().dataset.who; }); }
    function drop(id) { keep(kept().filter(function (tap) { return tap.id !== id; })); }

    function label(tap) {
        const call = document.querySelector('[data-call="' + CSS.escape(tap.duty) + '"]');
        const button = call && call.querySelector('button[value="' + CSS.escape(tap.report) + '"] strong');
        const name = call && call.querySelector("bdi");
        return [button, name].filter(Boolean).map(function (one) { return one.textContent; }).join(" · ");
    }

    function fill(place, nodes) {
        place.textContent = "";
        nodes.forEach(function (node) { place.append(node); });
    }

    function line(text, undo) {
        const item = document.createElement("li");
        item.append(text);
        if (undo) {
            const button = document.createElement("button");
            button.type = "button";
            button.className = "link";
            button.textContent = box().dataset.undo;
            button.addEventListener("click", undo);
            item.append(" ", button);
        }
        return item;
    }

    function show() {
        const here = box();
        const words = here.dataset;
        const taps = mine();
        const state = isSending ? words.sending : isAsleep ? words.asleep : words.waiting;
        const lines = said.map(function (text) { return line(text); });
        taps.forEach(function (tap) {
            const undo = isSending ? null : function () { drop(tap.id); show(); };
            lines.push(line([label(tap), state].filter(Boolean).join(": "), undo));
        });
        if (kept().length > taps.length) lines.push(line(words.others));
        if (isStale) lines.push(line(words.stale));
        fill(here.querySelector("ul"), lines);
        here.classList.toggle("warn", taps.length > 0 || isStale || kept().length > taps.length);
        here.hidden = lines.length === 0;
        showDanger(taps);
    }

    // Nobody but the caller knows of it yet: what to do meanwhile is said at once.
    function showDanger(taps) {
        document.querySelectorAll("[data-danger]").forEach(function (danger) {
            danger.hidden = !taps.some(function (tap) {
                return tap.report === "something-wrong" && tap.duty === danger.dataset.danger;
            });
        });
    }

    // True when the server has answered this tap, whatever it said.
    async function isAnswered(tap) {
        const form = new URLSearchParams({ duty: tap.duty, report: tap.report, tries: tap.tries, correction: tap.correction, answer: "text" });
        const answer = await fetch(box().dataset.to, {
            method: "POST", body: form, redirect: "manual", signal: deadline()
        });
        const isText = (answer.headers.get("Content-Type") || "").startsWith("text/plain");
        isAsleep = !isText && answer.status < 500;
        if (!isText || answer.status >= 500) return false;
        said.push(await answer.text());
        return true;
    }

    async function send() {
        if (isSending || mine().length === 0) return;
        isSending = true;
        said = [];
        show();
        try {
            // In the order in which they were pressed; what waits holds back what comes after it.
            for (const tap of mine()) {
                if (!await isAnswered(tap)) break;
                drop(tap.id);
            }
        } catch { /* No network: it stays, and is tried again. */ }
        isSending = false;
        show();
        if (said.length > 0) await renew();
    }

    // The page as it is now, without leaving the one that works when the network is gone again.
    async function renew() {
        try {
            const answer = await fetch(location.pathname, { redirect: "manual", signal: deadline() });
            if (answer.status >= 500) throw new Error("The server is not well.");
            const page = answer.status === 200 && new DOMParser().parseFromString(await answer.text(), "text/html");
            // Whoever must sign in again must not believe what is still shown.
            if (!page || !page.getElementById("taps")) {
                location.reload();
                return;
            }
            fill(document.getElementById("main"), Array.from(page.getElementById("main").childNodes));
            shownAt = Date.now();
            isRenewed = true;
            isStale = false;
            show();
            if (said.length > 0) box().focus();
        } catch {
            // What is shown stays, and says from when it is.
            isStale = true;
            show();
        }
    }

    // Also when the time has come at which the page has more to offer.
    function isLongShown() {
        const waits = document.querySelector("[data-from]");
        return Date.now() - shownAt > HALF_HOUR || isStale || waits && Number(waits.dataset.from) <= Date.now();
    }

    // A page that is left open all night is no better than one in a pocket.
    function everyNowAndThen() {
        send();
        if (isLongShown()) lookAgain();
    }

    // Never while somebody may be on the phone with the one that is shown, or has opened another.
    function lookAgain() {
        if (document.hidden) return;
        send();
        const isOld = isLongShown() || !document.querySelector("section[data-call]");
        if (isOld && mine().length === 0 && !document.querySelector("#main details[open]")) renew();
    }

    document.addEventListener("submit", function (event) {
        const form = event.target;
        if (!form.matches("form[data-tap]") || !event.submitter || !box()) return;
        // The second tap of two was not meant for whoever has come in the place of the first.
        if (isRenewed && Date.now() - shownAt < 1500) {
            event.preventDefault();
            return;
        }
        const tap = {
            id: crypto.getRandomValues(new Uint32Array(2)).join("-"), who: box().dataset.who, at: Date.now(),
            duty: form.elements.duty.value, tries: form.elements.tries.value, report: event.submitter.value,
            correction: form.elements.correction.value
        };
        try { keep(kept().concat(tap)); } catch { return; }
        event.preventDefault();
        said = [];
        show();
        send();
    });

    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", lookAgain);
    setInterval(everyNowAndThen, 20000);
    show();
    send();
})();
