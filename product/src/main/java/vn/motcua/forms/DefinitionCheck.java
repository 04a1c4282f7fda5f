package vn.motcua.forms;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.motcua.forms.DefinitionPlace.Part;
import vn.motcua.forms.FormDefinition.Choice;
import vn.motcua.forms.FormDefinition.Condition;
import vn.motcua.forms.FormDefinition.FieldSpec;

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
    private final DefinitionFaults faults;
    /** Fields asked on pages before the one being checked. */
    private final Set<String> earlier = new HashSet<>(Set.of(FormDefinition.CASE));

    private final Set<String> asked = new HashSet<>();
    private final Set<String> checks = new HashSet<>();

    DefinitionCheck(FormDefinition form, SchemaFile schema, DefinitionFaults faults) {
        this.form = form;
        this.schema = schema;
        this.faults = faults;
    }

    void run() {
        var keys = new HashSet<String>();
        for (var page : form.pages()) {
            var where = DefinitionPlace.FORM.in(Part.PAGE, page.key());
            faults.require(page.key().matches("[a-z][a-z0-9-]*"), where, DefinitionFault.PAGE_KEY);
            faults.require(keys.add(page.key()), where, DefinitionFault.STANDS_TWICE);
            faults.require(!page.fields().isEmpty(), where, DefinitionFault.PAGE_EMPTY);
            looksBack(page.when(), where);
            for (var field : page.fields()) {
                check(where.in(Part.FIELD, field.name()), field);
                earlier.add(field.name());
            }
        }
        form.checks().forEach(this::check);
        for (var leaf : schema.leaves()) {
            faults.require(asked.contains(leaf), DefinitionPlace.FORM, DefinitionFault.NOT_ASKED, leaf);
        }
    }

    private void check(CheckSpec check) {
        var where = DefinitionPlace.FORM.in(Part.CHECK, check.key());
        faults.require(check.key().matches("[a-z][a-z0-9-]*"), where, DefinitionFault.CHECK_KEY);
        faults.require(checks.add(check.key()), where, DefinitionFault.STANDS_TWICE);
        faults.require(asked.contains(check.at()), where, DefinitionFault.CHECK_AT, check.at());
        check.missing().forEach(word -> faults.add(where, DefinitionFault.CHECK_WORD, word));
        check.fields().forEach(name -> faults.require(isField(name), where, DefinitionFault.CHECK_FIELD, name));
        var group = check.word("group");
        check.rowFields()
                .forEach(name -> faults.require(
                        !schema.ofRow(group, name).isMissingNode(), where, DefinitionFault.CHECK_ROW, name, group));
        looksBack(check.when(), where);
    }

    private void check(DefinitionPlace where, FieldSpec field) {
        var node = schema.of(field.name());
        faults.require(asked.add(field.name()), where, DefinitionFault.ASKED_TWICE);
        if (node.isMissingNode()) {
            faults.add(where, DefinitionFault.NOT_IN_SCHEMA);
            return;
        }
        looksBack(field.when(), where);
        looksBack(field.source().copyWhen(), where.in(Part.COPY));
        field.choices().forEach(choice -> looksBack(choice.offered(), where.in(Part.OPTION, choice.value())));
        var copied = field.source().copyFrom();
        if (copied != null) {
            faults.require(earlier.contains(copied), where, DefinitionFault.COPY_FROM_LATER, copied);
        }
        single(field, node, where);
        faults.require(field.widget() != Widget.GROUP || !field.rows().isEmpty(), where, DefinitionFault.GROUP_EMPTY);
        for (var row : field.rows()) {
            var inRow = schema.ofRow(field.name(), row.name());
            var whereRow = where.in(Part.ROW, row.name());
            faults.require(!inRow.isMissingNode(), whereRow, DefinitionFault.NOT_IN_SCHEMA);
            faults.require(row.when().isEmpty(), whereRow, DefinitionFault.ROW_CONDITIONS);
            faults.require(row.widget() != Widget.GROUP, whereRow, DefinitionFault.ROW_GROUP);
            single(row, inRow, whereRow);
        }
    }

    private void single(FieldSpec field, JsonNode node, DefinitionPlace where) {
        var type = node.path("type").asString("");
        var needed = field.widget().jsonType();
        faults.require(
                type.equals(needed), where, DefinitionFault.TYPE, field.widget().key(), needed, type);
        faults.require(
                !node.has("pattern") || field.texts().messages().containsKey("pattern"),
                where,
                DefinitionFault.PATTERN_WITHOUT_WORDS);
        faults.require(!isFreeText(field, node) || node.has("maxLength"), where, DefinitionFault.NO_MAX_LENGTH);
        options(field, node, where);
        var byCase = Set.copyOf(field.source().byCase().values());
        faults.require(
                !field.widget().hasOptions()
                        || field.choices().stream()
                                .map(Choice::value)
                                .collect(Collectors.toSet())
                                .containsAll(byCase),
                where,
                DefinitionFault.BY_CASE_NOT_OFFERED,
                byCase);
        source(field, where);
        rules(field, where);
    }

    private static boolean isFreeText(FieldSpec field, JsonNode node) {
        return field.widget().jsonType().equals("string")
                && !field.widget().hasOptions()
                && !node.has("pattern")
                && !NO_LENGTH_NEEDED.contains(node.path("format").asString(""));
    }

    private void options(FieldSpec field, JsonNode node, DefinitionPlace where) {
        var offered = field.choices().stream().map(Choice::value).collect(Collectors.toCollection(TreeSet::new));
        faults.require(
                field.widget().hasOptions() != offered.isEmpty(),
                where,
                offered.isEmpty() ? DefinitionFault.OPTIONS_MISSING : DefinitionFault.OPTIONS_UNWANTED);
        faults.require(offered.size() == field.choices().size(), where, DefinitionFault.OPTION_TWICE);
        var allowed = SchemaFile.enumValues(field.widget() == Widget.CHECKBOXES ? node.path("items") : node);
        faults.require(
                allowed.isEmpty() || allowed.equals(offered), where, DefinitionFault.OPTIONS_DIFFER, offered, allowed);
    }

    private void source(FieldSpec field, DefinitionPlace where) {
        var source = field.source();
        if (source.prefill() != null) {
            faults.require(
                    SOURCES.contains(source.prefill()), where, DefinitionFault.PREFILL_UNKNOWN, source.prefill());
        }
        faults.require(!source.locked() || source.prefill() != null, where, DefinitionFault.LOCKED);
        boolean isOwnNumber =
                field.widget() == Widget.PERSONAL_NUMBER && field.name().equals("applicant.personalNumber");
        var known = isOwnNumber
                ? "eid.personalNumber"
                : KNOWN_DATA.get(String.valueOf(field.entry().autocomplete()));
        if (known != null) {
            faults.require(source.prefill() != null, where, DefinitionFault.KNOWN_NOT_FILLED, known);
        }
    }

    private void rules(FieldSpec field, DefinitionPlace where) {
        var rules = field.rules();
        for (var other : new String[] {rules.birthDate(), rules.sex()}) {
            faults.require(other == null || isField(other), where, DefinitionFault.COMPARED, String.valueOf(other));
        }
        for (var bound : new String[] {rules.notAfter(), rules.notBefore()}) {
            faults.require(
                    bound == null || DayBound.on(LocalDate.EPOCH, bound).isPresent() || isField(bound),
                    where,
                    DefinitionFault.BOUND,
                    String.valueOf(bound));
        }
    }

    private boolean isField(String name) {
        return !schema.of(name).isMissingNode();
    }

    private void looksBack(List<Condition> conditions, DefinitionPlace where) {
        for (var condition : conditions) {
            if (!earlier.contains(condition.field())) {
                faults.add(where, DefinitionFault.DEPENDS_ON_LATER, condition.field());
                continue;
            }
            var allowed = SchemaFile.enumValues(schema.of(condition.field()));
            faults.require(
                    allowed.isEmpty() || allowed.containsAll(condition.values()),
                    where,
                    DefinitionFault.WAITS_FOR_OTHER,
                    condition.values(),
                    condition.field(),
                    allowed);
        }
    }
}
