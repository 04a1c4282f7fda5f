package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

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
    private final Messages messages;
    private final Idempotency idempotency;
    private final CurrentUser user;

    FilingPlaceApi(FilingPlaces places, Messages messages, Idempotency idempotency, CurrentUser user) {
        this.places = places;
        this.messages = messages;
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
            var wish = read(body);
            try {
                places.set(wish.code(), wish.place(), wish.from(), officer.name(), Language.VI);
            } catch (BadInput e) {
                throw pointed(e);
            }
            return Reply.created(rows());
        });
    }

    private FilingPlaceFields.Wish read(FilingPlaceOrder body) {
        try {
            return new FilingPlaceFields(
                            text(body.procedure()), text(body.place()), text(body.url()), text(body.from()))
                    .read(messages, Language.VI);
        } catch (BadInput e) {
            throw pointed(e);
        }
    }

    private static BadInput pointed(BadInput wrong) {
        return new BadInput(wrong.findings().stream()
                .map(finding -> new BadInput.Finding("/" + finding.pointer(), finding.message()))
                .toList());
    }

    private static String text(@Nullable Object given) {
        return given == null ? "" : given.toString();
    }
}
