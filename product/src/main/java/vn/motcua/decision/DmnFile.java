package vn.motcua.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Takes a DMN file apart: the inputs it declares, and its decisions, each of which must be one table. What is outside the subset is
 * refused by name, never passed over: an import, knowledge or a service of its own would change what the tables mean.
 */
final class DmnFile {
    static final int BYTES_MAX = 300_000;
    static final int TABLES_MAX = 20;

    private static final Set<String> LANGUAGES = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/",
            "https://www.omg.org/spec/DMN/20240513/MODEL/");
    private static final Set<String> FEEL = Set.of(
            "",
            "feel",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/",
            "https://www.omg.org/spec/DMN/20240513/FEEL/");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_ ]{0,99}");

    /** Say nothing about what is decided. */
    private static final Set<String> SILENT = Set.of(
            "description",
            "extensionElements",
            "knowledgeSource",
            "textAnnotation",
            "association",
            "group",
            "organizationUnit",
            "performanceIndicator");

    private static final Set<String> SILENT_IN_DECISION = Set.of(
            "description",
            "extensionElements",
            "question",
            "allowedAnswers",
            "variable",
            "authorityRequirement",
            "informationRequirement",
            "supportedObjective",
            "impactedPerformanceIndicator",
            "decisionMaker",
            "decisionOwner",
            "usingProcess",
            "usingTask",
            "decisionTable");

    private final List<TableFinding> findings;
    private final Map<String, String> ownKinds = new HashMap<>();
    private final Map<String, String> inputKinds = new HashMap<>();
    private final Map<String, String> namesById = new HashMap<>();
    private final List<DmnElement> decisions = new ArrayList<>();

    /** @param findings what is wrong is added to them */
    DmnFile(List<TableFinding> findings) {
        this.findings = findings;
    }

    void read(byte[] file) {
        if (file.length > BYTES_MAX) {
            findings.add(TableFinding.ofFile("file-large", String.valueOf(BYTES_MAX)));
            return;
        }
        try {
            read(DmnElement.root(file));
        } catch (SAXParseException problem) {
            findings.add(TableFinding.ofFile("no-xml", String.valueOf(Math.max(1, problem.getLineNumber()))));
        } catch (SAXException _) {
            findings.add(TableFinding.ofFile("no-xml", "1"));
        }
    }

    private void read(DmnElement root) {
        if (!root.name().equals("definitions") || !LANGUAGES.contains(root.language())) {
            findings.add(TableFinding.ofFile("no-dmn"));
            return;
        }
        language(root, "");
        for (var child : root.children()) {
            switch (child.name()) {
                case "itemDefinition" -> ownKinds.put(child.attribute("name"), child.plain("typeRef"));
                case "inputData" -> input(child);
                case "decision" -> decision(child);
                default -> {
                    if (!SILENT.contains(child.name())) {
                        findings.add(TableFinding.ofFile("not-taken", child.name(), child.attribute("name")));
                    }
                }
            }
        }
        if (decisions.isEmpty()) {
            findings.add(TableFinding.ofFile("no-table"));
        }
        if (decisions.size() > TABLES_MAX) {
            findings.add(TableFinding.ofFile("tables-many", String.valueOf(TABLES_MAX)));
        }
        unique();
    }

    private void input(DmnElement input) {
        var name = nameOf(input);
        letters(name);
        namesById.put(input.attribute("id"), name);
        inputKinds.put(
                name,
                input.child("variable")
                        .map(variable -> variable.attribute("typeRef"))
                        .orElse(""));
    }

    private void decision(DmnElement decision) {
        var name = nameOf(decision);
        letters(name);
        namesById.put(decision.attribute("id"), name);
        decisions.add(decision);
        for (var child : decision.children()) {
            if (!SILENT_IN_DECISION.contains(child.name())) {
                findings.add(TableFinding.ofTable(name, "not-taken", child.name(), child.attribute("name")));
            }
        }
        if (decision.children("decisionTable").size() != 1) {
            findings.add(TableFinding.ofTable(name, "not-one-table"));
        }
    }

    /** What calculates must be told from what is a name. */
    private void letters(String name) {
        if (!NAME.matcher(name).matches()) {
            findings.add(TableFinding.ofTable(name, "name-letters", name));
        }
    }

    private void unique() {
        var seen = new HashSet<>(inputKinds.keySet());
        for (var decision : decisions) {
            if (!seen.add(nameOf(decision))) {
                findings.add(TableFinding.ofTable(nameOf(decision), "name-twice"));
            }
        }
    }

    /** Another language than FEEL would need another engine, or would be a program. */
    void language(DmnElement element, String table) {
        var named = element.attribute("expressionLanguage");
        if (!FEEL.contains(named)) {
            findings.add(TableFinding.ofTable(table, "other-language", named));
        }
    }

    List<DmnElement> decisions() {
        return decisions;
    }

    static String nameOf(DmnElement element) {
        return element.child("variable")
                .map(variable -> variable.attribute("name"))
                .filter(name -> !name.isEmpty())
                .orElse(element.attribute("name"));
    }

    /** What a decision is made from, by name. */
    List<String> requiredBy(DmnElement decision) {
        return decision.children("informationRequirement").stream()
                .flatMap(requirement -> requirement.children().stream())
                .map(required -> required.attribute("href"))
                .map(href -> namesById.getOrDefault(href.startsWith("#") ? href.substring(1) : href, ""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The kind that an input of this name is declared with; empty where it is none or says nothing. */
    String kindOf(String input) {
        return inputKinds.getOrDefault(input, "");
    }

    /** What a type of the file's own is, where it is another name for one value or for many of one kind; others as they are named. */
    String resolved(String typeRef) {
        var resolved = ownKinds.getOrDefault(typeRef, typeRef);
        return resolved.isEmpty() ? typeRef : resolved;
    }

    boolean declares(String name) {
        return inputKinds.containsKey(name)
                || decisions.stream().anyMatch(decision -> nameOf(decision).equals(name));
    }
}
