package vn.motcua.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.motcua.forms.FormDefinition.Choice;
import vn.motcua.forms.FormDefinition.Condition;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.forms.FormDefinition.PageSpec;

/** Finds where a UI file contradicts its schema or itself. */
final class DefinitionCheck {
    /** What the e-ID tells of a person who signed in, as {@code identity.EidClaims} names it. */
    static final Set<String> SOURCES = Set.of(
            "eid.personalNumber",
            "eid.fullName",
            "eid.birthDate",
            "eid.sex",
            "eid.nationality",
            "eid.residence",
            "eid.phone",
            "eid.email",
            "eid.idIssuedOn",
            "eid.organisationNumber",
            "eid.organisationName");
    /** HTML autofill words stand only on questions about the person who fills in; these the e-ID knows. */
    private static final Map<String, String> KNOWN_DATA = Map.of(
            "name", "eid.fullName",
            "bday", "eid.birthDate",
            "sex", "eid.sex",
            "tel", "eid.phone",
            "email", "eid.email",
            "street-address", "eid.residence");

    private static final Set<String> NO_LENGTH_NEEDED = Set.of("date", "email");

    private final FormDefinition form;
    private final SchemaFile schema;
    private final List<String> findings;
    /** Fields asked on pages before the one being checked. */
    private final Set<String> earlier = new HashSet<>(Set.of(FormDefinition.CASE));

    private final Set<String> asked = new HashSet<>();
    private final Set<String> checks = new HashSet<>();

    DefinitionCheck(FormDefinition form, SchemaFile schema, List<String> findings) {
        this.form = form;
        this.schema = schema;
        this.findings = findings;
    }

    void run() {
        var keys = new HashSet<String>();
        for (var page : form.pages()) {
            var where = "page '" + page.key() + "'";
            require(page.key().matches("[a-z][a-z0-9-]*"), where + " must have a key like applicant");
            require(keys.add(page.key()), where + " must stand once, but stands twice");
            require(!page.fields().isEmpty(), where + " must ask something, but asks nothing");
            looksBack(page.when(), where);
            for (var field : page.fields()) {
                check(page, field);
                earlier.add(field.name());
            }
        }
        form.checks().forEach(this::check);
        for (var leaf : schema.leaves()) {
            require(asked.contains(leaf), "The schema describes '" + leaf + "', but no page asks it");
        }
    }

    private void check(CheckSpec check) {
        var where = "check '" + check.key() + "'";
        require(check.key().matches("[a-z][a-z0-9-]*"), where + " must have a key like spouse-number");
        require(checks.add(check.key()), where + " must stand once, but stands twice");
        require(
                asked.contains(check.at()),
                where + " must say at which question it is told, but says '" + check.at() + "'");
        check.missing().forEach(word -> findings.add(where + " must say '" + word + "', but does not"));
        check.fields().forEach(name -> require(isField(name), where + " looks at '" + name + "', which is no field"));
        check.rowFields()
                .forEach(name -> require(
                        !schema.ofRow(check.word("group"), name).isMissingNode(),
                        where + " looks at '" + name + "', which is in no row of '" + check.word("group") + "'"));
        looksBack(check.when(), where);
    }

    private void check(PageSpec page, FieldSpec field) {
        var where = "page '" + page.key() + "', field '" + field.name() + "'";
        var node = schema.of(field.name());
        require(asked.add(field.name()), where + " must be asked once, but is asked twice");
        if (node.isMissingNode()) {
            findings.add(where + " must be described by the schema, but is not");
            return;
        }
        looksBack(field.when(), where);
        looksBack(field.source().copyWhen(), where + " copy");
        field.choices().forEach(choice -> looksBack(choice.offered(), where + " option '" + choice.value() + "'"));
        if (field.source().copyFrom() != null) {
            require(
                    earlier.contains(field.source().copyFrom()),
                    where + " copies from '" + field.source().copyFrom() + "', which no earlier page asks");
        }
        single(field, node, where);
        if (field.widget() == Widget.GROUP) {
            require(!field.rows().isEmpty(), where + " must ask something in each row, but has no rows");
        }
        for (var row : field.rows()) {
            var inRow = schema.ofRow(field.name(), row.name());
            var whereRow = where + ", row field '" + row.name() + "'";
            require(!inRow.isMissingNode(), whereRow + " must be described by the schema, but is not");
            require(row.when().isEmpty(), whereRow + " must not have conditions, but has");
            require(row.widget() != Widget.GROUP, whereRow + " must not be a group, but is");
            single(row, inRow, whereRow);
        }
    }

    private void single(FieldSpec field, JsonNode node, String where) {
        var type = node.path("type").asString("");
        require(
                type.equals(field.widget().jsonType()),
                where + " is asked as '" + field.widget().key() + "' and must have type '"
                        + field.widget().jsonType() + "' in the schema, but has '" + type + "'");
        require(
                !node.has("pattern") || field.texts().messages().containsKey("pattern"),
                where + " has a pattern and must say in words what is expected ('messages.pattern'), but does not");
        require(
                !isFreeText(field, node) || node.has("maxLength"),
                where + " is free text and must have a maxLength, but has none");
        options(field, node, where);
        var byCase = Set.copyOf(field.source().byCase().values());
        require(
                !field.widget().hasOptions()
                        || field.choices().stream()
                                .map(Choice::value)
                                .collect(Collectors.toSet())
                                .containsAll(byCase),
                where + " follows from the case as " + byCase + ", which is not offered");
        source(field, where);
        rules(field, where);
    }

    private static boolean isFreeText(FieldSpec field, JsonNode node) {
        return field.widget().jsonType().equals("string")
                && !field.widget().hasOptions()
                && !node.has("pattern")
                && !NO_LENGTH_NEEDED.contains(node.path("format").asString(""));
    }

    private void options(FieldSpec field, JsonNode node, String where) {
        var offered = field.choices().stream().map(Choice::value).collect(Collectors.toSet());
        require(
                field.widget().hasOptions() != offered.isEmpty(),
                where + (offered.isEmpty() ? " must offer options, but offers none" : " must not offer options"));
        require(offered.size() == field.choices().size(), where + " offers an option twice");
        var allowed = SchemaFile.enumValues(field.widget() == Widget.CHECKBOXES ? node.path("items") : node);
        require(
                allowed.isEmpty() || allowed.equals(offered),
                where + " offers " + offered + ", but the schema allows " + allowed);
    }

    private void source(FieldSpec field, String where) {
        var source = field.source();
        if (source.prefill() != null) {
            require(SOURCES.contains(source.prefill()), where + " is filled from unknown '" + source.prefill() + "'");
        }
        require(!source.locked() || source.prefill() != null, where + " is locked, but is filled from nowhere");
        var known = KNOWN_DATA.get(String.valueOf(field.entry().autocomplete()));
        require(
                known == null || source.prefill() != null,
                where + " asks what '" + known + "' knows and must be filled from it, but is not");
        boolean isOwnNumber =
                field.widget() == Widget.PERSONAL_NUMBER && field.name().equals("applicant.personalNumber");
        require(!isOwnNumber || source.prefill() != null, where + " asks what 'eid.personalNumber' knows");
    }

    private void rules(FieldSpec field, String where) {
        var rules = field.rules();
        for (var other : new String[] {rules.birthDate(), rules.sex()}) {
            require(other == null || isField(other), where + " is compared with '" + other + "', which is no field");
        }
        for (var bound : new String[] {rules.notAfter(), rules.notBefore()}) {
            require(
                    bound == null || bound.equals("today") || Dates.parse(bound).isPresent() || isField(bound),
                    where + " has the bound '" + bound + "', which is neither a date nor a field");
        }
    }

    private boolean isField(String name) {
        return !schema.of(name).isMissingNode();
    }

    private void looksBack(List<Condition> conditions, String where) {
        for (var condition : conditions) {
            if (!earlier.contains(condition.field())) {
                findings.add(where + " depends on '" + condition.field()
                        + "' and must depend on an earlier question, but none asks it");
                continue;
            }
            var allowed = SchemaFile.enumValues(schema.of(condition.field()));
            require(
                    allowed.isEmpty() || allowed.containsAll(condition.values()),
                    where + " waits for " + condition.values() + " of '" + condition.field() + "', which allows only "
                            + allowed);
        }
    }

    private void require(boolean holds, String finding) {
        if (!holds) {
            findings.add(finding);
        }
    }
}
