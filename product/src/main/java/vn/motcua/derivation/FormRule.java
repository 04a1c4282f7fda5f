package vn.motcua.derivation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.packages.PackageLayout;

/**
 * {@code form}: who files, whose it is (that person, another, an organisation; by the published subjects), the commune concerned,
 * the request in the applicant's own words, how the result is wanted. The case is asked by the service, papers by their slots.
 */
final class FormRule {
    private static final List<String> BEGINNINGS = List.of("Doanh nghiệp", "Hợp tác xã", "Tổ chức");
    private static final int TITLE_MAX = 300;
    private static final ObjectNode SCHEMA = read("form-schema.json");
    private static final ObjectNode UI = read("form-ui.json");

    private FormRule() {}

    /** Who may own a dossier. */
    enum Owners {
        PERSONS,
        ORGANISATIONS,
        BOTH;

        static Owners of(List<String> subjects) {
            var known = subjects.stream().filter(subject -> !subject.isBlank()).toList();
            long organisations = known.stream()
                    .filter(subject -> BEGINNINGS.stream().anyMatch(subject::startsWith))
                    .count();
            if (known.isEmpty() || organisations > 0 && organisations < known.size()) {
                return BOTH;
            }
            return organisations == 0 ? PERSONS : ORGANISATIONS;
        }

        List<String> pointers() {
            return switch (this) {
                case PERSONS -> List.of("/subject/fullName", "/applicant/fullName");
                case ORGANISATIONS -> List.of("/business/name");
                case BOTH -> List.of("/business/name", "/subject/fullName", "/applicant/fullName");
            };
        }
    }

    static void apply(Derivation made) {
        var owners = Owners.of(made.content().subjects());
        var title = Derivation.cut(made.content().name(), TITLE_MAX);
        var schema = SCHEMA.deepCopy().put("title", title);
        var ui = UI.deepCopy();
        ui.putArray("title").add(title).add(title);
        switch (owners) {
            case PERSONS -> dropOrganisation(schema, ui);
            case ORGANISATIONS -> dropPersons(schema, ui);
            case BOTH -> {}
        }
        made.json(PackageLayout.FORM_SCHEMA, schema);
        made.json(PackageLayout.FORM_UI, ui);
        made.derived(PackageLayout.FORM_SCHEMA, "", "form");
        made.derived(PackageLayout.FORM_UI, "", "form");
        facts(made, owners);
    }

    private static void facts(Derivation made, Owners owners) {
        var facts = Derivation.NODES.objectNode();
        owners.pointers().forEach(facts.putArray("owner")::add);
        facts.putArray("area").add("/request/place/commune");
        facts.putArray("handOverWay").add("/result/way");
        made.json(PackageLayout.FORM_FACTS, facts);
        made.derived(PackageLayout.FORM_FACTS, "", "form");
        made.service
                .putObject("area")
                .set("question", Derivation.both("Việc này thuộc xã, phường nào?", "Which commune does it concern?"));
    }

    private static void dropOrganisation(ObjectNode schema, ObjectNode ui) {
        schema.withObject("/properties").remove("business");
        ((ArrayNode) schema.at("/properties/whom/properties/relation/enum")).remove(2);
        drop(ui, "business.");
        for (var field : ui.at("/pages/0/fields").values()) {
            if (field.path("field").asString("").equals("whom.relation")) {
                ((ArrayNode) field.path("options")).remove(2);
            }
        }
    }

    private static void dropPersons(ObjectNode schema, ObjectNode ui) {
        schema.withObject("/properties").remove("subject");
        schema.withObject("/properties").remove("whom");
        drop(ui, "subject.");
        drop(ui, "whom.");
        for (var field : ui.at("/pages/0/fields").values()) {
            if (field.path("field").asString("").startsWith("business.")) {
                ((ObjectNode) field).remove("when");
            }
        }
    }

    private static void drop(ObjectNode ui, String prefix) {
        var fields = (ArrayNode) ui.at("/pages/0/fields");
        var kept = StreamSupport.stream(fields.spliterator(), false)
                .filter(field -> !field.path("field").asString("").startsWith(prefix))
                .toList();
        fields.removeAll();
        fields.addAll(kept);
    }

    private static ObjectNode read(String name) {
        try (var file = new ClassPathResource("/vn/motcua/derivation/" + name).getInputStream()) {
            return (ObjectNode) Derivation.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
