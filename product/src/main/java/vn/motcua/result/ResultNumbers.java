package vn.motcua.result;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.ChangedOutside;

/**
 * The numbers of results: for each agency, kind of result and year, without gaps. A number is seen before it is drawn, so
 * that a paper can be made with it; drawn it is only in the transaction that writes what it was drawn for.
 */
@Component
class ResultNumbers {
    private final ResultStore store;
    private final ResultTemplates templates;
    private final Agencies agencies;
    private final Clock clock;

    ResultNumbers(ResultStore store, ResultTemplates templates, Agencies agencies, Clock clock) {
        this.store = store;
        this.templates = templates;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * The number that a result has if nobody draws it first.
     *
     * @param text as it is written, with its symbol
     */
    record Upcoming(AgencyId agency, String agencyCode, String template, LocalDate day, int running, String text) {
        String series() {
            return ResultTemplates.series(template);
        }
    }

    Upcoming upcoming(AgencyId agency, String template, Instant now) {
        var day = LocalDate.ofInstant(now, clock.getZone());
        var code = agencies.get(agency).code(day);
        int running = store.upcomingNumber(code, ResultTemplates.series(template), day);
        return new Upcoming(agency, code, template, day, running, templates.number(template, running, day));
    }

    /**
     * Draws the next number, whatever it is.
     *
     * @return as it is written
     * @throws ChangedOutside as {@link #isDrawn}
     */
    String draw(Upcoming place) {
        return templates.number(place.template(), next(place), place.day());
    }

    /**
     * Draws exactly this number.
     *
     * @return false when another was next; then the transaction must be undone
     * @throws ChangedOutside when a result has the number already: the counter was turned back
     */
    boolean isDrawn(Upcoming wanted) {
        return next(wanted) == wanted.running();
    }

    /** Looked up while the counter is held, so that whoever drew a moment ago is seen and not taken for a forger. */
    private int next(Upcoming place) {
        int running = store.nextNumber(place.agencyCode(), place.series(), place.day());
        var text = templates.number(place.template(), running, place.day());
        if (store.isGiven(text, place.series(), place.agency(), place.day(), clock.getZone())) {
            throw new ChangedOutside("result.result_number " + place.agencyCode() + " " + place.series() + " "
                    + place.day().getYear() + " (" + text + " was given before)");
        }
        return running;
    }
}
