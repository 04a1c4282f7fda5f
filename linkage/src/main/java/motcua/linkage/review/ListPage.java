package motcua.linkage.review;

import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** The pairs as a list, a page at a time: to look back, and to think again about the doubtful ones. */
final class ListPage {
    private static final int SIZE = 25;

    private final Frame frame;
    private final String person;
    private final Texts texts;
    private final Verdicts verdicts;

    ListPage(Frame frame, String person) {
        this.frame = frame;
        this.person = person;
        this.texts = frame.texts();
        this.verdicts = frame.review().verdicts();
    }

    /**
     * @param view which pairs; all when it is none of them
     * @param asked page, from 1; the first or last when out of range
     */
    String html(String view, String asked) {
        var views = Map.<String, IntPredicate>of(
                "con-lai", pair -> verdicts.isOpenFor(pair, person),
                "xong", pair -> !verdicts.isOpenFor(pair, person),
                "khop", pair -> verdicts.own(pair, person) == Verdict.MATCH,
                "khong-khop", pair -> verdicts.own(pair, person) == Verdict.NO_MATCH,
                "chua-ro", pair -> verdicts.own(pair, person) == Verdict.UNSURE);
        var chosen = views.containsKey(view) ? view : "tat-ca";
        IntPredicate wanted = views.getOrDefault(view, _ -> true);
        var count = verdicts.count(wanted);
        var pages = Math.max(1, (count + SIZE - 1) / SIZE);
        var page = asked.matches("\\d{1,8}") ? Math.clamp(Integer.parseInt(asked), 1, pages) : 1;
        var main = "<nav class=\"crumbs\" aria-label=\"" + texts.html("frame.crumbs") + "\"><a href=\"/\">"
                + texts.html("overview.title")
                + "</a></nav><h1>" + texts.html("list.title") + "</h1>" + views(chosen) + "<p>"
                + texts.html("list.count", count) + "</p>"
                + rows(wanted, (page - 1) * SIZE) + pages(chosen, page, pages);
        return frame.page(texts.of("list.title"), main, "/danh-sach?xem=" + chosen + "&trang=" + page);
    }

    private String views(String chosen) {
        var out = new StringBuilder("<nav class=\"views\" aria-label=\"")
                .append(texts.html("list.views"))
                .append("\">");
        for (var view : java.util.List.of("tat-ca", "con-lai", "xong", "khop", "khong-khop", "chua-ro")) {
            out.append("<a href=\"/danh-sach?xem=")
                    .append(view)
                    .append('"')
                    .append(view.equals(chosen) ? " aria-current=\"page\"" : "")
                    .append('>')
                    .append(texts.html("list." + view))
                    .append("</a>");
        }
        return out.append("</nav>").toString();
    }

    private String rows(IntPredicate wanted, int skip) {
        var pairs = frame.review().pairs().of(verdicts.some(wanted, skip, SIZE));
        if (pairs.isEmpty()) {
            return "";
        }
        var out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(texts.html("list.title"))
                .append("\"><table class=\"list\"><thead><tr>");
        for (var column : java.util.List.of("list.number", "pair.left", "pair.right", "list.bits", "list.said")) {
            out.append("<th scope=\"col\">").append(texts.html(column)).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (var pair : pairs) {
            out.append("<tr><th scope=\"row\"><a href=\"/cap/")
                    .append(pair.number() + 1)
                    .append("\">")
                    .append(texts.html("count", pair.number() + 1))
                    .append("</a></th><td>")
                    .append(record(pair.leftId(), pair.sides().left()))
                    .append("</td><td>")
                    .append(record(pair.rightId(), pair.sides().right()))
                    .append("</td><td class=\"n\">")
                    .append(texts.html("number", pair.evidence().bits()))
                    .append("</td><td>")
                    .append(said(pair.number()))
                    .append("</td></tr>");
        }
        return out.append("</tbody></table></div>").toString();
    }

    private static String record(String id, java.util.List<@org.jspecify.annotations.Nullable String> values) {
        return "<span class=\"id\">" + Html.escaped(id) + "</span> <span class=\"values\">"
                + values.stream()
                        .filter(Objects::nonNull)
                        .map(value -> Html.escaped(String.valueOf(value)))
                        .collect(Collectors.joining(" · "))
                + "</span>";
    }

    private String said(int number) {
        var own = verdicts.own(number, person);
        if (own != null) {
            return texts.html("verdict." + own.key());
        }
        if (verdicts.settlement(number) != null) {
            return texts.html("list.settled");
        }
        return verdicts.isOpenFor(number, person) ? "–" : texts.html("list.others");
    }

    private String pages(String view, int page, int pages) {
        if (pages == 1) {
            return "";
        }
        var to = "<a href=\"/danh-sach?xem=" + view + "&amp;trang=";
        return "<nav class=\"pages\" aria-label=\"" + texts.html("list.pages") + "\">"
                + (page > 1 ? to + (page - 1) + "\">" + texts.html("list.before") + "</a>" : "") + "<span>"
                + texts.html("list.page", page, pages)
                + "</span>" + (page < pages ? to + (page + 1) + "\">" + texts.html("list.next") + "</a>" : "")
                + "</nav>";
    }
}
