package motcua.linkage.profile;

import java.util.List;
import java.util.Map;

/** The kinds of one country, and what it proposes to do with them. */
public interface Profile {
    String name();

    /** By the word that a spec uses. */
    Map<String, Kind> kinds();

    /** Exact rules worth trying when these kinds are there, strongest first; parts are {@code kind} or {@code kind.column}. */
    List<List<String>> exactRules();

    /** Blocks worth trying, cheapest first. */
    List<List<String>> blocks();

    /** The profile that a spec names. */
    static Profile named(String name) {
        return switch (name) {
            case "vietnamese" -> new VietnameseProfile();
            case "plain" -> new PlainProfile();
            default ->
                throw new IllegalArgumentException(
                        "The profile is 'vietnamese' or 'plain', but the spec names '" + name + "'.");
        };
    }
}
