package vn.motcua.handling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.SearchText;

/**
 * One way to understand what somebody typed to find a dossier: a personal number, the reference of a filing, the dossier's number
 * or a part of it, words of the owner's name, the name of a procedure. What stands whole on a paper {@link SearchReader} knows.
 */
sealed interface SearchTerms {
    /** Of whoever is named in it by number: applicant, owner, parents, members. */
    record OfPerson(String personalNumber) implements SearchTerms {}

    /** What people quote from the moment of filing on. */
    record OfFiling(long reference) implements SearchTerms {}

    /** The number whole, as papers and notices have it. */
    record OfDossier(DossierNumber number) implements SearchTerms {}

    record OfId(UUID id) implements SearchTerms {}

    record PartOfNumber(String part) implements SearchTerms {}

    /**
     * @param folded as {@link SearchText#fold} has it; all must be there
     * @param isTypedOut whether the last one is a whole word, too; else perhaps the beginning of one
     */
    record Words(String folded, boolean isTypedOut) implements SearchTerms {
        Words typedOut() {
            return new Words(folded, true);
        }
    }

    record OfProcedure(List<String> codes) implements SearchTerms {
        public OfProcedure {
            codes = List.copyOf(codes);
        }
    }

    Pattern PART_OF_NUMBER = Pattern.compile("(?=[^\\d]*+\\d)[\\p{Alnum}.-]++");
    int PART_LENGTH_MIN = 3;
    /** As long as the fields of the pages; the database knows no longer words. */
    int ASKED_LENGTH_MAX = 200;

    /** The likeliest first; whoever finds something by one need not try the next. Empty when nothing can be found by it. */
    static List<SearchTerms> of(String typed, ProcedureWords procedures) {
        var asked = typed.length() > ASKED_LENGTH_MAX ? typed.substring(0, ASKED_LENGTH_MAX) : typed;
        var together = asked.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        var terms = new ArrayList<SearchTerms>();
        var folded = SearchText.fold(asked);
        if (PART_OF_NUMBER.matcher(together).matches() && together.length() >= PART_LENGTH_MIN) {
            terms.add(new PartOfNumber(together));
        } else if (!folded.isEmpty()) {
            terms.add(new Words(folded, false));
        }
        var named = procedures.named(asked);
        if (!named.isEmpty()) {
            terms.add(new OfProcedure(named));
        }
        return terms;
    }

    /** Whether they name one dossier, which they find or not. */
    default boolean isOfOne() {
        return this instanceof OfDossier || this instanceof OfId || this instanceof OfFiling;
    }

    /** The condition on a dossier {@code d}, with a parameter of this name that {@link #into} sets. */
    default String condition(String name) {
        return switch (this) {
            case OfPerson _ -> """
                    d.id = any(array(select c.dossier_id from dossier.content c
                                      where dossier.personal_numbers(c.answers) @> array[cast(:%s as text)]))
                    """.formatted(name);
            case OfFiling _ ->
                "d.id = (select f.dossier_id from dossier.filing_reference f where f.number = :" + name + ")";
            case OfDossier _ -> "d.number = :" + name;
            case OfId _ -> "d.id = :" + name;
            case PartOfNumber _ -> "d.number like :" + name;
            case Words _ -> "d.owner_words @@ :" + name + "::tsquery";
            case OfProcedure _ -> "d.procedure_code = any(:" + name + ")";
        };
    }

    default StatementSpec into(StatementSpec statement, String name) {
        return switch (this) {
            case OfPerson(var number) -> statement.param(name, number);
            case OfFiling(var reference) -> statement.param(name, reference);
            case OfDossier(var number) -> statement.param(name, number.value());
            case OfId(var id) -> statement.param(name, id);
            case PartOfNumber(var part) -> statement.param(name, "%" + part + "%");
            case Words(var folded, var isTypedOut) -> statement.param(name, query(folded) + (isTypedOut ? "" : ":*"));
            case OfProcedure(var codes) -> statement.param(name, codes.toArray(String[]::new));
        };
    }

    private static String query(String folded) {
        return Arrays.stream(folded.split(" ")).collect(Collectors.joining(" & "));
    }
}
