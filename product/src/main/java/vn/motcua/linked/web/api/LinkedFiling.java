package vn.motcua.linked.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Stage;
import vn.motcua.linked.LinkedThread;
import vn.motcua.linked.ThreadLines;

/** A linked filing as programs see it. */
record LinkedFiling(
        UUID id,

        @Schema(description = "The group of procedures, as birth-residence-insurance")
        String service,

        String name,
        Instant submittedAt,

        @Schema(description = "In the order of the group") List<MemberView> members) {
    /** One procedure of it. */
    @Schema(name = "LinkedProcedure")
    record MemberView(
            String key,
            String procedure,
            String name,
            ThreadLines.Situation situation,

            @Schema(description = "Who has to do something next")
            ThreadLines.Turn turn,

            @Schema(description = "Names of the procedures that it waits for, or that ended without a result")
            List<String> others,

            @Nullable Stage stage,

            @Schema(description = "Name of the agency that handles it; empty before it is filed")
            String agency,

            @Nullable Instant dueAt,

            @Schema(description = "The dossier; for officers never given, as they see the state only") @Nullable
            UUID dossier,

            @Schema(description = "Number under which it was received; empty before, and for officers")
            String number) {}

    static LinkedFiling own(LinkedThread thread, List<ThreadLines.Line> lines) {
        return of(thread, lines, true);
    }

    /** Their states, and nothing that leads into them. */
    static LinkedFiling states(LinkedThread thread, List<ThreadLines.Line> lines) {
        return of(thread, lines, false);
    }

    private static LinkedFiling of(LinkedThread thread, List<ThreadLines.Line> lines, boolean isOwn) {
        return new LinkedFiling(
                thread.id(),
                thread.service().key(),
                thread.service().name().vi(),
                thread.submittedAt(),
                lines.stream()
                        .map(line -> new MemberView(
                                line.key(),
                                line.procedure(),
                                line.name(),
                                line.situation(),
                                line.turn(),
                                line.others(),
                                line.stage(),
                                line.agency(),
                                line.dueAt(),
                                isOwn ? line.dossier() : null,
                                isOwn ? line.number() : ""))
                        .toList());
    }
}
