package vn.motcua.sharing.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.ui.Said;

/**
 * A template is taken from a procedure that has it already: what differs from procedure to procedure becomes a place to fill in. Of a
 * route these are its name, the roles, the consulted agencies, and the hours of each step as a share of the legal limit.
 */
public final class MakeTemplate {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PROCESS = Pattern.compile("<(?:\\w+:)?process\\b[^<>]*>", Pattern.DOTALL);
    private static final Pattern NAME_EN = Pattern.compile("\\smotcua:nameEn=\"([^\"]*)\"");
    private static final Pattern TASK = Pattern.compile("<(?:\\w+:)?userTask\\b[^<>]*>", Pattern.DOTALL);
    private static final Pattern HOURS = Pattern.compile("(\\bmotcua:hours=\")(\\d{1,4})(\")");
    private static final Pattern ROLE = Pattern.compile("(\\bmotcua:role=\")([A-Z_]+)(\")");
    private static final Pattern AGENCY = Pattern.compile("(\\bmotcua:agency=\")([A-Z_]+)(\")");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]*)\"");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /**
     * @param places as {@code route.bpmn} or {@code service.json#/fees}
     * @param hoursOfDay working hours of an ordinary day
     */
    public record Order(
            String key, int version, SharedTemplate.Text title, List<String> places, BigDecimal hoursOfDay) {
        public Order {
            places = List.copyOf(places);
        }
    }

    private final ProcedurePackage pack;
    private final Order order;
    private final Map<String, ObjectNode> parameters = new LinkedHashMap<>();

    private MakeTemplate(ProcedurePackage pack, Order order) {
        this.pack = pack;
        this.order = order;
    }

    /** As the file of a template, to be read by {@link ReadTemplate}. */
    public static String from(ProcedurePackage pack, Order order) {
        return new MakeTemplate(pack, order).make();
    }

    private String make() {
        var template =
                JSON.createObjectNode().put("format", 1).put("key", order.key()).put("version", order.version());
        template.putObject("title")
                .put("vi", order.title().vi())
                .put("en", order.title().en());
        template.putObject("group")
                .put(
                        "field",
                        pack.files().json(PackageLayout.PROCEDURE).path("field").asString(""))
                .put(
                        "decidedBy",
                        pack.files()
                                .json(PackageLayout.SERVICE)
                                .path("decidedBy")
                                .asString(""));
        template.put("hoursOfDay", order.hoursOfDay().stripTrailingZeros().toPlainString());
        var parts = JSON.createArrayNode();
        for (var place : order.places()) {
            int cut = place.indexOf('#');
            var file = cut < 0 ? place : place.substring(0, cut);
            var part = parts.addObject().put("file", file).put("pointer", cut < 0 ? "" : place.substring(cut + 1));
            if (file.endsWith(".json")) {
                part.set(
                        "json",
                        new Spot(place.substring(cut + 1))
                                .in(pack.files().json(file))
                                .orElseThrow(() -> new IllegalArgumentException(place + " must be in the package")));
            } else {
                part.put("text", file.equals(PackageLayout.ROUTE) ? route() : text(file));
            }
        }
        var list = template.putArray("parameters");
        parameters.values().forEach(list::add);
        template.set("parts", parts);
        return ApplyTemplate.laidOut(template);
    }

    private String text(String file) {
        return new String(pack.files().bytes(file).orElseThrow(), StandardCharsets.UTF_8);
    }

    private String route() {
        var named = PROCESS.matcher(text(PackageLayout.ROUTE))
                .replaceFirst(found -> Matcher.quoteReplacement(process(found.group())));
        return TASK.matcher(named).replaceAll(found -> Matcher.quoteReplacement(task(found.group())));
    }

    private static String process(String element) {
        var written = ID.matcher(element).replaceFirst(" id=\"{{package.route}}\"");
        written = NAME.matcher(written).replaceFirst(" name=\"{{package.route-name}}\"");
        return NAME_EN.matcher(written).replaceFirst(" motcua:nameEn=\"{{package.route-name-en}}\"");
    }

    private String task(String element) {
        var step = found(ID, element);
        var name = found(NAME, element);
        var limit = Values.limitHours(pack, order.hoursOfDay());
        var written = element;
        var hours = HOURS.matcher(written);
        if (hours.find() && limit.signum() > 0) {
            var share = new BigDecimal(hours.group(2)).multiply(WHOLE).divide(limit, DECIMALS, RoundingMode.UP);
            if (share.compareTo(WHOLE) <= 0) {
                written = placed(hours, parameter("hours." + plain(step), "SHARE", name, plainly(share)));
            }
        }
        var role = ROLE.matcher(written);
        if (role.find()) {
            written = placed(role, parameter("role." + plain(step), "ROLE", name, role.group(2)));
        }
        var agency = AGENCY.matcher(written);
        return agency.find()
                ? placed(agency, parameter("agency." + plain(step), "AGENCY", name, agency.group(2)))
                : written;
    }

    private static String plainly(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString();
    }

    private static String placed(Matcher found, String parameter) {
        return found.replaceFirst("$1{{" + parameter + "}}$3");
    }

    private static String found(Pattern pattern, String element) {
        var found = pattern.matcher(element);
        return found.find() ? found.group(1) : "";
    }

    /** Steps that are named alike in small letters get one parameter each: what ids have beside letters is left out. */
    private static String plain(String step) {
        return step.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    }

    private String parameter(String wanted, String kind, String name, String value) {
        var key = wanted;
        for (int i = 2; parameters.containsKey(key); i++) {
            key = wanted + "-" + i;
        }
        var what = Said.of("sharing.made." + kind, name);
        var parameter = JSON.createObjectNode().put("key", key).put("kind", kind);
        parameter.putObject("title").put("vi", what.vietnamese()).put("en", what.english());
        parameters.put(key, parameter.put("value", value));
        return key;
    }
}
