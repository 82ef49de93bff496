import Basics
import Web

func confidentialityView(_ page: ConfidentialityPage, _ say: Speech) -> HTML {
    let kept = page.kept.all.html { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" }
    return """
        <h1>\(say(T.promiseTitle))</h1><p class="lead">\(say(T.promiseLead))</p>
        \("<div class=\"notice calm\"><p>\(say(T.promiseKept))</p></div>", when: !page.kept.isEmpty)
        <ul><li>\(say(T.promiseWhat(organisation: .name(page.organisation))))</li>
        <li>\(say(T.promiseShare))</li><li>\(say(T.promiseGeneral))</li><li>\(say(T.promiseGroups))</li></ul>
        <section class="panel accent"><h2>\(say(T.promiseBefore))</h2>
        <ul><li>\(say(T.promiseChild)) <a href="\(ChildRoutes.path)">\(say(T.promiseChildLink))</a></li>
        <li>\(say(T.promiseCrime))</li></ul></section>
        <form method="post" action="\(page.action)">\(kept)<p class="soft small">\(say(T.promiseStored(id: page.wording)))</p>
        <div class="actions"><button class="button">\(say(T.promiseGive))</button></div></form>
        """
}
