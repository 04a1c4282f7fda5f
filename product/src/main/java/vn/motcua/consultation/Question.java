package vn.motcua.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import vn.motcua.consultation.Wrong.Field;
import vn.motcua.dossier.Paper;
import vn.motcua.organisation.AgencyId;

/**
 * What an officer asks another agency.
 *
 * @param agency null where none was chosen
 * @param unit of the agency; empty for none
 * @param papers of the dossier, by the id of the document, that the agency is shown
 * @param sections parts of the form, by their keys, whose answers it is shown
 * @param days working days for the answer; null where none can be read
 * @param isRequired whether steps wait for the answer
 */
public record Question(
        @Nullable AgencyId agency,
        String unit,
        String text,
        List<UUID> papers,
        List<String> sections,
        @Nullable Integer days,
        boolean isRequired) {
    static final int OPEN_MAX = 20;

    public Question {
        unit = Text.line(unit);
        text = Text.lines(text);
        papers = papers.stream().distinct().toList();
        sections = sections.stream().distinct().toList();
    }

    /**
     * What it is judged by.
     *
     * @param own the agency that handles the dossier
     * @param known the agencies that can be asked today
     * @param papers the papers of the dossier
     * @param sections keys of the parts of its form
     */
    record Circumstances(AgencyId own, Set<AgencyId> known, List<Paper> papers, Set<String> sections, int daysMax) {}

    /** All that is wrong with it. */
    List<Wrong> judge(Circumstances by) {
        var wrong = new ArrayList<Wrong>();
        if (agency == null || !by.known().contains(agency)) {
            wrong.add(Wrong.of(Field.AGENCY, "missing"));
        } else if (agency.equals(by.own())) {
            wrong.add(Wrong.of(Field.AGENCY, "own"));
        }
        if (unit.length() > Wrong.LINE_MAX) {
            wrong.add(Wrong.of(Field.UNIT, "long"));
        }
        Wrong.judgeText(Field.QUESTION, text, wrong);
        var there = by.papers().stream()
                .flatMap(paper -> Optional.ofNullable(paper.document()).stream())
                .collect(Collectors.toSet());
        if (!there.containsAll(papers)) {
            wrong.add(Wrong.of(Field.PAPERS, "unknown"));
        }
        if (!by.sections().containsAll(sections)) {
            wrong.add(Wrong.of(Field.SECTIONS, "unknown"));
        }
        if (days == null || days < 1 || days > by.daysMax()) {
            wrong.add(Wrong.of(Field.DAYS, "range"));
        }
        return wrong;
    }

    /** @param before the consultations of the dossier */
    Optional<ConsultationRefusal> refused(List<Consultation> before) {
        var open = before.stream().filter(Consultation::isOpen).toList();
        if (open.stream()
                .anyMatch(one -> one.asked().agency().equals(agency)
                        && one.asked().question().equals(text))) {
            return Optional.of(new ConsultationRefusal.AskedAlready());
        }
        return open.size() < OPEN_MAX ? Optional.empty() : Optional.of(new ConsultationRefusal.TooManyOpen(OPEN_MAX));
    }
}
