package vn.motcua.delegation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import vn.motcua.delegation.DelegationHead;
import vn.motcua.delegation.DelegationId;
import vn.motcua.delegation.DelegationKind;
import vn.motcua.delegation.RevokeDelegation;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Validity;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Said;

/** What was typed of a decision, read field by field; collects everything that is wrong with it. */
final class DelegationFields {
    private static final int REASON_MAX = 500;

    private final Map<String, String> values;
    private final List<BadInput.Finding> findings = new ArrayList<>();

    DelegationFields(Map<String, String> values) {
        this.values = values;
    }

    List<BadInput.Finding> findings() {
        return findings;
    }

    void bad(String name, String why, Object... facts) {
        findings.add(Said.of("delegation.bad." + why, facts).at(name));
    }

    String line(String name) {
        return Text.line(values.getOrDefault(name, ""));
    }

    /** None where something does not fit, which is then among the findings. */
    Optional<DelegationHead> head() {
        var kind = kind();
        var number = required("number", DelegationHead.NUMBER_MAX);
        var decidedOn = day("decidedOn");
        var issuer = issuer();
        var signer = required("signer", DelegationHead.NAME_MAX);
        var title = bounded("signerTitle", DelegationHead.NAME_MAX);
        var subject = required("subject", DelegationHead.SUBJECT_MAX);
        var validity = validity(kind);
        var replaces = replaces();
        if (!findings.isEmpty() || kind == null || decidedOn == null || issuer == null || validity == null) {
            return Optional.empty();
        }
        return Optional.of(new DelegationHead(
                kind,
                number,
                decidedOn,
                issuer,
                new DelegationHead.Signer(signer, title),
                subject,
                validity,
                kind == DelegationKind.AUTHORISATION || isTicked("forbidsSubDelegation"),
                isTicked("passesWorkUnderWay"),
                isTicked("numberOnPapers"),
                replaces));
    }

    /** @throws BadInput with everything that is wrong */
    RevokeDelegation.Order order() {
        var number = required("number", DelegationHead.NUMBER_MAX);
        var decidedOn = day("decidedOn");
        var lastDay = day("lastDay");
        var reason = bounded("reason", REASON_MAX);
        if (!findings.isEmpty() || decidedOn == null || lastDay == null) {
            throw new BadInput(findings);
        }
        return new RevokeDelegation.Order(number, decidedOn, reason, lastDay);
    }

    private boolean isTicked(String name) {
        return !line(name).isEmpty();
    }

    private String bounded(String name, int most) {
        var value = line(name);
        if (value.length() > most) {
            bad(name, "long", most);
        }
        return value;
    }

    private String required(String name, int most) {
        var value = bounded(name, most);
        if (value.isEmpty()) {
            bad(name, "required." + name);
        }
        return value;
    }

    private @Nullable LocalDate day(String name) {
        if (line(name).isEmpty()) {
            bad(name, "required." + name);
            return null;
        }
        return optionalDay(name);
    }

    private @Nullable LocalDate optionalDay(String name) {
        if (line(name).isEmpty()) {
            return null;
        }
        try {
            return WrittenTime.day(line(name));
        } catch (DateTimeException _) {
            bad(name, "day");
            return null;
        }
    }

    private @Nullable DelegationKind kind() {
        var chosen = Arrays.stream(DelegationKind.values())
                .filter(one -> one.name().equals(line("kind")))
                .findFirst();
        if (chosen.isEmpty()) {
            bad("kind", "required.kind");
        }
        return chosen.orElse(null);
    }

    private @Nullable Validity validity(@Nullable DelegationKind kind) {
        var from = day("from");
        var to = optionalDay("to");
        if (from == null) {
            return null;
        }
        if (kind == DelegationKind.AUTHORISATION && line("to").isEmpty()) {
            bad("to", "authorisation-end");
            return null;
        }
        if (to != null && to.isBefore(from)) {
            bad("to", "order");
            return null;
        }
        return new Validity(from, to);
    }

    private @Nullable AgencyId issuer() {
        var id = id("issuer");
        if (id == null) {
            bad("issuer", "required.issuer");
            return null;
        }
        return new AgencyId(id);
    }

    private @Nullable DelegationId replaces() {
        if (line("replaces").isEmpty()) {
            return null;
        }
        var id = id("replaces");
        if (id == null) {
            bad("replaces", "replaces");
            return null;
        }
        return new DelegationId(id);
    }

    private @Nullable UUID id(String name) {
        try {
            return UUID.fromString(line(name));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
