package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.catalogue.FilingPlace;
import vn.motcua.catalogue.FilingPlaces;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;

/** Where procedures are filed, for machines: the switch between here and the national portal. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping("/api/v1/filing-places")
@Requires(Permission.EDIT_CATALOGUE)
class FilingPlaceApi {
    /** Where a procedure is filed. */
    enum Place {
        HERE,
        NATIONAL_PORTAL
    }

    /** @param procedure null: the row for all procedures */
    record FilingPlaceRow(
            @Nullable String procedure,
            Place place,
            @Nullable String url,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        static FilingPlaceRow of(FilingPlaces.Row row) {
            var code = row.code();
            return new FilingPlaceRow(
                    code == null ? null : code.value(),
                    row.place() instanceof FilingPlace.Here ? Place.HERE : Place.NATIONAL_PORTAL,
                    row.place() instanceof FilingPlace.NationalPortal(var url) ? url.toString() : null,
                    row.validFrom(),
                    row.validTo());
        }
    }

    record FilingPlaceOrder(
            @Schema(description = "Left out: all procedures without a row of their own") @Nullable
            String procedure,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Place place,

            @Schema(description = "https address, for NATIONAL_PORTAL") @Nullable
            String url,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LocalDate from) {}

    record FilingPlaceRows(List<FilingPlaceRow> rows) {}

    private final FilingPlaces places;
    private final Idempotency idempotency;
    private final CurrentUser user;

    FilingPlaceApi(FilingPlaces places, Idempotency idempotency, CurrentUser user) {
        this.places = places;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(operationId = "listFilingPlaces", summary = "List where procedures are filed, those in force first")
    @GetMapping
    FilingPlaceRows rows() {
        return new FilingPlaceRows(
                places.rows().stream().map(FilingPlaceRow::of).toList());
    }

    @Operation(operationId = "setFilingPlace", summary = "Switch where procedures are filed from a day on")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer<FilingPlaceRows> set(@RequestBody FilingPlaceOrder body, WriteRequest request) {
        var officer = user.officer();
        return idempotency.once(officer.account().value(), request, body, () -> {
            var findings = new ArrayList<BadInput.Finding>();
            var code = code(body, findings);
            var place = place(body, findings);
            var from = body.from();
            if (from == null) {
                findings.add(new BadInput.Finding("/from", "Phải có ngày bắt đầu, dạng 2026-11-22."));
            }
            if (!findings.isEmpty() || place == null || from == null) {
                throw new BadInput(findings);
            }
            places.set(code, place, from, officer.name());
            return Reply.created(rows());
        });
    }

    private static @Nullable ProcedureCode code(FilingPlaceOrder body, List<BadInput.Finding> findings) {
        var given = body.procedure();
        if (given == null) {
            return null;
        }
        if (!ProcedureCode.isValid(given)) {
            findings.add(new BadInput.Finding("/procedure", "Mã thủ tục phải có dạng 1.004873."));
            return null;
        }
        return new ProcedureCode(given);
    }

    private static @Nullable FilingPlace place(FilingPlaceOrder body, List<BadInput.Finding> findings) {
        if (body.place() == Place.HERE) {
            return new FilingPlace.Here();
        }
        if (body.place() == null) {
            findings.add(new BadInput.Finding("/place", "Hãy chọn HERE hoặc NATIONAL_PORTAL."));
            return null;
        }
        try {
            var url = URI.create(body.url() == null ? "" : body.url().strip());
            if ("https".equals(url.getScheme()) && url.getHost() != null) {
                return new FilingPlace.NationalPortal(url);
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        findings.add(new BadInput.Finding("/url", "Địa chỉ phải bắt đầu bằng https://."));
        return null;
    }
}
