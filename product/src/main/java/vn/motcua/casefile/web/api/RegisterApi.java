package vn.motcua.casefile.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.casefile.Register;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.HandOver;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.Timeliness;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;

/** The register of a counter (form 07), for machines acting for its clerks. */
@Tag(name = "Counter")
@RestController
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.COUNTER)
class RegisterApi {
    /** @param timeliness of the end of its handling; before it, only that it is late already */
    record RegisterLine(
            UUID dossier,
            String number,
            String procedure,
            String owner,
            UUID agency,
            Instant receivedAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable Instant returnedAt,
            HandOver.@Nullable Way way,
            @Nullable Timeliness timeliness,
            int supplements,
            boolean extended,
            boolean stopped,
            boolean rejected) {
        static RegisterLine of(Register.Line line) {
            return new RegisterLine(
                    line.id().value(),
                    line.number(),
                    line.procedure(),
                    line.owner(),
                    line.agency().value(),
                    line.receivedAt(),
                    line.dueAt(),
                    line.endedAt(),
                    line.returnedAt(),
                    line.way(),
                    line.timeliness().orElse(null),
                    line.notes().supplements(),
                    line.notes().isExtended(),
                    line.notes().isStopped(),
                    line.notes().isRejected());
        }
    }

    /** @param next where the next page begins; null on the last one */
    record RegisterLines(List<RegisterLine> lines, @Nullable String next) {}

    private final Register register;
    private final CounterDesk desk;
    private final CurrentUser user;

    RegisterApi(Register register, CounterDesk desk, CurrentUser user) {
        this.register = register;
        this.desk = desk;
        this.user = user;
    }

    @Operation(
            operationId = "readRegister",
            summary = "Read the register of a counter",
            description = "What it received from one day to another, a year at most, in the order of receipt.")
    @GetMapping("/api/v1/counters/{id}/register")
    RegisterLines read(
            @PathVariable UUID id,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String cursor) {
        var counter = desk.counters(user.officer()).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("counter " + id));
        var part = new Register.Part(counter.id(), from, to, cursor);
        if (!part.isPossible()) {
            throw new BadInput("to", "Ngày cuối phải từ ngày đầu trở đi và trong vòng một năm.");
        }
        var read = register.read(part);
        return new RegisterLines(read.lines().stream().map(RegisterLine::of).toList(), read.next());
    }
}
