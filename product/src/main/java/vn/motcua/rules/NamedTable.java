package vn.motcua.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.decision.InputFact;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;

/**
 * A table as a package names it; its file may be missing, or have faults.
 *
 * @param use what it is asked for
 * @param file of the package; empty where none is named
 * @param decision name of the table in the file that answers
 */
public record NamedTable(TableUse use, String file, String decision, List<TableInput> inputs) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String FOLDER_AND_ENDING = "^tables/|\\.dmn$";

    public NamedTable {
        inputs = List.copyOf(inputs);
    }

    /** All that a package names. */
    public static List<NamedTable> of(ProcedurePackage pack) {
        var named = new ArrayList<NamedTable>();
        var service = pack.files().json(PackageLayout.SERVICE);
        for (var use : TableUse.values()) {
            var node = service.at(use.place());
            if (node.isObject()) {
                var inputs = node.path("inputs").values().stream()
                        .map(input -> MAPPER.treeToValue(input, TableInput.class))
                        .toList();
                named.add(new NamedTable(
                        use,
                        node.path("file").asString(""),
                        node.path("decision").asString(""),
                        inputs));
            }
        }
        return named;
    }

    /** The one that is called so, as {@code fee} for {@code tables/fee.dmn}. */
    public static Optional<NamedTable> of(ProcedurePackage pack, String name) {
        return of(pack).stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Name of its file, without folder and ending. */
    public String name() {
        return name(file);
    }

    static String name(String file) {
        return file.replaceAll(FOLDER_AND_ENDING, "");
    }

    /** What is known of what it asks, by name. */
    public Map<String, InputFact> facts(ProcedurePackage pack) {
        var facts = ProcedureTable.facts(inputs, cases(pack));
        var choices = AnswerChoices.of(pack);
        for (var input : inputs) {
            var answer = input.answer();
            if (input.from() == TableInput.From.ANSWER && answer != null && answer.startsWith("/")) {
                choices.fact(answer).ifPresent(fact -> facts.put(input.name(), fact));
            }
        }
        return facts;
    }

    /** Keys of the cases of the procedure. */
    static List<String> cases(ProcedurePackage pack) {
        return pack.files().json(PackageLayout.SERVICE).at("/guide/options").values().stream()
                .map(node -> node.path("key").asString(""))
                .toList();
    }

    /** To be asked once the package was found to be without fault. */
    public ProcedureTable in(ProcedurePackage pack) {
        var dmn = pack.files().bytes(file).orElseThrow();
        return new ProcedureTable(file, decision, inputs, new String(dmn, StandardCharsets.UTF_8));
    }
}
