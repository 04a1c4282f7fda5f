package motcua.linkage.review;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two records side by side, what the engine saw in them, and one button for each decision. */
final class PairPage {
    private static final int RIVALS_SHOWN = 5;

    private final Frame frame;
    private final String person;
    private final Texts texts;
    private final Review review;
    private final boolean settles;

    PairPage(Frame frame, String person) {
        this.frame = frame;
        this.person = person;
        this.texts = frame.texts();
        this.review = frame.review();
        this.settles = frame.session().settles();
    }

    /** @param number of the pair, from 0 */
    String html(int number) {
        var pair = review.pairs().get(number);
        var comparison = Comparison.of(review, pair, texts);
        var rivals = review.pairs().rivals(pair, RIVALS_SHOWN);
        var path = (settles ? "/phan-xu/" : "/cap/") + (number + 1);
        var main = "<nav class=\"crumbs\" aria-label=\"" + texts.html("frame.crumbs") + "\"><a href=\"/\">"
                + texts.html("overview.title") + "</a>"
                + (settles ? "" : "<a href=\"/danh-sach\">" + texts.html("list.title") + "</a>")
                + "</nav><div class=\"headline\"><div><p class=\"caption\">"
                + texts.html("pair.number", number + 1, review.pairs().count()) + "</p><h1>" + texts.html("pair.title")
                + "</h1></div>" + progress()
                + "</div>" + evidence(pair, comparison) + said(number) + table(pair, comparison)
                + bar(number, path) + rivals(pair, rivals)
                + keys(path);
        return frame.page(
                texts.of("pair.number", number + 1, review.pairs().count()) + ": " + texts.of("pair.title"),
                main,
                path);
    }

    private String progress() {
        var verdicts = review.verdicts();
        if (settles) {
            var left = verdicts.count(verdicts::differs);
            return frame.progress(verdicts.count(pair -> verdicts.settlement(pair) != null), left);
        }
        var progress = verdicts.progress(person);
        return frame.progress(progress.done(), progress.left());
    }

    private String evidence(Pair pair, Comparison comparison) {
        var evidence = pair.evidence();
        var next = evidence.nextBits();
        var isNarrow = next != null
                && evidence.bits() - next < review.spec().settings().margin();
        // A pair that is probable enough by itself is doubtful only because of another candidate, listed here or not.
        var isProbable = evidence.probability() >= review.spec().settings().match();
        var why = isNarrow || isProbable ? "why.rival" : "why.weak";
        return "<div class=\"evidence\"><p class=\"sentence\">" + Html.escaped(capitalised(comparison.sentence(texts)))
                + ".</p><p class=\"why\">" + texts.html(why) + " "
                + texts.html("pair.weights", percent(evidence.probability()), evidence.bits()) + "</p></div>";
    }

    /** In percent, never rounded up to certainty. */
    private static double percent(double probability) {
        return Math.floor(Math.min(probability, 0.999) * 1000) / 10;
    }

    private String said(int number) {
        var settlement = review.verdicts().settlement(number);
        if (settles) {
            var said = settlement == null ? review.verdicts().of(number) : settlement.of();
            return "<p class=\"said\">"
                    + said.entrySet().stream()
                            .map(entry -> "<strong>" + Html.escaped(entry.getKey()) + "</strong>: "
                                    + texts.html("verdict." + entry.getValue().key()))
                            .collect(Collectors.joining(" · "))
                    + "</p>";
        }
        if (settlement != null) {
            return "<p class=\"said\">"
                    + texts.html(
                            "said.settled",
                            settlement.by(),
                            texts.of("verdict." + settlement.verdict().key())) + "</p>";
        }
        var own = review.verdicts().own(number, person);
        return own == null
                ? ""
                : "<p class=\"said\">" + texts.html("said.own", texts.of("verdict." + own.key())) + "</p>";
    }

    private String table(Pair pair, Comparison comparison) {
        var out = new StringBuilder("<table class=\"pair\" role=\"table\"><caption class=\"unseen\">")
                .append(texts.html("pair.caption"))
                .append("</caption><thead role=\"rowgroup\"><tr role=\"row\"><td role=\"cell\"></td>")
                .append(column(
                        texts.of("pair.left"),
                        review.leftRegister(),
                        pair.leftId(),
                        pair.sides().leftFound()))
                .append(column(
                        texts.of("pair.right"),
                        review.rightRegister(),
                        pair.rightId(),
                        pair.sides().rightFound()))
                .append("<th role=\"columnheader\" scope=\"col\">")
                .append(texts.html("pair.comparison"))
                .append("</th></tr></thead><tbody role=\"rowgroup\">");
        for (var line : comparison.lines()) {
            var isMarked =
                    line.agreement() == Comparison.Agreement.DIFFERS || line.agreement() == Comparison.Agreement.CLOSE;
            var difference =
                    isMarked ? Difference.of(line.left().text(), line.right().text()) : null;
            out.append("<tr role=\"row\" class=\"")
                    .append(line.agreement().key())
                    .append("\"><th role=\"rowheader\" scope=\"row\">")
                    .append(Html.escaped(capitalised(line.label())))
                    .append("</th>")
                    .append(value(line.left(), difference == null ? null : difference.left(), texts.of("pair.left")))
                    .append(value(line.right(), difference == null ? null : difference.right(), texts.of("pair.right")))
                    .append("<td role=\"cell\" class=\"level\"><span class=\"sign\" aria-hidden=\"true\">")
                    .append(line.agreement().sign())
                    .append("</span><span class=\"words\">")
                    .append(Html.escaped(capitalised(line.words())))
                    .append("</span>")
                    .append(bits(line))
                    .append("</td></tr>");
        }
        return out.append("</tbody></table>").toString();
    }

    private String column(String word, String register, String id, boolean isFound) {
        return "<th role=\"columnheader\" scope=\"col\"><span class=\"register\">" + Html.escaped(word) + " · "
                + Html.escaped(register) + "</span><span class=\"id\">" + Html.escaped(id) + "</span>"
                + (isFound ? "" : "<span class=\"gone\">" + texts.html("pair.gone") + "</span>") + "</th>";
    }

    private String value(Shown shown, @Nullable List<Difference.Piece> pieces, String side) {
        var text = new StringBuilder();
        if (shown.text().isEmpty()) {
            text.append("<span class=\"none\">")
                    .append(texts.html("value.none"))
                    .append("</span>");
        } else if (pieces == null) {
            text.append(Html.escaped(shown.text()));
        } else {
            pieces.forEach(piece -> text.append(
                    piece.differs() ? "<mark>" + Html.escaped(piece.text()) + "</mark>" : Html.escaped(piece.text())));
        }
        return "<td role=\"cell\" data-side=\"" + Html.escaped(side) + "\"><span class=\"value\">" + text + "</span>"
                + (shown.written().isEmpty()
                        ? ""
                        : "<span class=\"written\">" + Html.escaped(shown.written()) + "</span>")
                + "</td>";
    }

    private String bits(Comparison.Line line) {
        if (line.agreement() == Comparison.Agreement.MISSING) {
            return "";
        }
        return "<span class=\"bits\">"
                + texts.html(line.bits() < 0 ? "bits.against" : "bits.for", Math.abs(line.bits())) + "</span>";
    }

    private String bar(int number, String path) {
        var settlement = review.verdicts().settlement(number);
        var out = new StringBuilder("<div class=\"bar\" role=\"group\" aria-label=\"")
                .append(texts.html("pair.decide"))
                .append("\">");
        var isClosed = settlement != null
                || !settles
                        && review.verdicts().own(number, person) == null
                        && !review.verdicts().isOpenFor(number, person);
        if (isClosed) {
            out.append("<p>")
                    .append(texts.html("pair.closed"))
                    .append(" <a href=\"")
                    .append(settles ? "/phan-xu" : "/cap")
                    .append("\">")
                    .append(texts.html("pair.onward"))
                    .append("</a></p>");
        } else {
            out.append("<form class=\"decide\" method=\"post\" action=\"")
                    .append(path)
                    .append("\">")
                    .append(frame.token())
                    .append(button(Verdict.MATCH, "1 m"))
                    .append(button(Verdict.NO_MATCH, "2 k n"))
                    .append(button(Verdict.UNSURE, "3 u"));
            if (!settles) {
                out.append("<details><summary>")
                        .append(texts.html("pair.note"))
                        .append("</summary><label for=\"note\">")
                        .append(texts.html("pair.note-label"))
                        .append(
                                "</label><input id=\"note\" name=\"note\" maxlength=\"200\" autocomplete=\"off\"></details>");
            }
            out.append("</form>");
        }
        return out.append("<form class=\"undo\" method=\"post\" action=\"/hoan-tac\">")
                .append(frame.token())
                .append("<button class=\"second\" data-key=\"z\"")
                .append(review.verdicts().last(person) < 0 ? " disabled" : "")
                .append(">")
                .append(key("Z"))
                .append(texts.html("undo"))
                .append("</button></form></div>")
                .toString();
    }

    private String button(Verdict verdict, String keys) {
        return "<button name=\"verdict\" value=\"" + verdict.key() + "\" class=\"" + verdict.key() + "\" data-key=\""
                + keys + "\">" + key(keys.substring(0, 1)) + texts.html("verdict." + verdict.key()) + "</button>";
    }

    private String key(String letter) {
        return frame.session().hasKeys() ? "<kbd aria-hidden=\"true\">" + letter + "</kbd>" : "";
    }

    private String rivals(Pair pair, List<Pair> rivals) {
        if (rivals.isEmpty()) {
            return "";
        }
        var out = new StringBuilder("<section class=\"rivals\"><h2>")
                .append(texts.html("rivals.title"))
                .append("</h2><ul>");
        for (var rival : rivals) {
            var sharesLeft = rival.leftId().equals(pair.leftId());
            var values = (sharesLeft ? rival.sides().right() : rival.sides().left())
                    .stream()
                            .filter(Objects::nonNull)
                            .map(value -> Html.escaped(String.valueOf(value)))
                            .collect(Collectors.joining(" · "));
            var own = review.verdicts().own(rival.number(), person);
            out.append("<li>")
                    .append(settles ? "<strong>" : "<a href=\"/cap/" + (rival.number() + 1) + "\">")
                    .append(texts.html(
                            "rivals.pair", rival.number() + 1, sharesLeft ? rival.rightId() : rival.leftId()))
                    .append(settles ? "</strong>" : "</a>")
                    .append(" <span class=\"values\">")
                    .append(values)
                    .append("</span> <span class=\"bits\">")
                    .append(texts.html("rivals.bits", rival.evidence().bits()))
                    .append("</span>")
                    .append(
                            own == null
                                    ? ""
                                    : " <strong>" + texts.html("said.own", texts.of("verdict." + own.key()))
                                            + "</strong>")
                    .append("</li>");
        }
        return out.append("</ul></section>").toString();
    }

    private String keys(String path) {
        var on = frame.session().hasKeys();
        return "<div class=\"keys\"><p>" + texts.html(on ? "keys.on" : "keys.off") + "</p>"
                + frame.setting("keys", on ? "off" : "on", texts.of(on ? "keys.turn-off" : "keys.turn-on"), path)
                + "</div>";
    }

    static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }
}
