package vn.motcua.casefile;

import java.time.Instant;
import java.util.List;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.Wrong.Field;
import vn.motcua.dossier.DossierEvent;

/**
 * A verification on site as its record has it (NĐ 61/2018, Đ. 19 k. 3): when, where, who took part, what was found.
 *
 * @param visitedAt null where the time cannot be read
 */
public record SiteVisit(@Nullable Instant visitedAt, String place, List<String> people, String found) {
    public SiteVisit {
        place = Text.line(place);
        people = Lines.of(people);
        found = Text.lines(found);
    }

    /**
     * It lies between receipt and now, and leaves nothing out.
     *
     * @param receivedAt when the dossier was received
     */
    List<Wrong> judge(Instant receivedAt, Instant now) {
        var wrong = Wrong.none();
        if (visitedAt == null) {
            wrong.add(Wrong.of(Field.VISITED_AT, "missing"));
        } else if (visitedAt.isAfter(now)) {
            wrong.add(Wrong.of(Field.VISITED_AT, "to-come"));
        } else if (visitedAt.isBefore(receivedAt)) {
            wrong.add(Wrong.of(Field.VISITED_AT, "before-receipt"));
        }
        Wrong.judgeText(Field.PLACE, place, Wrong.TEXT_MAX, wrong);
        Wrong.judgeLines(Field.PEOPLE, people, wrong);
        Wrong.judgeText(Field.FOUND, found, Wrong.LONG_TEXT_MAX, wrong);
        return wrong;
    }

    /** Whether the log has this very record: it is entered once, however often its page is sent. */
    boolean isIn(List<DossierEvent> log) {
        return log.stream()
                .anyMatch(event -> event instanceof DossierEvent.VerifiedOnSite entered
                        && entered.visitedAt().equals(visitedAt)
                        && entered.place().equals(place)
                        && entered.people().equals(people)
                        && entered.found().equals(found));
    }
}
