package vn.motcua.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import vn.motcua.documents.DocumentId;
import vn.motcua.dossier.AnOffice;
import vn.motcua.organisation.AgencyId;

/** Directives that an office gives, by the methods that people use. */
public final class ADirective {
    private ADirective() {}

    static Directive.Terms terms(String title, AgencyId lead, Deadline deadline) {
        return new Directive.Terms(title, "Báo cáo", lead, List.of(), deadline, null);
    }

    static Deadline until(LocalDate day) {
        return new Deadline("", Deadline.Kind.DATE, day, "");
    }

    static Source.Head head(String number, AnOffice giver, LocalDate day, @Nullable CommitteeId committee) {
        return new Source.Head(
                Source.Kind.CONCLUSION, number, day, "Kết luận cuộc họp", giver.committee(), "Chủ tịch", committee);
    }

    /** Entered and given by the leader of the office. */
    static List<Directive> given(BeanFactory beans, AnOffice by, Source.Head head, Directive.Terms... terms) {
        var lines = new ArrayList<KeepSource.Line>();
        for (var one : terms) {
            lines.add(new KeepSource.Line(lines.size() + 1, one, 0));
        }
        var source = beans.getBean(KeepSource.class)
                .keep(head, lines, null, by.leader().account());
        beans.getBean(GiveDirectives.class).give(source.id(), by.leader()).orThrow();
        return beans.getBean(Directives.class).of(source.id());
    }

    /** A directive of an office for itself, a draft and a committee, as doors are asked for them. */
    public static Map<String, String> things(BeanFactory beans, AnOffice office, UUID document) {
        var clock = beans.getBean(Clock.class);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var committee = beans.getBean(Committees.class)
                .open("Ban chỉ đạo", office.committee(), today, office.leader().account());
        var keep = beans.getBean(KeepSource.class);
        var line = new KeepSource.Line(1, terms("Rà soát", office.committee(), until(today.plusDays(30))), 0);
        var paper = new Source.Paper(new DocumentId(document), "ket-luan.pdf");
        var head = head("1/KL", office, today, null);
        var source = keep.keep(head, List.of(line), paper, office.leader().account());
        beans.getBean(GiveDirectives.class).give(source.id(), office.leader()).orThrow();
        var draft = keep.keep(head, List.of(line), paper, office.leader().account());
        return Map.of(
                "directive",
                beans.getBean(Directives.class).of(source.id()).getFirst().id().toString(),
                "directive-source",
                draft.id().toString(),
                "directive-committee",
                committee.id().toString());
    }
}
