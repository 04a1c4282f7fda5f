package motcua.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param sizes dossiers in the ledger at the beginning of each measurement, rising
 * @param data where the province keeps its data; null for a temporary folder
 * @param isVerified whether the filled ledger is held against its signed log
 */
record Asked(
        String what,
        List<Integer> sizes,
        int seconds,
        int clients,
        int cases,
        @Nullable Path data,
        boolean isVerified) {
    private static final List<Integer> SIZES = List.of(10_000, 1_000_000);
    private static final int SECONDS = 90;
    private static final int CLIENTS = 8;
    private static final int CASES = 200_000;

    Asked {
        sizes = List.copyOf(sizes);
        if (!sizes.stream().sorted().toList().equals(sizes)) {
            throw new BadCall("--dossiers takes rising numbers, because the ledger only grows.");
        }
    }

    static Asked of(List<String> words) {
        if (words.isEmpty()) {
            throw new BadCall("Say what to measure.");
        }
        var asked = new Asked(words.getFirst(), SIZES, SECONDS, CLIENTS, CASES, null, false);
        for (int i = 1; i < words.size(); i++) {
            var name = words.get(i);
            if (name.equals("--verify")) {
                asked = new Asked(asked.what, asked.sizes, asked.seconds, asked.clients, asked.cases, asked.data, true);
            } else {
                i++;
                asked = asked.with(name, i < words.size() ? words.get(i) : "");
            }
        }
        return asked;
    }

    private Asked with(String name, String value) {
        return switch (name) {
            case "--dossiers" ->
                new Asked(
                        what,
                        Arrays.stream(value.split(",", -1))
                                .map(one -> positive(name, one))
                                .toList(),
                        seconds,
                        clients,
                        cases,
                        data,
                        isVerified);
            case "--seconds" -> new Asked(what, sizes, positive(name, value), clients, cases, data, isVerified);
            case "--clients" -> new Asked(what, sizes, seconds, positive(name, value), cases, data, isVerified);
            case "--cases" -> new Asked(what, sizes, seconds, clients, positive(name, value), data, isVerified);
            case "--data" -> {
                if (value.isBlank()) {
                    throw new BadCall("--data takes a folder.");
                }
                yield new Asked(
                        what, sizes, seconds, clients, cases, Path.of(value).toAbsolutePath(), isVerified);
            }
            default -> throw new BadCall("bench does not know '" + name + "'.");
        };
    }

    private static int positive(String name, String text) {
        try {
            int value = Integer.parseInt(text);
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new BadCall(name + " takes a whole number from 1 on, but got '" + text + "'.");
        }
        throw new BadCall(name + " takes a whole number from 1 on, but got '" + text + "'.");
    }
}
