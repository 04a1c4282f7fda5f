package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.editors.MayEdit;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.Uuid7;
import vn.motcua.ui.Messages;

/** The words people use (từ ngữ thường ngày) and what they mean: a procedure, or words of the law. Editors keep them. */
@Component
public class EverydayWords {
    /** @param code the procedure meant, or none when {@code term} says the words of the law */
    public record EverydayWord(
            UUID id,
            String phrase,
            @Nullable String code,
            @Nullable String term) {}

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final SearchRevision revision;
    private final ProcedureStore procedures;
    private final MayEdit mayEdit;
    private final Messages messages;
    private final Clock clock;

    EverydayWords(
            JdbcClient jdbc,
            RowLog rows,
            SearchRevision revision,
            ProcedureStore procedures,
            MayEdit mayEdit,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.revision = revision;
        this.procedures = procedures;
        this.mayEdit = mayEdit;
        this.messages = messages;
        this.clock = clock;
    }

    public List<EverydayWord> all() {
        return kept("t.valid_to is null order by t.folded_phrase, t.code nulls last, t.term");
    }

    private List<EverydayWord> kept(String condition) {
        return rows.kept(
                        LoggedTable.EVERYDAY_WORD,
                        new RowsWhere(condition, Map.of()),
                        (rs, _) -> new EverydayWord(
                                rs.getObject("id", UUID.class),
                                rs.getString("phrase"),
                                rs.getString("code"),
                                rs.getString("term")))
                .sound();
    }

    /**
     * @param meaning a procedure code, or words of the law
     * @param language of what is said when it cannot be used
     * @throws vn.motcua.editors.MayNotEdit when it is not for this person to say
     */
    @Transactional
    public void add(String phrase, String meaning, String by, Language language) {
        var findings = new ArrayList<BadInput.Finding>();
        for (var problem : EverydayWordRules.judge(phrase, meaning)) {
            findings.add(bad(language, problem.field(), "catalogue.words.bad." + problem.key(), problem.most()));
        }
        if (ProcedureCode.isValid(meaning.strip())
                && procedures.named(List.of(new ProcedureCode(meaning.strip()))).isEmpty()) {
            findings.add(bad(language, "meaning", "catalogue.unknown-procedure", meaning.strip()));
        }
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
        var word = Word.of(phrase, meaning);
        demand(word.code());
        write(List.of(word), by);
    }

    /** Words that mean words of the law are found with every procedure. */
    private void demand(@Nullable String code) {
        if (code == null) {
            mayEdit.demandAll();
        } else {
            mayEdit.demand(new ProcedureCode(code));
        }
    }

    private BadInput.Finding bad(Language language, String field, String key, Object fact) {
        return new BadInput.Finding(field, messages.text(language, key, fact));
    }

    /** Brings words that were never there; what an editor took away stays away. */
    @Transactional
    void bring(List<List<String>> lines, String by) {
        var ever = kept("true").stream()
                .map(word -> new Word(word.phrase(), SearchText.fold(word.phrase()), word.code(), word.term()))
                .collect(Collectors.toSet());
        write(
                lines.stream()
                        .map(line -> Word.of(line.get(0), line.get(1)))
                        .filter(word -> !ever.contains(word))
                        .toList(),
                by);
    }

    private record Word(
            String phrase,
            String folded,
            @Nullable String code,
            @Nullable String term) {
        static Word of(String phrase, String meaning) {
            var code = Optional.of(meaning.strip()).filter(ProcedureCode::isValid);
            return new Word(
                    phrase.strip(),
                    SearchText.fold(phrase),
                    code.orElse(null),
                    code.isPresent() ? null : meaning.strip());
        }
    }

    private void write(List<Word> words, String by) {
        rows.added(LoggedTable.EVERYDAY_WORD);
        int written = jdbc.sql("""
                insert into catalogue.everyday_word (id, phrase, folded_phrase, code, term, valid_from, recorded_by)
                select n.id, n.phrase, n.folded, n.code, n.term, :from, :by
                  from unnest(cast(:ids as uuid[]), cast(:phrases as text[]), cast(:folded as text[]),
                              cast(:codes as text[]), cast(:terms as text[])) n (id, phrase, folded, code, term)
                on conflict (folded_phrase, coalesce(code, ''), coalesce(term, '')) where valid_to is null do nothing
                """)
                .param("ids", words.stream().map(_ -> Uuid7.at(clock.instant())).toArray(UUID[]::new))
                .param("phrases", words.stream().map(Word::phrase).toArray(String[]::new))
                .param("folded", words.stream().map(Word::folded).toArray(String[]::new))
                .param("codes", words.stream().map(Word::code).toArray(String[]::new))
                .param("terms", words.stream().map(Word::term).toArray(String[]::new))
                .param("from", today())
                .param("by", by)
                .update();
        if (written > 0) {
            revision.touch();
        }
    }

    /** From today on the words mean nothing special. */
    @Transactional
    public void end(UUID id) {
        all().stream().filter(word -> word.id().equals(id)).findFirst().ifPresent(word -> demand(word.code()));
        rows.changing(LoggedTable.EVERYDAY_WORD, id);
        jdbc.sql(
                        "update catalogue.everyday_word set valid_to = greatest(:today::date, valid_from) where id = :id and valid_to is null")
                .param("today", today())
                .param("id", id)
                .update();
        revision.touch();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
