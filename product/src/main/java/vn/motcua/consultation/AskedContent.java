package vn.motcua.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.forms.Section;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.shared.Language;

/** What of a dossier can be shown, whom can be asked, and what an asked agency sees: what was chosen for it, and nothing else. */
@Component
public class AskedContent {
    /** Counters receive and hand over; they have no opinion of their own. */
    private static final Set<AgencyKind> COUNTERS = Set.of(AgencyKind.COMMUNE_CENTRE, AgencyKind.PROVINCE_CENTRE);

    /**
     * A part of the form.
     *
     * @param key by which it is chosen: its page and its Vietnamese title, as several parts share a page
     */
    public record Part(String key, Section section) {}

    /** What can be chosen, or was. */
    public record Content(List<Part> parts, List<Paper> papers) {
        static final Content NOTHING = new Content(List.of(), List.of());

        public Content {
            parts = List.copyOf(parts);
            papers = List.copyOf(papers);
        }

        public List<Section> sections() {
            return parts.stream().map(Part::section).toList();
        }

        /** What of it was chosen. */
        public Content chosen(DossierEvent.ConsultationAsked asked) {
            return new Content(
                    parts.stream()
                            .filter(part -> asked.sections().contains(part.key()))
                            .toList(),
                    papers.stream()
                            .filter(paper -> asked.papers().contains(paper.document()))
                            .toList());
        }
    }

    private final Dossiers dossiers;
    private final Forms forms;
    private final Agencies agencies;
    private final Clock clock;

    AskedContent(Dossiers dossiers, Forms forms, Agencies agencies, Clock clock) {
        this.dossiers = dossiers;
        this.forms = forms;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Everything in the dossier that can be chosen: parts of the form, and papers that are there as files. */
    public Content all(DossierId id, Language language) {
        var filed = dossiers.filed(id);
        var form = forms.atCounter(FormId.parse(filed.form()));
        var named = form.print(filed.answers(), Language.VI);
        var shown = form.print(filed.answers(), language);
        return new Content(
                IntStream.range(0, named.size())
                        .mapToObj(i -> new Part(key(named.get(i)), shown.get(i)))
                        .toList(),
                filed.papers().stream()
                        .filter(paper -> paper.document() != null)
                        .toList());
    }

    /** What was chosen for that agency, while there is something to answer: nothing once it is over or the dossier decided. */
    public Content shown(Consultation consultation, Dossier dossier, Language language) {
        return isShown(consultation, dossier)
                ? all(dossier.id(), language).chosen(consultation.asked())
                : Content.NOTHING;
    }

    private static String key(Section section) {
        return section.pageKey() + "/" + section.title();
    }

    static boolean isShown(Consultation consultation, Dossier dossier) {
        return consultation.isOpen() && isUnderWay(dossier);
    }

    /** Whether the dossier is not decided yet. */
    public static boolean isUnderWay(Dossier dossier) {
        return switch (dossier) {
            case Dossier.InHandling _, Dossier.Paused _, Dossier.AwaitingSupplement _ -> true;
            case Dossier.Submitted _, Dossier.Decided _, Dossier.Closed _, Dossier.Refused _, Dossier.Withdrawn _ ->
                false;
        };
    }

    /** Agencies that can be asked today, by kind and name. */
    public List<Agency> whomToAsk(AgencyId own) {
        var today = LocalDate.now(clock);
        return agencies.all(today).stream()
                .filter(agency ->
                        !COUNTERS.contains(agency.kind()) && !agency.id().equals(own))
                .sorted(Comparator.comparing(Agency::kind).thenComparing(agency -> agency.name(today)))
                .toList();
    }

    Question.Circumstances circumstances(Dossier dossier, int daysMax) {
        var own = dossier.seat().agency();
        var all = all(dossier.id(), Language.VI);
        return new Question.Circumstances(
                own,
                whomToAsk(own).stream().map(Agency::id).collect(Collectors.toUnmodifiableSet()),
                all.papers(),
                all.parts().stream().map(Part::key).collect(Collectors.toUnmodifiableSet()),
                daysMax);
    }
}
