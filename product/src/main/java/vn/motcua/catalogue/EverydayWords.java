package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.Uuid7;

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
    private final Clock clock;

    EverydayWords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<EverydayWord> all() {
        return jdbc.sql("""
                select id, phrase, code, term from catalogue.everyday_word
                 where valid_to is null order by folded_phrase, code nulls last, term
                """)
                .query((rs, _) -> new EverydayWord(
                        rs.getObject("id", UUID.class),
                        rs.getString("phrase"),
                        rs.getString("code"),
                        rs.getString("term")))
                .list();
    }

    /** @param meaning a procedure code, or words of the law */
    @Transactional
    public void add(String phrase, String meaning, String by) {
        var folded = SearchText.fold(phrase);
        if (folded.isEmpty() || meaning.isBlank()) {
            throw new BadInput("phrase", "Cần cả từ ngữ thường ngày và ý nghĩa (mã thủ tục hoặc từ ngữ của văn bản).");
        }
        var code = Optional.of(meaning.strip()).filter(ProcedureCode::isValid);
        jdbc.sql("""
                insert into catalogue.everyday_word (id, phrase, folded_phrase, code, term, valid_from, recorded_by)
                values (:id, :phrase, :folded, :code, :term, :from, :by)
                on conflict (folded_phrase, coalesce(code, ''), coalesce(term, '')) where valid_to is null do nothing
                """)
                .param("id", Uuid7.at(clock.instant()))
                .param("phrase", phrase.strip())
                .param("folded", folded)
                .param("code", code.orElse(null))
                .param("term", code.isPresent() ? null : meaning.strip())
                .param("from", today())
                .param("by", by)
                .update();
    }

    /** From today on the words mean nothing special. */
    @Transactional
    public void end(UUID id) {
        jdbc.sql(
                        "update catalogue.everyday_word set valid_to = greatest(:today::date, valid_from) where id = :id and valid_to is null")
                .param("today", today())
                .param("id", id)
                .update();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from catalogue.everyday_word)")
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
