package vn.motcua.petition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.PageLimit;
import vn.motcua.identity.OpenToAll;
import vn.motcua.petition.PetitionId;
import vn.motcua.petition.PetitionScope;
import vn.motcua.petition.PublishedPetition;
import vn.motcua.petition.ReadPetitions;
import vn.motcua.petition.Track;

/** Published petitions for machines, the same as on the page. */
@Tag(name = "Petitions", description = "What was asked and answered, for everybody")
@RestController
@RequestMapping("/api/v1/published-petitions")
class PublishedPetitionApi {
    private static final String WHY = "answers to petitions are published without what tells who sent them";
    private static final int LIMIT_MAX = 100;
    private static final int PAGES_MAX = 500;

    record PetitionJson(
            UUID id,
            String title,
            String question,
            String answer,

            @Schema(description = "Who answered") UUID agency,

            String agencyName,
            Track track,
            Instant publishedAt) {}

    record PetitionList(
            List<PetitionJson> petitions,

            @Schema(description = "Number of the next page; null on the last one") @Nullable
            Integer next) {}

    private final ReadPetitions read;
    private final Choices choices;

    PublishedPetitionApi(ReadPetitions read, Choices choices) {
        this.read = read;
        this.choices = choices;
    }

    @Operation(operationId = "listPublishedPetitions", summary = "List or search the published petitions, newest first")
    @GetMapping
    @OpenToAll(why = WHY)
    PetitionList list(
            @Parameter(
                            description =
                                    "Part of a title, question or answer, with or without marks; of a longer one the first 100 letters")
                    @RequestParam(name = "q", defaultValue = "")
                    String query,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int limit) {
        int size = PageLimit.of(limit, LIMIT_MAX);
        int number = PageLimit.pageFromOne(page, PAGES_MAX);
        var words = query.strip();
        var cut = words.length() > PetitionScope.WORDS_MAX ? words.substring(0, PetitionScope.WORDS_MAX) : words;
        var found = read.published(cut, (number - 1) * size, size + 1);
        return new PetitionList(
                found.stream().limit(size).map(this::json).toList(),
                found.size() > size && number < PAGES_MAX ? number + 1 : null);
    }

    @Operation(operationId = "getPublishedPetition", summary = "Read a published petition")
    @GetMapping("/{id}")
    @OpenToAll(why = WHY)
    PetitionJson one(@PathVariable UUID id) {
        return json(read.published(new PetitionId(id)));
    }

    private PetitionJson json(PublishedPetition petition) {
        return new PetitionJson(
                petition.id().value(),
                petition.title(),
                petition.question(),
                petition.answer(),
                petition.agency().value(),
                choices.name(petition.agency()),
                petition.track(),
                petition.publishedAt());
    }
}
