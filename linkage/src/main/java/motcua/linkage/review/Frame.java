package motcua.linkage.review;

/** What stands around every page. */
record Frame(Review review, Session session, Texts texts) {
    /**
     * A whole page.
     *
     * @param main HTML
     * @param back the page's own path, to which a change of language leads back
     */
    String page(String title, String main, String back) {
        var notice = session.takeNotice();
        var spoken = notice.isEmpty() ? title : notice + " " + title;
        var other = Texts.LANGUAGES.stream()
                .filter(language -> !language.equals(texts.language()))
                .findFirst()
                .orElse("en");
        var person = session.person() == null
                ? ""
                : "<span class=\"person\">" + Html.escaped(String.valueOf(session.person())) + "</span><a href=\"/ai\">"
                        + texts.html("frame.change") + "</a>";
        return head(texts.language(), spoken) + "<body data-keys=\"" + (session.hasKeys() ? "on" : "off") + "\">"
                + "<a class=\"skip\" href=\"#main\">" + texts.html("frame.skip")
                + "</a><header class=\"top\"><div class=\"wide\">"
                + "<a class=\"brand\" href=\"/\"><img src=\"/mark.svg\" alt=\"\" width=\"38\" height=\"38\"><span><strong>"
                + texts.html("frame.name")
                + "</strong><span class=\"under\">" + texts.html("frame.under")
                + "</span></span></a><div class=\"who\">"
                + setting("language", other, texts.of("frame.language"), back)
                        .replace("<button", "<button lang=\"" + other + "\"")
                + person
                + "</div></div></header><main id=\"main\" class=\"wide\">"
                + (notice.isEmpty() ? "" : "<p class=\"notice\" role=\"status\">" + Html.escaped(notice) + "</p>")
                + main
                + "</main></body></html>\n";
    }

    /** A button that changes how the page is. */
    String setting(String name, String value, String label, String back) {
        return "<form method=\"post\" action=\"/cai-dat\">" + token() + "<input type=\"hidden\" name=\"back\" value=\""
                + Html.escaped(back) + "\"><button class=\"plain\" name=\"" + name + "\" value=\"" + value + "\">"
                + Html.escaped(label) + "</button></form>";
    }

    /** Every form carries it. */
    String token() {
        return "<input type=\"hidden\" name=\"token\" value=\"" + session.token() + "\">";
    }

    /** How much is done, as words and as a bar. */
    String progress(int done, int left) {
        return "<div class=\"progress\"><p id=\"done\">" + texts.html("progress.words", done, left)
                + "</p><progress aria-labelledby=\"done\" max=\"" + Math.max(1, done + left) + "\" value=\"" + done
                + "\"></progress></div>";
    }

    /** A page for those who are not let in, in all languages. */
    static String refused(String text) {
        var out = new StringBuilder(head("vi", new Texts("vi").of("frame.name")))
                .append("<body><main id=\"main\" class=\"wide\"><h1>")
                .append(new Texts("vi").html("refused.title"))
                .append("</h1>");
        for (var language : Texts.LANGUAGES) {
            out.append("<p lang=\"")
                    .append(language)
                    .append("\">")
                    .append(new Texts(language).html(text))
                    .append("</p>");
        }
        return out.append("</main></body></html>\n").toString();
    }

    private static String head(String language, String title) {
        return "<!doctype html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + Html.escaped(title)
                + "</title><link rel=\"icon\" href=\"/mark.svg\"><link rel=\"stylesheet\" href=\"/review.css\">"
                + "<script src=\"/review.js\" defer></script></head>";
    }
}
