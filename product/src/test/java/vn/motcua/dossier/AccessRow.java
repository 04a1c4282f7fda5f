package vn.motcua.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.identity.Role;

/**
 * A line of {@code access-matrix.txt}, which explains itself: who comes in at one door.
 *
 * @param in the roles that come in
 * @param hidden the roles that pass the door, but to which the thing does not exist
 * @param quietly whether what is not there is as good as done
 * @param things what stands for each variable of the address
 * @param sends kind and content of what is sent; empty for nothing
 */
record AccessRow(
        String method,
        String address,
        Kind kind,
        Set<Role> in,
        Set<Role> hidden,
        boolean quietly,
        Map<String, String> things,
        String sends) {
    enum Kind {
        ALL,
        PERSON,
        CITIZEN,
        OWNER,
        STAFF,
        OFFICE,
        PROVINCE
    }

    /** How a door answers. */
    enum Answer {
        IN,
        /** Lets in; whether the thing is there or the request is good does not matter here. */
        PASSES,
        SIGN_IN,
        FORBIDDEN,
        HIDDEN
    }

    private static final String FILE = "/access-matrix.txt";
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]\\w*)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final Pattern THING = Pattern.compile("<([a-z-]+)>");

    static List<AccessRow> all() {
        try (var file = Objects.requireNonNull(AccessRow.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessRow::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccessRow parse(String line) {
        var columns = new ArrayList<>(Arrays.asList(line.split(" *\\| *", -1)));
        while (columns.size() < 4) {
            columns.add("");
        }
        var door = columns.get(0).split(" ", 2);
        var who = new ArrayList<>(Arrays.asList(columns.get(1).split(" +")));
        var things = new LinkedHashMap<String, String>();
        for (var pair :
                columns.get(2).isEmpty() ? new String[0] : columns.get(2).split(" +")) {
            things.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return new AccessRow(
                door[0],
                door[1],
                Kind.valueOf(who.getFirst().toUpperCase(java.util.Locale.ROOT)),
                roles(who, word -> word.startsWith("-") ? "" : word),
                roles(who, word -> word.startsWith("-") ? word.substring(1) : ""),
                who.contains("quietly"),
                things,
                columns.get(3));
    }

    private static Set<Role> roles(List<String> words, UnaryOperator<String> named) {
        return Arrays.stream(Role.values())
                .filter(role -> words.stream()
                        .map(named)
                        .anyMatch(word -> word.equals(role.name()) || word.equals("EVERY") && !role.isOfTheProvince()))
                .collect(Collectors.toUnmodifiableSet());
    }

    String door() {
        return method + " " + address;
    }

    boolean isForMachines() {
        return address.startsWith("/api/");
    }

    /** Whether it is about a thing that lies with somebody. */
    boolean hasOwner() {
        return kind == Kind.OWNER || kind == Kind.OFFICE;
    }

    /** The address with every variable filled in. */
    String path(UnaryOperator<String> ids) {
        return VARIABLE.matcher(address)
                .replaceAll(found -> ids.apply(things.getOrDefault(found.group(1), found.group(1))));
    }

    String content(UnaryOperator<String> ids) {
        var content = sends.contains(" ") ? sends.substring(sends.indexOf(' ') + 1) : "";
        return THING.matcher(content).replaceAll(found -> ids.apply(found.group(1)));
    }

    boolean sends(String what) {
        return sends.equals(what) || sends.startsWith(what + " ");
    }

    /** Where an officer serves is asked only of the roles that pass the door; the others are turned away wherever they are. */
    boolean isWorthAsking(AccessVisitor visitor) {
        if (!(visitor instanceof AccessVisitor.Official official)) {
            return true;
        }
        return kind == Kind.ALL || kind == Kind.PERSON
                ? official.role() == Role.ADMINISTRATOR
                : in.contains(official.role())
                        || hidden.contains(official.role())
                        || official.place() == AccessVisitor.Place.AT_HOME
                        || official.role().isOfTheProvince();
    }

    Answer expected(AccessVisitor visitor) {
        return switch (visitor) {
            case AccessVisitor.Anonymous _ -> kind == Kind.ALL ? Answer.PASSES : Answer.SIGN_IN;
            case AccessVisitor.Citizen citizen ->
                switch (kind) {
                    case ALL -> Answer.PASSES;
                    case PERSON, CITIZEN -> Answer.IN;
                    case OWNER -> citizen.isOwner() ? Answer.IN : notThere();
                    case STAFF, OFFICE, PROVINCE -> Answer.FORBIDDEN;
                };
            case AccessVisitor.Official official ->
                switch (kind) {
                    case ALL -> Answer.PASSES;
                    case PERSON -> Answer.IN;
                    case CITIZEN, OWNER -> Answer.FORBIDDEN;
                    case PROVINCE -> in.contains(official.role()) ? Answer.PASSES : Answer.FORBIDDEN;
                    case STAFF, OFFICE ->
                        official.isOnDuty()
                                ? onDuty(official)
                                : kind == Kind.STAFF
                                                && official.role().isOfTheProvince()
                                                && in.contains(official.role())
                                        ? Answer.PASSES
                                        : Answer.FORBIDDEN;
                };
        };
    }

    private Answer onDuty(AccessVisitor.Official official) {
        if (in.contains(official.role())) {
            return kind == Kind.STAFF || official.place() == AccessVisitor.Place.AT_HOME ? Answer.IN : notThere();
        }
        return hidden.contains(official.role()) ? notThere() : Answer.FORBIDDEN;
    }

    private Answer notThere() {
        return quietly ? Answer.IN : Answer.HIDDEN;
    }
}
