package vn.motcua.linked;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.LocalText;
import vn.motcua.shared.ProcedureCode;

/**
 * A group of procedures that are filed as one (nhóm thủ tục liên thông), in one version.
 *
 * @param key names the group for ever, in addresses too
 * @param code of the group in the national catalogue; empty where it is not known
 * @param validFrom first day on which it can be begun
 * @param validTo last day; null while no end is known
 * @param ground the decree that links the procedures
 * @param questions whose answers say which procedures apply, asked before everything else
 * @param members in the order in which they are filled in; what one needs of another stands above it
 */
public record LinkedGroup(
        String key,
        String code,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String ground,
        LocalText name,
        LocalText about,
        List<Question> questions,
        List<Member> members) {
    public LinkedGroup {
        questions = List.copyOf(questions);
        members = List.copyOf(members);
    }

    /** One choice among a few. */
    public record Question(String key, LocalText text, List<Option> options) {
        public Question {
            options = List.copyOf(options);
        }

        boolean offers(String value) {
            return options.stream().anyMatch(option -> option.value().equals(value));
        }
    }

    public record Option(String value, LocalText label) {}

    /**
     * A procedure of the group.
     *
     * @param code of the procedure
     * @param when the question on which it depends, and with which answers it applies; null: always
     * @param cases of the procedure that can be linked; one is not asked; none named: all are asked
     * @param after what must have given a result before it is filed; none: at once, beside the others
     * @param fills what others have said already
     * @param papers that were given for another already
     */
    public record Member(
            String key,
            @JsonProperty("procedure") String code,
            @Nullable When when,
            List<String> cases,
            List<After> after,
            List<Fill> fills,
            List<SharedPaper> papers) {
        public Member {
            cases = List.copyOf(cases);
            after = List.copyOf(after);
            fills = List.copyOf(fills);
            papers = List.copyOf(papers);
        }

        public ProcedureCode procedure() {
            return new ProcedureCode(code);
        }

        /** The only case that it is linked in; empty where it is asked, or the procedure has none. */
        public String onlyCase() {
            return cases.size() == 1 ? cases.getFirst() : "";
        }
    }

    public record When(String question, List<String> in) {
        public When {
            in = List.copyOf(in);
        }
    }

    /** What becomes of a procedure when the one before it ends without a result. */
    public enum WithoutResult {
        /** It waits until the one before is filed anew, or is taken back. */
        WAITS,
        /** It may be filed alone. */
        RELEASED
    }

    public record After(String member, WithoutResult otherwise) {}

    /**
     * An answer that is not asked again.
     *
     * @param to JSON Pointer of the answer, or of a part of the form with all its answers
     * @param from member and pointer, as {@code birth:/child/fullName}; null where another source is named
     * @param by what an answer of the other becomes here; {@code *} for any other; null: it stays as it is
     * @param value the same for everybody; null where another source is named
     * @param result member and field of its result, as {@code birth:personalNumber}; {@code @number} is the result's number. It is known
     *     when the other is decided
     * @param proposed whether it is shown and can be changed; else, and where it is left out, it is not asked
     */
    public record Fill(
            String to,
            @Nullable String from,
            @Nullable Map<String, String> by,
            @Nullable JsonNode value,
            @Nullable String result,
            @Nullable Boolean proposed) {
        boolean isProposed() {
            return Boolean.TRUE.equals(proposed);
        }

        /** Of which member an answer or result is taken; empty for a fixed value. */
        Optional<String> source() {
            return Optional.ofNullable(from == null ? result : from)
                    .map(place -> place.substring(0, place.indexOf(':')));
        }

        static String place(String named) {
            return named.substring(named.indexOf(':') + 1);
        }

        boolean covers(String pointer) {
            return pointer.equals(to) || pointer.startsWith(to + "/");
        }
    }

    /**
     * @param component of this procedure
     * @param from member and component, as {@code death:death-notice}
     */
    public record SharedPaper(String component, String from) {}

    public Member member(String memberKey) {
        return find(memberKey)
                .orElseThrow(() -> new IllegalStateException("Linked service " + key + " must have " + memberKey));
    }

    public Optional<Member> find(String memberKey) {
        return members.stream().filter(member -> member.key().equals(memberKey)).findFirst();
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The members that apply by what was chosen; all that a question leaves open do not. */
    public List<Member> applying(Map<String, String> choices) {
        return members.stream()
                .filter(member -> member.when() == null
                        || member.when()
                                .in()
                                .contains(choices.getOrDefault(member.when().question(), "")))
                .toList();
    }

    /** What is wrong with the file; nothing where it can be used. */
    List<String> faults() {
        return LinkedGroupFaults.of(this);
    }
}
