package vn.motcua.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.OpenPoint.What;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.rules.DecidedPaper;
import vn.motcua.rules.ProcedureTable;
import vn.motcua.rules.RowGround;
import vn.motcua.rules.Told;
import vn.motcua.shared.LocalText;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Vnd;

/**
 * What Motcua needs to run a procedure itself (dịch vụ công trực tuyến): form, route, time, fees, papers and cases.
 *
 * <p>What is open of it (limit, fee, who decides) a clerk fills in for each dossier; see {@link #filledIn}.
 *
 * @param decidedBy null only while it is open
 * @param partialReason why it is not full online; there exactly when the level is PARTIAL (NĐ 224/2026, Đ. 14)
 * @param guide leads an applicant to the right case; none when there is only one
 * @param limit holds for every case without a limit of its own; null only while it is open
 * @param open what the published text leaves open or contradicts; empty for a procedure that an editor made
 * @param papers decides which papers are asked for; null where their own conditions do
 * @param competence decides who decides a filing; null where the rules of the province alone do
 */
public record OnlineService(
        ProcedureCode code,
        @Nullable DecidedBy decidedBy,
        OnlineLevel level,
        @Nullable LocalText partialReason,
        Form form,
        String routeKey,
        ResultPaper result,
        AreaQuestion area,
        @Nullable Guide guide,
        @Nullable TimeLimit limit,
        Fees fees,
        List<ServiceComponent> components,
        @JsonInclude(Include.NON_EMPTY) List<OpenPoint> open,
        @JsonInclude(Include.NON_NULL) @Nullable Papers papers,
        @JsonInclude(Include.NON_NULL) @Nullable Competence competence) {

    /** @param table with a column for each paper that it decides about */
    public record Papers(ProcedureTable table) {}

    /** @param table says at which level, or by which kind of agency, a filing is decided */
    public record Competence(ProcedureTable table) {}

    /** The level of the agency that decides; which agency it is, competence says. */
    public enum DecidedBy {
        COMMUNE,
        DEPARTMENT,
        /** Ủy ban nhân dân hoặc Chủ tịch Ủy ban nhân dân cấp tỉnh. */
        PROVINCE_COMMITTEE
    }

    /** Toàn trình or một phần. */
    public enum OnlineLevel {
        FULL,
        PARTIAL
    }

    public record Form(String key, int version) {}

    /**
     * @param templateKey template of the paper that is signed
     * @param code national result code, as {@code KQ.G15.000038}
     */
    public record ResultPaper(String templateKey, String code, LocalText name) {}

    /**
     * Whose area decides who is competent.
     *
     * @param fields JSON Pointers into the form's answers, each to the code of a commune; the first one answered decides
     */
    public record AreaQuestion(List<String> fields, LocalText question) {
        public AreaQuestion {
            fields = List.copyOf(fields);
        }
    }

    public record Guide(LocalText question, List<CaseOption> options) {
        public Guide {
            options = List.copyOf(options);
        }
    }

    /** @param limit of this case, when it has its own */
    public record CaseOption(
            String key,
            LocalText label,
            @Nullable LocalText hint,
            @Nullable TimeLimit limit) {}

    /**
     * @param note stands beside the amount, also beside zero
     * @param paid when it must be paid
     * @param copies what copies cost that can be asked for beside the result; null where none can
     * @param duties whether another authority may ask for money while it is handled; null is no
     * @param table decides what a filing costs, exemptions included, in the place of the rules; null where there is none
     */
    public record Fees(
            List<FeeRule> rules,
            List<Exemption> exemptions,
            LocalText note,
            Paid paid,
            boolean refunded,
            @Nullable CopyPrice copies,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean duties,

            @JsonInclude(Include.NON_NULL) @Nullable ProcedureTable table) {
        public Fees {
            rules = List.copyOf(rules);
            exemptions = List.copyOf(exemptions);
        }

        /** The same, at one amount whichever way it is filed. */
        Fees always(Vnd amount) {
            var same = Arrays.stream(Way.values())
                    .map(way -> new FeeRule(way, amount))
                    .toList();
            return new Fees(same, exemptions, note, paid, refunded, copies, duties, null);
        }

        /**
         * The same, with the price of the copies that another form asks for, unless there is one already; and with the table that
         * another form answers, where the amounts are still the same.
         */
        Fees askedBy(Fees other) {
            return new Fees(
                    rules,
                    exemptions,
                    note,
                    paid,
                    refunded,
                    copies == null ? other.copies : copies,
                    duties,
                    table == null && rules.equals(other.rules) ? other.table : table);
        }
    }

    public record FeeRule(Way way, Vnd amount) {}

    /** Who pays nothing, and why. */
    public record Exemption(String key, LocalText reason) {}

    /** When the fee must be paid. */
    public enum Paid {
        AT_FILING,
        BEFORE_RESULT
    }

    /**
     * A paper of a filing here.
     *
     * @param when the cases that need it; none named: all
     * @param given answers that must also be there for it to be needed; none named: whatever is answered
     * @param table decides whether it is needed, where one of the service does; never kept with the paper
     */
    public record ServiceComponent(
            String key,
            LocalText name,
            boolean required,
            List<String> when,
            @Nullable List<Given> given,
            SatisfiedBy satisfiedBy,
            int originals,
            int copies,
            @JsonInclude(Include.NON_NULL) @Nullable ProcedureTable table) {
        public ServiceComponent {
            when = List.copyOf(when);
            given = given == null ? List.of() : List.copyOf(given);
        }

        /** Row, words and article by which a table asks for it; empty where none does. */
        public Optional<RowGround> groundIn(UnaryOperator<String> answers) {
            return table == null
                    ? Optional.empty()
                    : table.paper(key, answers).filter(DecidedPaper::isAsked).map(DecidedPaper::ground);
        }

        private ServiceComponent decidedBy(ProcedureTable deciding) {
            return new ServiceComponent(key, name, required, when, given, satisfiedBy, originals, copies, deciding);
        }

        /** @param answers text of the answer at a JSON Pointer; empty where there is none */
        public boolean isNeededBy(UnaryOperator<String> answers) {
            if (table != null) {
                return table.paper(key, answers).filter(DecidedPaper::isAsked).isPresent();
            }
            return given == null || given.stream().allMatch(one -> one.in().contains(answers.apply(one.answer())));
        }
    }

    /**
     * The answer is one of these.
     *
     * @param answer JSON Pointer into the form's answers
     */
    public record Given(String answer, List<String> in) {
        public Given {
            in = List.copyOf(in);
        }
    }

    /** How a paper reaches the dossier. */
    public enum SatisfiedBy {
        UPLOAD,
        DATA_SOURCE,
        PRESENT_ONLY
    }

    public OnlineService {
        components = List.copyOf(components);
        open = List.copyOf(Objects.requireNonNullElse(open, List.of())); // kept before there were any
        OpenPoint.requireNamed(open, What.LIMIT, limit != null, code);
        OpenPoint.requireNamed(open, What.FEE, !fees.rules().isEmpty(), code);
        OpenPoint.requireNamed(open, What.COMPETENCE, decidedBy != null, code);
        if ((level == OnlineLevel.PARTIAL) != (partialReason != null)) {
            throw new IllegalArgumentException("A partial service, and only one, must state its reason: " + code);
        }
        var known = guide == null
                ? List.<String>of()
                : guide.options().stream().map(CaseOption::key).toList();
        for (var component : components) {
            if (!known.containsAll(component.when())) {
                throw new IllegalArgumentException(
                        "Component " + component.key() + " names a case that " + code + " has not");
            }
        }
    }

    /** What of it must be filled in before a dossier can be opened. */
    public Set<What> toFillIn() {
        var left = EnumSet.noneOf(What.class);
        open.stream().map(OpenPoint::what).filter(What::mustBeFilledIn).forEach(left::add);
        return left;
    }

    /** Whether a citizen finds all answered who files online. */
    public boolean runsOnline() {
        return toFillIn().isEmpty();
    }

    /**
     * As it holds for one dossier, with what a clerk filled in of it.
     *
     * @param ownLimit null where the limit is not open, or not filled in
     * @param ownFee as the limit; whichever way it is filed
     */
    public OnlineService filledIn(@Nullable TimeLimit ownLimit, @Nullable Vnd ownFee) {
        boolean isLimitLeft = ownLimit == null || limit != null;
        boolean isFeeLeft = ownFee == null || !toFillIn().contains(What.FEE);
        var left = open.stream()
                .filter(point -> isLimitLeft || point.what() != What.LIMIT)
                .filter(point -> isFeeLeft || point.what() != What.FEE)
                .toList();
        return new OnlineService(
                code,
                decidedBy,
                level,
                partialReason,
                form,
                routeKey,
                result,
                area,
                guide,
                isLimitLeft ? limit : ownLimit,
                isFeeLeft ? fees : fees.always(Objects.requireNonNull(ownFee)),
                components,
                left,
                papers,
                competence);
    }

    /**
     * Within which time a dossier is due that comes that way. As {@link #limitFor}.
     *
     * @param caseKey the case chosen; none where there is no choice
     */
    public LimitTerms limitTerms(@Nullable String caseKey, Way way) {
        return new LimitTerms(limitFor(caseKey), way);
    }

    /**
     * What is said of the time beforehand; where a table decides, the row that speaks of the dossier may say another.
     *
     * @param caseKey the case chosen; none where there is no choice
     * @throws IllegalStateException while it is open
     */
    public TimeLimit limitFor(@Nullable String caseKey) {
        var own = option(caseKey).map(CaseOption::limit).orElse(limit);
        if (own == null) {
            throw new IllegalStateException("The time limit of " + code + " must be filled in, but is open");
        }
        return own;
    }

    /** The same service with the form of another, and with the cases, papers, copies and tables that belong to that form. */
    OnlineService withFormOf(OnlineService other) {
        return new OnlineService(
                code,
                decidedBy,
                level,
                partialReason,
                other.form,
                routeKey,
                result,
                other.area,
                other.guide,
                limit == null ? null : limit.askedBy(other.limit),
                fees.askedBy(other.fees),
                other.components,
                open,
                other.papers,
                other.competence);
    }

    /** Whether there is such a case; where there is no choice, only none. */
    public boolean hasCase(String caseKey) {
        return guide == null ? caseKey.isEmpty() : option(caseKey).isPresent();
    }

    /** Keys of the cases to choose from. */
    public List<String> cases() {
        return guide == null
                ? List.of()
                : guide.options().stream().map(CaseOption::key).toList();
    }

    /** The papers that may be needed in the case, whatever is answered. */
    public List<ServiceComponent> componentsFor(@Nullable String caseKey) {
        return components.stream()
                .filter(component -> component.when().isEmpty()
                        || caseKey != null && component.when().contains(caseKey))
                .map(component -> papers != null && papers.table().papers().contains(component.key())
                        ? component.decidedBy(papers.table())
                        : component)
                .toList();
    }

    /**
     * What filing that way costs, before exemptions.
     *
     * @throws IllegalStateException while it is open
     */
    public Vnd feeFor(Way way) {
        if (toFillIn().contains(What.FEE)) {
            throw new IllegalStateException("The fee of " + code + " must be filled in, but is open");
        }
        return fees.rules().stream()
                .filter(rule -> rule.way() == way)
                .map(FeeRule::amount)
                .findFirst()
                .orElse(fees.rules().getFirst().amount());
    }

    /**
     * What a filing that way costs, by what its answers say and ask for.
     *
     * @param answers text of the answer at a JSON Pointer
     * @param on the day of filing
     */
    public Cost cost(Way way, UnaryOperator<String> answers, LocalDate on) {
        var copies = fees.copies();
        int asked = copies == null ? 0 : copies.asked(answers);
        var plain = feeFor(way);
        var table = fees.table();
        if (table == null) {
            return new Cost(plain, asked, copies, null);
        }
        var decided = table.fee(Told.ofFiling(way.name(), answers, on));
        return new Cost(decided.fee(), asked, copies, decided.ground());
    }

    /** Whether it must be paid before the counter sees the dossier. */
    public boolean isPaidAtFiling() {
        return fees.paid() == Paid.AT_FILING;
    }

    public Optional<CaseOption> option(@Nullable String caseKey) {
        return guide == null
                ? Optional.empty()
                : guide.options().stream()
                        .filter(option -> option.key().equals(caseKey))
                        .findFirst();
    }
}
