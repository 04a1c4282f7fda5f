package vn.motcua.packages;

import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A filing that a package carries, and what must follow from it. Each module holds what it decides against the package.
 *
 * @param caseKey the case that was chosen; empty where there is one only
 * @param channel ONLINE, DIRECT or POST
 * @param follows what must follow, as the format describes it
 */
public record PackageExample(
        String file, String caseKey, String channel, OffsetDateTime received, JsonNode answers, JsonNode follows) {
    /** What follows from a package at a place of an example that says something else. */
    public record Differing(String file, String pointer, Object follows) {}

    /** Where what must follow stands in the file. */
    public static final String FOLLOWS = "/follows/";

    /** All of a package that can be read, by name. */
    public static List<PackageExample> of(ProcedurePackage pack, PackageFindings findings) {
        return pack.files().under(PackageLayout.EXAMPLES).stream()
                .filter(file -> !findings.touch(List.of(file)))
                .map(file -> read(file, pack.files().json(file)))
                .toList();
    }

    private static PackageExample read(String file, JsonNode json) {
        return new PackageExample(
                file,
                json.path("case").asString(""),
                json.path("channel").asString(""),
                OffsetDateTime.parse(json.path("received").asString("")),
                json.path("answers"),
                json.path("follows"));
    }

    /** Texts of a list in what must follow. */
    public List<String> texts(String name) {
        return follows.path(name).values().stream()
                .map(text -> text.asString(""))
                .toList();
    }

    /** A finding unless what follows is what must follow. */
    public void hold(String name, Object follows, Object must, PackageFindings findings) {
        if (!follows.equals(must)) {
            findings.add(
                    new Differing(file, FOLLOWS + name, follows),
                    "Ví dụ không đúng: gói cho ra " + follows + ", ví dụ ghi " + must + ".");
        }
    }
}
