package vn.motcua.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.catalogue.EverydayWords;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.Language;

/** The words people search with and what they mean, for machines. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping("/api/v1/everyday-words")
@Requires(Permission.EDIT_CATALOGUE)
class EverydayWordsApi {
    record EverydayWordLine(
            UUID id,
            String phrase,
            @Nullable String procedure,
            @Nullable String term) {}

    record EverydayWordLines(List<EverydayWordLine> words) {}

    record NewEverydayWord(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "giấy xác nhận độc thân") @Nullable
            String phrase,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "A procedure code, or words of the law")
            @Nullable
            String meaning) {}

    private final EverydayWords words;
    private final Idempotency idempotency;
    private final CurrentUser user;

    EverydayWordsApi(EverydayWords words, Idempotency idempotency, CurrentUser user) {
        this.words = words;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(operationId = "listEverydayWords", summary = "List the words people use and what they mean")
    @GetMapping
    EverydayWordLines list() {
        return new EverydayWordLines(words.all().stream()
                .map(word -> new EverydayWordLine(word.id(), word.phrase(), word.code(), word.term()))
                .toList());
    }

    @Operation(operationId = "addEverydayWord", summary = "Teach the search a word that people use")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer<EverydayWordLines> add(@RequestBody NewEverydayWord body, WriteRequest request) {
        var officer = user.officer();
        return idempotency.once(officer.account().value(), request, body, () -> {
            var phrase = body.phrase() == null ? "" : body.phrase();
            var meaning = body.meaning() == null ? "" : body.meaning();
            words.add(phrase, meaning, officer.name(), Language.VI);
            return Reply.created(list());
        });
    }

    @Operation(operationId = "endEverydayWord", summary = "Make the search forget a word")
    @DeleteMapping("/{id}")
    Answer<EverydayWordLines> end(@PathVariable UUID id, WriteRequest request) {
        return idempotency.once(user.officer().account().value(), request, "", () -> {
            words.end(id);
            return Reply.ok(list());
        });
    }
}
