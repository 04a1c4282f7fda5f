package vn.motcua.delegation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.OnlineServices;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.Area;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.ProcedureDirectory;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Said;

/** Reads a line of a decision from the words in which people write it. */
@Component
public class LineWords {
    private static final int AREAS_LOOKED_AT = 10;

    private final Agencies agencies;
    private final Areas areas;
    private final ProcedureDirectory directory;
    private final OnlineServices services;

    LineWords(Agencies agencies, Areas areas, ProcedureDirectory directory, OnlineServices services) {
        this.agencies = agencies;
        this.areas = areas;
        this.directory = directory;
        this.services = services;
    }

    /**
     * What is meant where a line says nothing.
     *
     * @param validity the days of the decision, within which those of a line must lie
     * @param words giver, receiver, office, area and style as they are written, by the key of their column
     */
    public record Defaults(DelegationKind kind, Validity validity, Map<String, String> words) {
        public Defaults {
            words = Map.copyOf(words);
        }
    }

    /** @param terms null where something does not fit */
    public record Read(DelegationLine.@Nullable Terms terms, Map<String, Said> findings) {
        public Read {
            findings = Map.copyOf(findings);
        }
    }

    /** @param cells what is written, by the key of its column; empty for nothing */
    public Read read(UnaryOperator<String> cells, Defaults defaults) {
        return new Reading(cells, defaults).read();
    }

    static String word(SignatureStyle style) {
        return style == SignatureStyle.OWN ? "" : style.prefix();
    }

    private final class Reading {
        private final UnaryOperator<String> cells;
        private final Defaults defaults;
        private final Map<String, Said> findings = new LinkedHashMap<>();

        Reading(UnaryOperator<String> cells, Defaults defaults) {
            this.cells = cells;
            this.defaults = defaults;
        }

        Read read() {
            var validity = validity();
            var procedure = procedure(validity.from());
            var giver = decider(DelegationTable.GIVER, validity.from());
            var receiver = decider(DelegationTable.RECEIVER, validity.from());
            var area = area(validity.from());
            var style = style();
            var office = bounded(DelegationTable.OFFICE, DelegationLine.Terms.OFFICE_MAX);
            var caseKey = procedure.map(code -> caseKey(code, validity.from())).orElse("");
            if (!findings.isEmpty()
                    || procedure.isEmpty()
                    || giver.isEmpty()
                    || receiver.isEmpty()
                    || area.isEmpty()
                    || style.isEmpty()) {
                return new Read(null, findings);
            }
            return new Read(
                    new DelegationLine.Terms(
                            procedure.get(),
                            caseKey,
                            giver.get(),
                            receiver.get(),
                            office,
                            area.get(),
                            style.get(),
                            validity),
                    findings);
        }

        private String word(String key) {
            var own = cells.apply(key).strip();
            return own.isEmpty() ? defaults.words().getOrDefault(key, "").strip() : own;
        }

        private void bad(String key, String why, Object... facts) {
            findings.putIfAbsent(key, Said.of("delegation.bad." + why, facts));
        }

        private String bounded(String key, int most) {
            var word = word(key);
            if (word.length() > most) {
                bad(key, "long", most);
            }
            return word;
        }

        private Optional<ProcedureCode> procedure(LocalDate day) {
            var word = word(DelegationTable.CODE);
            if (!ProcedureCode.isValid(word)) {
                bad(DelegationTable.CODE, word.isEmpty() ? "code-missing" : "code");
                return Optional.empty();
            }
            var code = new ProcedureCode(word);
            if (directory.find(code, day).isEmpty()) {
                bad(DelegationTable.CODE, "procedure-unknown", day);
                return Optional.empty();
            }
            return Optional.of(code);
        }

        private String caseKey(ProcedureCode code, LocalDate day) {
            var word = word(DelegationTable.CASE);
            if (!word.isEmpty()
                    && services.of(code, day)
                            .filter(service -> service.hasCase(word))
                            .isEmpty()) {
                bad(
                        DelegationTable.CASE,
                        "case",
                        services.of(code, day)
                                .map(service -> String.join(", ", service.cases()))
                                .orElse("–"));
            }
            return word;
        }

        private Optional<Decider> decider(String key, LocalDate day) {
            var word = word(key);
            if (word.isEmpty()) {
                bad(key, "agency-missing");
                return Optional.empty();
            }
            var found = ofArea(word).or(() -> named(word, day).map(Decider.Named::new));
            if (found.isEmpty()) {
                bad(key, "agency");
            }
            return found;
        }

        private Optional<AreaCode> area(LocalDate day) {
            var word = word(DelegationTable.AREA);
            if (word.isEmpty()) {
                bad(DelegationTable.AREA, "area-missing");
                return Optional.empty();
            }
            var found = AreaCode.isValid(word) ? areas.find(new AreaCode(word)).map(Area::code) : areaNamed(word, day);
            if (found.isEmpty()) {
                bad(DelegationTable.AREA, "area");
            }
            return found;
        }

        private Optional<SignatureStyle> style() {
            var word = SearchText.fold(word(DelegationTable.STYLE))
                    .replace(".", "")
                    .strip();
            if (word.isEmpty()) {
                return Optional.of(
                        switch (defaults.kind()) {
                            case DECENTRALISATION -> SignatureStyle.OWN;
                            case AUTHORISATION -> SignatureStyle.TUQ;
                            case SIGNATURE -> SignatureStyle.TL;
                        });
            }
            var found = Arrays.stream(SignatureStyle.values())
                    .filter(one -> one.name().equalsIgnoreCase(word))
                    .findFirst();
            if (found.isEmpty()) {
                bad(DelegationTable.STYLE, "style");
            }
            return found;
        }

        private Validity validity() {
            var whole = defaults.validity();
            var from = day(DelegationTable.FROM).orElse(whole.from());
            var to = day(DelegationTable.TO).orElse(whole.to());
            if (to != null && to.isBefore(from)) {
                bad(DelegationTable.TO, "order");
                return whole;
            }
            var own = new Validity(from, to);
            if (!whole.covers(own)) {
                bad(DelegationTable.FROM, "days-outside");
                return whole;
            }
            return own;
        }

        private Optional<LocalDate> day(String key) {
            var word = cells.apply(key).strip();
            if (word.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(WrittenTime.day(word));
            } catch (DateTimeException _) {
                bad(key, "day");
                return Optional.empty();
            }
        }
    }

    private static Optional<Decider> ofArea(String word) {
        var folded = SearchText.fold(word);
        return Arrays.stream(AgencyKind.values())
                .filter(AgencyKind::isOnePerArea)
                .filter(kind -> {
                    var said = Said.of("organisation.agency-kind." + kind);
                    return kind.name().equals(word)
                            || SearchText.fold(said.vietnamese()).equals(folded)
                            || SearchText.fold(said.english()).equals(folded);
                })
                .<Decider>map(Decider.OfTheArea::new)
                .findFirst();
    }

    /** By code, by name that only one has, or by id. */
    Optional<AgencyId> named(String word, LocalDate day) {
        var byCode = agencies.byCode(word, day).map(Agency::id);
        if (byCode.isPresent()) {
            return byCode;
        }
        var folded = SearchText.fold(word);
        var named = agencies.all(day).stream()
                .filter(agency -> SearchText.fold(agency.name(day)).equals(folded))
                .map(Agency::id)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : byId(word);
    }

    private Optional<AgencyId> byId(String word) {
        try {
            return agencies.find(new AgencyId(UUID.fromString(word))).map(Agency::id);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<AreaCode> areaNamed(String name, LocalDate day) {
        var wanted = SearchText.fold(name);
        var named = areas.search(name, day, AREAS_LOOKED_AT);
        var exact = named.stream()
                .filter(area -> SearchText.fold(area.name(day)).endsWith(wanted))
                .toList();
        List<Area> chosen = exact.isEmpty() ? named : exact;
        return chosen.size() == 1 ? Optional.of(chosen.getFirst().code()) : Optional.empty();
    }
}
