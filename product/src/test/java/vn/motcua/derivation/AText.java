package vn.motcua.derivation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureContent.Agencies;
import vn.motcua.catalogue.ProcedureContent.Case;
import vn.motcua.catalogue.ProcedureContent.Channel;
import vn.motcua.catalogue.ProcedureContent.Component;
import vn.motcua.catalogue.ProcedureContent.Fee;
import vn.motcua.catalogue.ProcedureContent.FeeKind;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.ProcedureContent.Limit;
import vn.motcua.catalogue.ProcedureContent.LimitUnit;
import vn.motcua.catalogue.ProcedureContent.Result;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.importing.PublishedText;

/** Invented published procedures. */
final class AText {
    private final String code;
    private List<Level> levels = List.of(Level.COMMUNE);
    private List<String> subjects = List.of();
    private List<String> agencies = List.of();
    private List<String> coordinating = List.of();
    private List<Channel> channels = List.of();
    private List<Case> cases = List.of();
    private List<Result> results = List.of();
    private List<PublishedText.Question> questions = List.of();

    private AText(String code) {
        this.code = code;
    }

    static AText of(String code) {
        return new AText(code);
    }

    /** Limit, fee and competence are clear. */
    static PublishedText complete(String code) {
        return of(code).by("Ủy ban nhân dân cấp xã")
                .channels(
                        channel(Way.DIRECT, days(5), fee(FeeKind.FREE, 0L)),
                        channel(Way.ONLINE, days(5), fee(FeeKind.FREE, 0L)))
                .cases(new Case("", List.of(paper("Đơn đề nghị", 1, 0))))
                .results("Quyết định trợ giúp")
                .text();
    }

    /** A name and nothing else. */
    static PublishedText silent(String code) {
        return of(code).text();
    }

    AText levels(Level... levels) {
        this.levels = List.of(levels);
        return this;
    }

    AText subjects(String... subjects) {
        this.subjects = List.of(subjects);
        return this;
    }

    AText by(String... agencies) {
        this.agencies = List.of(agencies);
        return this;
    }

    AText with(String... coordinating) {
        this.coordinating = List.of(coordinating);
        return this;
    }

    AText channels(Channel... channels) {
        this.channels = List.of(channels);
        return this;
    }

    AText cases(Case... cases) {
        this.cases = List.of(cases);
        return this;
    }

    AText results(String... names) {
        this.results = List.of(names).stream().map(name -> new Result(name, "")).toList();
        return this;
    }

    AText questions(PublishedText.Question... questions) {
        this.questions = List.of(questions);
        return this;
    }

    static Channel channel(Way way, Limit limit, Fee fee) {
        return new Channel(way, limit, fee, "");
    }

    static Limit days(int days) {
        return limit(Integer.toString(days), LimitUnit.WORKING_DAY);
    }

    static Limit limit(String amount, LimitUnit unit) {
        return new Limit(amount + " " + unit.published(), new BigDecimal(amount), unit);
    }

    static Limit noLimit() {
        return new Limit("", null, null);
    }

    static Fee fee(FeeKind kind, @Nullable Long amount) {
        return new Fee(kind.name(), kind, kind == FeeKind.AMOUNT ? amount : null, "VND", "");
    }

    static Component paper(String name, int originals, int copies, String... forms) {
        return new Component(name, List.of(forms), originals, copies, false);
    }

    PublishedText text() {
        var content = new ProcedureContent(
                code,
                "Việc thử suy ra " + code,
                "12/QĐ-THU",
                levels,
                "",
                "Thử suy ra",
                subjects,
                new Agencies(agencies, List.of(), coordinating, List.of(), ""),
                List.of(),
                channels,
                cases,
                List.of(),
                "",
                results,
                "",
                "",
                "",
                List.of(),
                List.of());
        return new PublishedText(content, questions);
    }
}
