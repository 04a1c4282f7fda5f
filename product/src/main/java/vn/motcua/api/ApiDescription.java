package vn.motcua.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI description says once for all doors: about the whole, how writes are sent, how refusals look. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static final String PROBLEM = "#/components/schemas/Problem";
    private static final String ABOUT = """
            Public administrative procedures of a Vietnamese province: find a procedure, file a dossier, receive, handle, \
            decide and hand it over, verify a result.

            **Access.** Send `Authorization: Bearer <token>` with an access token of the identity provider of citizens \
            (`citizen`) or of officers (`officer`). Each operation names the scope it needs. Operations without security \
            are open to all. What a person may not see answers 404, as if it did not exist.

            **Writing.** Each write carries an `Idempotency-Key` of 8 to 200 characters, new for each intention and the \
            same when it is sent again. A repeated request is answered as before (`Idempotent-Replay: true`) and not \
            carried out again; its answer is kept for 30 days.

            **Versions.** Where two may write, reads carry an `ETag`; send it back as `If-Match` with the write. 412 says \
            that somebody changed the thing meanwhile. Without `If-Match` the rules of the operation judge alone.

            **Refusals** are problems (RFC 9457, `application/problem+json`). `type` is stable and says which rule; `title` \
            is a Vietnamese sentence for people; `findings` names each wrong field by JSON Pointer. 400: cannot be read; \
            422: can be read, but a rule says no.

            **Lists** are cut into pages: hand the cursor of one page (`next`) to the following request.

            Moments are ISO 8601 in UTC, days are `2026-11-22`, money is whole đồng.
            """;

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(WriteRequest.class)
                .addResponseWrapperToIgnore(Answer.class)
                .replaceWithSchema(JsonNode.class, new ObjectSchema().description("Any JSON object"));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Motcua API")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/").description("This installation")))
                .components(parts());
    }

    private static Components parts() {
        var parts = new Components()
                .addSchemas("Finding", finding())
                .addSchemas("Problem", problem())
                .addParameters(
                        Idempotency.HEADER,
                        new HeaderParameter()
                                .name(Idempotency.HEADER)
                                .required(true)
                                .description("New for each intention, the same for each repetition of it")
                                .schema(new StringSchema().minLength(8).maxLength(200))
                                .example("0199a7c2-5d0e-7c1b-9b43-2f6f5d1f8a10"))
                .addParameters(
                        HttpHeaders.IF_MATCH,
                        new HeaderParameter()
                                .name(HttpHeaders.IF_MATCH)
                                .required(false)
                                .description(
                                        "The ETag of the version you read; 412 when it is no longer the current one")
                                .schema(new StringSchema()))
                .addHeaders(
                        HttpHeaders.ETAG,
                        new Header()
                                .description("Version of the thing, for If-Match")
                                .schema(new StringSchema()));
        for (var status : Refusals.values()) {
            parts.addResponses(status.name(), status.response());
        }
        return parts;
    }

    /** Statuses that say no, each with the part of the description that explains it. */
    enum Refusals {
        UNREADABLE("400", "The request cannot be read: no JSON, a value of a wrong type, a missing parameter"),
        NO_TOKEN("401", "An access token is missing, has run out, or is not one of ours"),
        NOT_ALLOWED("403", "The token lacks the scope, or the account lacks the permission"),
        NOT_THERE("404", "There is no such thing, or it is not for this account"),
        CHANGED_MEANWHILE("412", "The thing is no longer as If-Match says; `currentVersion` names its version"),
        TOO_LARGE("413", "The body is larger than this operation takes; `limit` says how many bytes it takes"),
        WRONG_KIND("415", "The body has another media type than this operation takes"),
        NO("422", "A rule says no (`type` says which), or fields cannot be used (`findings` says which)"),
        TOO_MANY("429", "Too many requests from this address; try again after `Retry-After` seconds"),
        BUG("500", "A fault of this installation; `incident` is its number in the log"),
        AWAY("503", "Database or disk are away, or everybody is busy; send it again after `Retry-After` seconds");

        private final String status;
        private final String says;

        Refusals(String status, String says) {
            this.status = status;
            this.says = says;
        }

        String status() {
            return status;
        }

        ApiResponse response() {
            return new ApiResponse()
                    .description(says)
                    .content(new Content()
                            .addMediaType(
                                    "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
        }

        ApiResponse reference() {
            return new ApiResponse().$ref("#/components/responses/" + name());
        }
    }

    private static Schema<?> finding() {
        return new ObjectSchema()
                .description("One thing that is wrong")
                .addProperty("pointer", new StringSchema().description("JSON Pointer or name of the field"))
                .addProperty("message", new StringSchema().description("What must hold, in Vietnamese"));
    }

    private static Schema<?> problem() {
        var findings = new ArraySchema();
        findings.setItems(new Schema<>().$ref("#/components/schemas/Finding"));
        var problem = new ObjectSchema();
        problem.setDescription("Why not (RFC 9457). Facts that the rule found stand beside these fields.");
        problem.setRequired(List.of("type", "title", "status"));
        problem.setAdditionalProperties(true);
        problem.addProperty("type", new StringSchema().example("/problems/dossier.wrong-stage"));
        problem.addProperty("title", new StringSchema().description("A sentence for people, in Vietnamese"));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("instance", new StringSchema());
        problem.addProperty("findings", findings);
        return problem;
    }
}
