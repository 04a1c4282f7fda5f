package vn.motcua.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Vnd;

/**
 * What is published about a procedure (thủ tục hành chính), in structure. Texts are kept as published; where the source
 * says nothing, a list is empty and a text is blank.
 *
 * @param decision number of the decision that publishes it
 * @param kind who regulates it, as published
 * @param related other procedures that belong to it, as published
 * @param description what the page adds at its end
 * @param unread sections that could not be read into structure, kept whole; each has a review item
 * @param origins values that were read from another place than their own, or by a rule
 */
public record ProcedureContent(
        String code,
        String name,
        String decision,
        List<Level> levels,
        String kind,
        String field,
        List<String> subjects,
        Agencies agencies,
        List<Step> steps,
        List<Channel> channels,
        List<Case> cases,
        List<LegalBasis> legalBasis,
        String conditions,
        List<Result> results,
        String related,
        String keywords,
        String description,
        List<Unread> unread,
        List<Origin> origins) {

    /** The level of administration that carries a procedure out (cấp thực hiện). */
    public enum Level {
        MINISTRY("Cấp bộ"),
        PROVINCE("Cấp tỉnh"),
        COMMUNE("Cấp xã"),
        OTHER("Cơ quan khác");

        private final String published;

        Level(String published) {
            this.published = published;
        }

        /** As the national portal writes it. */
        public String published() {
            return published;
        }
    }

    /**
     * @param receivingAddress where dossiers are received, as published
     * @param authorised who decides by authorisation (ủy quyền)
     */
    public record Agencies(
            List<String> competent,
            List<String> executing,
            List<String> coordinating,
            List<String> authorised,
            String receivingAddress) {
        public Agencies {
            competent = List.copyOf(competent);
            executing = List.copyOf(executing);
            coordinating = List.copyOf(coordinating);
            authorised = List.copyOf(authorised);
        }
    }

    /** One paragraph of how it is carried out (trình tự thực hiện). */
    public record Step(String text) {}

    /** A way of filing (cách thức thực hiện) with its time limits and fees, one line for each case. */
    public record Channel(Way way, Limit limit, Fee fee, String note) {}

    /** How a dossier reaches the agency. */
    public enum Way {
        ONLINE("Trực tuyến"),
        POST("Dịch vụ bưu chính"),
        DIRECT("Trực tiếp");

        private final String published;

        Way(String published) {
            this.published = published;
        }

        /** As the national portal writes it. */
        public String published() {
            return published;
        }
    }

    /**
     * A time limit as published. Amount and unit are both there, or the source does not state a usable limit.
     *
     * @param stated as published
     */
    public record Limit(
            String stated,
            @Nullable BigDecimal amount,
            @Nullable LimitUnit unit) {
        /** Whether a due date can be counted from it. */
        @JsonIgnore
        public boolean isUsable() {
            return amount != null && unit != null;
        }
    }

    /** Units in which published limits are given. */
    public enum LimitUnit {
        HOUR("Giờ"),
        WORKING_HOUR("Giờ làm việc"),
        WORKING_DAY("Ngày làm việc"),
        CALENDAR_DAY("Ngày"),
        MONTH("Tháng");

        private final String published;

        LimitUnit(String published) {
            this.published = published;
        }

        /** As the national portal writes it. */
        public String published() {
            return published;
        }
    }

    /**
     * @param stated as published
     * @param amount set exactly when the kind is AMOUNT
     * @param currency VND or the code published
     * @param note what stands in parentheses behind the fee
     */
    public record Fee(String stated, FeeKind kind, @Nullable Long amount, String currency, String note) {
        public Optional<Vnd> vnd() {
            return switch (kind) {
                case FREE -> Optional.of(Vnd.ZERO);
                case AMOUNT ->
                    amount != null && "VND".equals(currency) ? Optional.of(new Vnd(amount)) : Optional.empty();
                case NOT_STATED -> Optional.empty();
            };
        }
    }

    /** What the source says about the fee. */
    public enum FeeKind {
        FREE,
        AMOUNT,
        NOT_STATED
    }

    /** A case (trường hợp) and the papers it needs. A blank name: the only or the general case. */
    public record Case(String name, List<Component> components) {
        public Case {
            components = List.copyOf(components);
        }
    }

    /**
     * A paper (thành phần hồ sơ).
     *
     * @param forms names of the form files to fill in
     * @param explanation an editor found that this is an explanation, not a paper
     */
    public record Component(String name, List<String> forms, int originals, int copies, boolean explanation) {
        public Component {
            forms = List.copyOf(forms);
        }
    }

    public record LegalBasis(String title, String number) {}

    /** @param code result code as {@code KQ.G15.000031} */
    public record Result(String name, String code) {}

    /**
     * Where a value comes from that does not stand in its own cell.
     *
     * @param path JSON Pointer to the value
     * @param from the words it was read from
     */
    public record Origin(String path, ReadingRule rule, String from) {}

    /** A section kept whole. */
    public record Unread(Section section, String text) {}

    /** The sections of a published page, in its order. */
    public enum Section {
        PAGE,
        STEPS,
        CHANNELS,
        COMPONENTS,
        LEGAL_BASIS,
        RESULTS
    }

    public ProcedureContent {
        levels = List.copyOf(levels);
        subjects = List.copyOf(subjects);
        steps = List.copyOf(steps);
        channels = List.copyOf(channels);
        cases = List.copyOf(cases);
        legalBasis = List.copyOf(legalBasis);
        results = List.copyOf(results);
        unread = List.copyOf(unread);
        origins = List.copyOf(Objects.requireNonNullElse(origins, List.of())); // kept before there were any
    }
}
