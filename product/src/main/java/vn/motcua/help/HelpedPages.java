package vn.motcua.help;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/** Which topic explains which pages ({@code docs/help/pages.txt}). */
final class HelpedPages {
    private static final String ANY = "{}";
    /** Topics that explain pages of citizens come first in the file, up to this one. */
    private static final String FIRST_FOR_OFFICERS = "mot-cua";

    private record Beginning(List<String> parts, String topic) {
        boolean fits(List<String> asked) {
            if (asked.size() < parts.size()) {
                return false;
            }
            for (int at = 0; at < parts.size(); at++) {
                if (!parts.get(at).equals(ANY) && !parts.get(at).equals(asked.get(at))) {
                    return false;
                }
            }
            return true;
        }

        /** Of two of the same length the one that names more decides. */
        long named() {
            return parts.stream().filter(part -> !part.equals(ANY)).count();
        }
    }

    private final List<Beginning> beginnings;
    private final SequencedMap<String, List<String>> addresses;
    private final Set<String> forOfficers;

    private HelpedPages(SequencedMap<String, List<String>> addresses) {
        this.addresses = addresses;
        this.beginnings = addresses.entrySet().stream()
                .flatMap(topic ->
                        topic.getValue().stream().map(address -> new Beginning(parts(address), topic.getKey())))
                .sorted(Comparator.comparingInt((Beginning one) -> one.parts().size())
                        .thenComparingLong(Beginning::named)
                        .reversed())
                .toList();
        this.forOfficers = Set.copyOf(addresses.sequencedKeySet().stream()
                .dropWhile(topic -> !topic.equals(FIRST_FOR_OFFICERS))
                .toList());
    }

    /** @param file a topic a line: its name and the beginnings of addresses, parted by blanks; {@code #} begins a remark */
    static HelpedPages of(String file) {
        var addresses = new LinkedHashMap<String, List<String>>();
        file.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split(" ", -1)))
                .forEach(line -> addresses.put(line.getFirst(), line.subList(1, line.size())));
        return new HelpedPages(addresses);
    }

    SequencedSet<String> topics() {
        return addresses.sequencedKeySet();
    }

    Map<String, List<String>> addresses() {
        return addresses;
    }

    boolean isForOfficers(String topic) {
        return forOfficers.contains(topic);
    }

    /** @param path with or without its query */
    Optional<String> topic(String path) {
        int query = path.indexOf('?');
        var asked = parts(query < 0 ? path : path.substring(0, query));
        return beginnings.stream().filter(one -> one.fits(asked)).findFirst().map(Beginning::topic);
    }

    private static List<String> parts(String address) {
        return Arrays.stream(address.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
