package motcua.linkage.review;

/** How far the review is, and where it goes on. */
final class OverviewPage {
    private final Frame frame;
    private final String person;
    private final Texts texts;

    OverviewPage(Frame frame, String person) {
        this.frame = frame;
        this.person = person;
        this.texts = frame.texts();
    }

    String html() {
        var main = "<h1>" + texts.html("overview.title") + "</h1>"
                + (frame.session().settles() ? settler() : clerk());
        return frame.page(texts.of("overview.title"), main, "/");
    }

    private String clerk() {
        var verdicts = frame.review().verdicts();
        var progress = verdicts.progress(person);
        var facts = fact("overview.done", progress.done(), "/danh-sach?xem=xong")
                + fact("overview.left", progress.left(), "/danh-sach?xem=con-lai")
                + fact("overview.unsure", progress.unsure(), "/danh-sach?xem=chua-ro");
        return frame.progress(progress.done(), progress.left()) + "<dl class=\"facts\">" + facts + "</dl>"
                + (verdicts.needed() > 1 ? "<p>" + texts.html("overview.two") + "</p>" : "")
                + onward(progress.left(), "/cap", verdicts.pairs() == 0 ? "overview.none" : "overview.finished")
                + "<h2>" + texts.html("overview.after-title") + "</h2><p>" + texts.html("overview.after") + "</p>";
    }

    private String settler() {
        var verdicts = frame.review().verdicts();
        var left = verdicts.count(verdicts::differs);
        var done = verdicts.count(pair -> verdicts.settlement(pair) != null);
        return frame.progress(done, left) + "<p>" + texts.html("overview.settler") + "</p>"
                + onward(left, "/phan-xu", "overview.settled-all");
    }

    private String onward(int left, String path, String otherwise) {
        var undo = frame.review().verdicts().last(person) < 0
                ? ""
                : "<form method=\"post\" action=\"/hoan-tac\">" + frame.token()
                        + "<button class=\"second\" data-key=\"z\">" + texts.html("undo-last") + "</button></form>";
        return "<div class=\"onward\">"
                + (left > 0
                        ? "<a class=\"button\" href=\"" + path + "\">" + texts.html("overview.go") + "</a>"
                        : "<p><strong>" + texts.html(otherwise) + "</strong></p>")
                + undo + "</div>";
    }

    private String fact(String key, int count, String path) {
        return "<div><dt>" + texts.html(key) + "</dt><dd>" + (count > 0 ? "<a href=\"" + path + "\">" : "")
                + texts.html("count", count) + (count > 0 ? "</a>" : "") + "</dd></div>";
    }
}
