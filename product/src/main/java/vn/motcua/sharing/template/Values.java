package vn.motcua.sharing.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.sharing.template.SharedTemplate.Kind;

/** What is filled in at the places of a template, for one procedure. */
final class Values {
    /** What every procedure says of itself. */
    static final Set<String> OF_PROCEDURE =
            Set.of("procedure.code", "procedure.name", "package.route", "package.route-name", "package.route-name-en");

    static final int LETTERS_MAX = 500;

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,14}");
    private static final Pattern SHARE = Pattern.compile("(?:100|\\d{1,2}(?:[.,]\\d{1,2})?)");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,60}");
    private static final Pattern ROUTE_NAME = Pattern.compile("<(?:\\w+:)?process\\b[^<>]*?\\sname=\"([^\"<]*)\"");
    private static final Pattern ROUTE_NAME_EN =
            Pattern.compile("<(?:\\w+:)?process\\b[^<>]*?\\smotcua:nameEn=\"([^\"<]*)\"");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int WORKED = 5;
    private static final int WEEK = 7;

    private Values() {}

    /** Why a value cannot be filled in as what it is; empty when it can. */
    static Optional<String> problem(Kind kind, String value) {
        if (value.length() > LETTERS_MAX) {
            return Optional.of(Found.say("long", LETTERS_MAX));
        }
        return switch (kind) {
            case TEXT -> value.isBlank() ? Optional.of(Found.say("blank")) : Optional.empty();
            case NUMBER -> NUMBER.matcher(value).matches() ? Optional.empty() : Optional.of(Found.say("number", value));
            case SHARE -> SHARE.matcher(value).matches() ? Optional.empty() : Optional.of(Found.say("share", value));
            case ROLE, AGENCY ->
                NAME.matcher(value).matches() ? Optional.empty() : Optional.of(Found.say("name", value));
        };
    }

    /**
     * All places of a template with their values.
     *
     * @param with values that the procedure says itself
     * @param findings what is missing, unknown or of another kind is added to it
     */
    static Map<String, String> settled(
            SharedTemplate template, Map<String, String> with, ProcedurePackage pack, PackageFindings findings) {
        var values = new HashMap<>(ofProcedure(pack));
        var place = "/shared/" + template.name();
        for (var parameter : template.parameters()) {
            var said = with.getOrDefault(parameter.key(), parameter.value().orElse(""));
            if (said.isEmpty()) {
                findings.add(
                        PackageLayout.MANIFEST,
                        place + "/with/" + parameter.key(),
                        Found.say("missing", template.name(), parameter.title().vi(), parameter.key()));
                continue;
            }
            problem(parameter.kind(), said)
                    .ifPresentOrElse(
                            why -> findings.add(PackageLayout.MANIFEST, place + "/with/" + parameter.key(), why),
                            () -> values.put(parameter.key(), filled(template, parameter.kind(), said, pack)));
        }
        with.keySet().stream()
                .filter(name -> template.parameter(name).isEmpty())
                .sorted()
                .forEach(name -> findings.add(
                        PackageLayout.MANIFEST,
                        place + "/with/" + name,
                        Found.say("not-of-template", template.name(), name)));
        return values;
    }

    /** Names of the places that are numbers. */
    static Set<String> numbers(SharedTemplate template) {
        var names = new HashSet<String>();
        template.parameters().stream()
                .filter(one -> one.kind() == Kind.NUMBER || one.kind() == Kind.SHARE)
                .forEach(one -> names.add(one.key()));
        return names;
    }

    static Map<String, String> ofProcedure(ProcedurePackage pack) {
        var route = pack.files()
                .bytes(PackageLayout.ROUTE)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return Map.of(
                "procedure.code",
                pack.manifest().code().value(),
                "procedure.name",
                pack.files().json(PackageLayout.PROCEDURE).path("name").asString(""),
                "package.route",
                pack.manifest().route(),
                "package.route-name",
                ofProcess(ROUTE_NAME, route),
                "package.route-name-en",
                ofProcess(ROUTE_NAME_EN, route));
    }

    /** A route keeps what it is called. */
    private static String ofProcess(Pattern attribute, String route) {
        var found = attribute.matcher(route);
        return found.find()
                ? found.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&")
                : "";
    }

    private static String filled(SharedTemplate template, Kind kind, String said, ProcedurePackage pack) {
        return kind == Kind.SHARE
                ? String.valueOf(limitHours(pack, template.hoursOfDay())
                        .multiply(new BigDecimal(said.replace(',', '.')))
                        .divide(WHOLE, 0, RoundingMode.FLOOR))
                : said;
    }

    /** The legal limit in working hours; where cases have their own the shortest; 0 where it is open: then no step has hours. */
    static BigDecimal limitHours(ProcedurePackage pack, BigDecimal hoursOfDay) {
        var service = pack.files().json(PackageLayout.SERVICE);
        var shortest = hours(service.path("limit"), hoursOfDay);
        for (var option : service.path("guide").path("options")) {
            var own = hours(option.path("limit"), hoursOfDay);
            if (own.isPresent()
                    && shortest.filter(one -> one.compareTo(own.get()) <= 0).isEmpty()) {
                shortest = own;
            }
        }
        return shortest.orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> hours(JsonNode limit, BigDecimal hoursOfDay) {
        int amount = limit.path("amount").asInt(0);
        return switch (limit.path("unit").asString("")) {
            case "WORKING_HOUR" -> Optional.of(BigDecimal.valueOf(amount));
            case "WORKING_DAY" -> Optional.of(hoursOfDay.multiply(BigDecimal.valueOf(Math.max(1, amount))));
            case "CALENDAR_DAY" ->
                Optional.of(hoursOfDay.multiply(BigDecimal.valueOf(Math.max(1, amount * WORKED / WEEK))));
            default -> Optional.empty();
        };
    }
}
