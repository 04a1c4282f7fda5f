package vn.motcua.criteria;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoreOutcome;
import vn.motcua.documents.Upload;
import vn.motcua.identity.User;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Messages;
import vn.motcua.ui.Said;

/** A unit fills in its sheet: answers and papers, criterion by criterion; its leader files it when everything is there. */
@Service
public class FillSheet {
    static final String PURPOSE = "criteria-evidence";
    private static final int WHERE_MAX = 300;
    private static final int PAPERS_MAX = 20;

    /** @param explanation where there is no paper */
    public record Entry(String code, Answer answer, String explanation) {
        public Entry {
            explanation = Text.lines(explanation);
        }
    }

    /** @param where page or section that proves it */
    public record File(String name, InputStream content, String where) {
        public File {
            where = Text.line(where);
        }
    }

    private final Campaigns campaigns;
    private final CampaignAccess access;
    private final ActStore acts;
    private final OwnFigures figures;
    private final Documents documents;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FillSheet(
            Campaigns campaigns,
            CampaignAccess access,
            ActStore acts,
            OwnFigures figures,
            Documents documents,
            Messages messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.campaigns = campaigns;
        this.access = access;
        this.acts = acts;
        this.figures = figures;
        this.documents = documents;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What is usable is kept, and the rest is said; what stays as it was is written no second time.
     *
     * @throws NotFound when the officer does not serve the unit
     */
    @Transactional
    public Entered answer(CampaignId id, UUID unit, User.Officer by, List<Entry> entries) {
        var at = at(id, unit, by);
        var refusal = at.rules().filling();
        if (refusal.isPresent()) {
            return new Entered.Refused(refusal.get());
        }
        var findings = new ArrayList<Finding>();
        var written = new ArrayList<Act>();
        for (var entry : entries) {
            var leaf = at.sheet().set().leaf(entry.code()).orElse(null);
            if (leaf == null) {
                return unknown();
            }
            if (leaf.own() != null) {
                return new Entered.Refused(CriteriaRefusal.of(CriteriaRefusal.Rule.COUNTED));
            }
            var wrong = judge(leaf, entry);
            findings.addAll(wrong);
            if (wrong.isEmpty() && isNew(at.sheet(), entry)) {
                written.add(new Act.Answered(entry.code(), entry.answer(), entry.explanation()));
            }
        }
        acts.add(at.place(), written, by, clock.instant());
        return findings.isEmpty() ? new Entered.Done() : new Entered.NotUsable(findings);
    }

    private static boolean isNew(Sheet sheet, Entry entry) {
        return !entry.answer().equals(sheet.answer(entry.code()))
                || !entry.explanation().equals(sheet.explanation(entry.code()));
    }

    private static List<Finding> judge(Criterion leaf, Entry entry) {
        var findings = new ArrayList<Finding>();
        for (var wrong : entry.answer().judge(leaf)) {
            findings.add(Said.of("criteria.answer." + wrong.what(), leaf.code())
                    .at(SheetRules.field(leaf.code(), fieldOf(wrong.name()))));
        }
        if (entry.explanation().length() > SheetRules.TEXT_MAX) {
            findings.add(
                    Said.of("criteria.bad.long", SheetRules.TEXT_MAX).at(SheetRules.field(leaf.code(), "giai-trinh")));
        }
        return findings;
    }

    private static String fieldOf(String name) {
        return switch (name) {
            case "option" -> "chon";
            case "standing" -> "tieu-chi";
            default -> "so." + name;
        };
    }

    /** @throws NotFound when the officer does not serve the unit */
    public Entered put(CampaignId id, UUID unit, User.Officer by, String code, File file) {
        var before = judge(at(id, unit, by, false), code, file);
        if (!(before instanceof Entered.Done)) {
            return before;
        }
        var upload = new Upload(file.name(), file.content(), by.account(), PURPOSE);
        return switch (documents.store(upload)) {
            case StoreOutcome.Refused(var why) ->
                new Entered.NotUsable(List.of(new Finding(
                        SheetRules.field(code, "tep"),
                        why.text(messages, Language.VI),
                        why.text(messages, Language.EN))));
            case StoreOutcome.Stored(var _, var document) ->
                Objects.requireNonNull(transaction.execute(_ -> {
                    var at = at(id, unit, by);
                    var again = judge(at, code, file);
                    if (again instanceof Entered.Done) {
                        var put = new Act.EvidencePut(
                                code, document.id().value(), document.fileName(), document.sha256(), file.where());
                        acts.add(at.place(), List.of(put), by, clock.instant());
                    }
                    return again;
                }));
        };
    }

    static Entered unknown() {
        return new Entered.NotUsable(
                List.of(Said.of("criteria.bad.unknown-criterion").at("noi-dung")));
    }

    private static Entered judge(At at, String code, File file) {
        var found = at.sheet().set().leaf(code);
        if (found.isEmpty()) {
            return unknown();
        }
        var refusal = found.get().own() == null
                ? at.rules().filling()
                : java.util.Optional.of(CriteriaRefusal.of(CriteriaRefusal.Rule.COUNTED));
        if (refusal.isPresent()) {
            return new Entered.Refused(refusal.get());
        }
        if (file.where().isEmpty() || file.where().length() > WHERE_MAX) {
            return new Entered.NotUsable(
                    List.of(Said.of("criteria.bad.where", WHERE_MAX).at(SheetRules.field(code, "trang"))));
        }
        if (at.sheet().papers(code).size() >= PAPERS_MAX) {
            return new Entered.NotUsable(
                    List.of(Said.of("criteria.bad.papers", PAPERS_MAX).at(SheetRules.field(code, "tep"))));
        }
        return new Entered.Done();
    }

    /** Takes a paper away from a criterion; the file itself stays, as the history names it. */
    @Transactional
    public Entered take(CampaignId id, UUID unit, User.Officer by, String code, UUID document) {
        var at = at(id, unit, by);
        var refusal = at.rules().filling();
        if (refusal.isPresent()) {
            return new Entered.Refused(refusal.get());
        }
        if (at.sheet().papers(code).stream().noneMatch(paper -> paper.document().equals(document))) {
            return unknown();
        }
        acts.add(at.place(), List.of(new Act.EvidenceTaken(code, document)), by, clock.instant());
        return new Entered.Done();
    }

    /**
     * The leader files it, with what the product counts as it stands now.
     *
     * @throws NotFound when the officer does not lead the unit
     */
    @Transactional
    public Entered file(CampaignId id, UUID unit, User.Officer by) {
        var at = at(id, unit, by);
        access.demand(access.mayFile(by, unit), at.campaign());
        var refusal = at.rules().filling();
        if (refusal.isPresent()) {
            return new Entered.Refused(refusal.get());
        }
        var findings = at.rules().complete();
        if (!findings.isEmpty()) {
            return new Entered.NotUsable(findings);
        }
        filed(at, by, false);
        return new Entered.Done();
    }

    /**
     * Who runs the campaign files it as it stands once the unit's time is over: what is not entered has no points.
     *
     * @throws NotFound when the officer does not run the campaign
     */
    @Transactional
    public Entered fileAsItStands(CampaignId id, UUID unit, User.Officer by) {
        acts.lock(id, unit);
        var campaign = campaigns.get(id);
        access.demandLeading(by, campaign);
        var at = new At(campaign, unit, campaigns.sheet(campaign, unit), today());
        var refusal = at.rules().filingAsItStands();
        if (refusal.isPresent()) {
            return new Entered.Refused(refusal.get());
        }
        filed(at, by, true);
        return new Entered.Done();
    }

    private void filed(At at, User.Officer by, boolean asItStands) {
        var written = new ArrayList<Act>(
                figures.of(at.sheet().set(), at.campaign().opened().year(), at.unit()));
        written.add(new Act.Filed(asItStands));
        acts.add(at.place(), written, by, clock.instant());
    }

    private record At(Campaign campaign, UUID unit, Sheet sheet, LocalDate today) {
        SheetRules rules() {
            return new SheetRules(campaign, sheet, today);
        }

        ActStore.Place place() {
            return new ActStore.Place(campaign.id(), unit, sheet.lastNumber());
        }
    }

    private At at(CampaignId id, UUID unit, User.Officer by) {
        return at(id, unit, by, true);
    }

    private At at(CampaignId id, UUID unit, User.Officer by, boolean toWrite) {
        if (toWrite) {
            acts.lock(id, unit);
        }
        var campaign = campaigns.get(id);
        access.demand(access.mayFill(by, unit), campaign);
        return new At(campaign, unit, campaigns.sheet(campaign, unit), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
