package vn.motcua.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** The lines of the register in words. */
@Component
public class RegisterWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    /**
     * @param id of the dossier
     * @param returned when the result was handed over; empty before
     * @param way how; empty before
     * @param timeliness how its end, or the present, stands to the due time
     */
    public record Row(
            String id,
            String number,
            String procedure,
            String owner,
            String phone,
            String agency,
            String received,
            String due,
            String returned,
            String way,
            String timeliness,
            String notes) {}

    private final Agencies agencies;
    private final Messages messages;
    private final Clock clock;

    RegisterWords(Agencies agencies, Messages messages, Clock clock) {
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    public List<Row> rows(List<Register.Line> lines, Language language) {
        return lines.stream().map(line -> row(line, language)).toList();
    }

    private Row row(Register.Line line, Language language) {
        return new Row(
                line.id().toString(),
                line.number(),
                line.procedure(),
                line.owner(),
                line.phone(),
                agencies.get(line.agency()).name(LocalDate.ofInstant(line.receivedAt(), clock.getZone())),
                moment(line.receivedAt()),
                moment(line.dueAt()),
                moment(line.returnedAt()),
                line.way() == null ? "" : messages.text(language, "dossier.way." + line.way()),
                line.timeliness()
                        .map(how -> messages.text(language, "casefile.timeliness." + how))
                        .orElse(""),
                notes(line, language));
    }

    private String notes(Register.Line line, Language language) {
        var said = new StringJoiner("; ");
        var notes = line.notes();
        if (notes.supplements() > 0) {
            said.add(messages.text(language, "casefile.note.supplements", notes.supplements()));
        }
        if (notes.isExtended()) {
            said.add(messages.text(language, "casefile.note.extended"));
        }
        if (notes.isStopped()) {
            said.add(messages.text(language, "casefile.note.stopped", moment(line.endedAt())));
        }
        if (notes.isRejected()) {
            said.add(messages.text(language, "casefile.note.rejected"));
        }
        return said.toString();
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(clock.getZone()));
    }
}
