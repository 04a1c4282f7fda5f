package vn.motcua.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import vn.motcua.api.ApiDescription.Refusals;

/** Describes at each door what its signature says: headers of writes, versions, and the refusals that can come. */
@Component
class DescribedDoors implements GlobalOperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod door) {
        boolean isWrite = takes(door, WriteRequest.class);
        boolean hasVersion = door.hasMethodAnnotation(HasVersion.class);
        var responses = operation.getResponses();
        if (isWrite) {
            operation.addParametersItem(parameter(Idempotency.HEADER));
        }
        if (isWrite && hasVersion) {
            operation.addParametersItem(parameter(HttpHeaders.IF_MATCH));
            refuse(responses, Refusals.CHANGED_MEANWHILE);
        }
        if (!isWrite && hasVersion) {
            carryVersion(responses);
        }
        var created = responses.get("201");
        if (created != null && door.hasMethodAnnotation(MayBeSoAlready.class)) {
            responses.addApiResponse(
                    "200",
                    new ApiResponse()
                            .description("It was so before; nothing was written")
                            .content(created.getContent()));
        }
        if (isWrite || operation.getRequestBody() != null || operation.getParameters() != null) {
            refuse(responses, Refusals.UNREADABLE);
            refuse(responses, Refusals.NO);
        }
        if (operation.getRequestBody() != null) {
            refuse(responses, Refusals.WRONG_KIND);
            refuse(responses, Refusals.TOO_LARGE);
        }
        if (Arrays.stream(door.getMethodParameters()).anyMatch(one -> one.hasParameterAnnotation(PathVariable.class))) {
            refuse(responses, Refusals.NOT_THERE);
        }
        refuse(responses, Refusals.BUG);
        refuse(responses, Refusals.AWAY);
        return operation;
    }

    private static boolean takes(HandlerMethod door, Class<?> type) {
        return Arrays.stream(door.getMethodParameters()).anyMatch(one -> one.getParameterType() == type);
    }

    private static Parameter parameter(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    private static void carryVersion(ApiResponses responses) {
        var found = responses.get("200");
        if (found != null) {
            found.addHeaderObject(HttpHeaders.ETAG, new Header().$ref("#/components/headers/" + HttpHeaders.ETAG));
            responses.addApiResponse(
                    "304", new ApiResponse().description("Still the version that If-None-Match names"));
        }
    }

    private static void refuse(ApiResponses responses, Refusals refusal) {
        responses.addApiResponse(refusal.status(), refusal.reference());
    }
}
