package vn.motcua.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.shared.SearchText;

/**
 * What somebody typed to find a dossier, understood: a personal number, a part of the dossier's number, or words of the
 * owner's or the procedure's name.
 */
sealed interface SearchTerms {
    /** Nobody's dossier can be found by so little. */
    record Nothing() implements SearchTerms {}

    record OfPerson(String personalNumber) implements SearchTerms {}

    record PartOfNumber(String part) implements SearchTerms {}

    /** @param procedures codes of those whose name has the words */
    record Words(String folded, List<String> procedures) implements SearchTerms {
        public Words {
            procedures = List.copyOf(procedures);
        }
    }

    Pattern PERSONAL_NUMBER = Pattern.compile("\\d{9}|\\d{12}");
    Pattern PART_OF_NUMBER = Pattern.compile("[\\p{Alnum}.-]*\\d[\\p{Alnum}.-]*");
    int PART_LENGTH_MIN = 3;

    static SearchTerms of(String asked, ProcedureWords procedures) {
        var together = asked.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (PERSONAL_NUMBER.matcher(together).matches()) {
            return new OfPerson(together);
        }
        var named = procedures.named(asked);
        boolean isPart = PART_OF_NUMBER.matcher(together).matches() && together.length() >= PART_LENGTH_MIN;
        if (isPart && named.isEmpty()) {
            return new PartOfNumber(together);
        }
        var folded = SearchText.fold(asked);
        return folded.isEmpty() ? new Nothing() : new Words(folded, named);
    }

    /** The condition on a dossier {@code d}, whose parameters {@link #into} sets. */
    default String condition() {
        return switch (this) {
            case Nothing _ -> "false";
            case OfPerson _ -> """
                    d.id in (select c.dossier_id from dossier.content c
                              where dossier.personal_numbers(c.answers) @> array[cast(:term as text)])
                    """;
            case PartOfNumber _ -> "d.number like :term";
            case Words(var _, var procedures) ->
                procedures.isEmpty()
                        ? "d.owner_words @@ :term::tsquery"
                        : "(d.owner_words @@ :term::tsquery or d.procedure_code = any(:procedures))";
        };
    }

    default StatementSpec into(StatementSpec statement) {
        return switch (this) {
            case Nothing _ -> statement;
            case OfPerson(var number) -> statement.param("term", number);
            case PartOfNumber(var part) -> statement.param("term", "%" + part + "%");
            case Words(var folded, var procedures) ->
                statement.param("term", query(folded)).param("procedures", procedures.toArray(String[]::new));
        };
    }

    /** All words, the last one perhaps not typed to its end. */
    private static String query(String folded) {
        return Arrays.stream(folded.split(" ")).collect(Collectors.joining(" & ", "", ":*"));
    }
}
