package vn.motcua.identity;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes at each door of the API whom it lets in, by the very rule that the {@link Guard} judges by. */
@Component
class DescribedAccess implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {
    private final Providers providers;
    private final IdentitySettings settings;
    private final DoorSettings doors;

    DescribedAccess(Providers providers, IdentitySettings settings, DoorSettings doors) {
        this.providers = providers;
        this.settings = settings;
        this.doors = doors;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod door) {
        var rule = DoorRule.of(door, method(door));
        if (rule.isOpen()) {
            operation.setSecurity(List.of());
            return operation.description(described(operation, "Open to all."));
        }
        var ways = new ArrayList<SecurityRequirement>();
        var who = new ArrayList<String>();
        if (rule.citizens()) {
            ways.add(new SecurityRequirement().addList(Realm.CITIZEN.id(), rule.scope()));
            who.add("citizens, with their own things only");
        }
        if (rule.officers() != null) {
            ways.add(new SecurityRequirement().addList(Realm.OFFICER.id(), rule.scope()));
            who.add("officers with the permission " + rule.officers());
        }
        operation.setSecurity(ways);
        refer(operation, "401", "NO_TOKEN");
        refer(operation, "403", "NOT_ALLOWED");
        return operation.description(described(operation, "For " + String.join(" and ", who) + "."));
    }

    @Override
    public void customise(OpenAPI description) {
        for (var realm : Realm.values()) {
            description.getComponents().addSecuritySchemes(realm.id(), scheme(realm, scopes(description, realm)));
        }
        description.getPaths().forEach((path, doorsThere) -> {
            if (doors.isLimited(path)) {
                doorsThere.readOperations().forEach(operation -> refer(operation, "429", "TOO_MANY"));
            }
        });
    }

    private SecurityScheme scheme(Realm realm, Set<String> names) {
        var scopes = new Scopes();
        names.forEach(name -> scopes.addString(
                name,
                (name.endsWith(".read") ? "Read in the module " : "Write in the module ")
                        + name.substring(0, name.lastIndexOf('.'))));
        var issuer = settings.provider(realm)
                .map(IdentitySettings.Provider::issuer)
                .orElse("https://identity-provider.invalid");
        var discovery = issuer + "/.well-known/openid-configuration";
        var found = providers.addresses(realm);
        var flow = new OAuthFlow()
                .authorizationUrl(found.map(one -> one.getAuthorizationUri()).orElse(discovery))
                .tokenUrl(found.map(one -> one.getTokenUri()).orElse(discovery))
                .scopes(scopes);
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Access tokens (JWT) for the audience `" + settings.audience()
                        + "`. The provider describes " + "itself at " + discovery)
                .flows(new OAuthFlows().authorizationCode(flow));
    }

    private static Set<String> scopes(OpenAPI description, Realm realm) {
        var names = new TreeSet<String>();
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getSecurity() == null
                        ? java.util.stream.Stream.<SecurityRequirement>empty()
                        : operation.getSecurity().stream())
                .forEach(way -> names.addAll(way.getOrDefault(realm.id(), List.of())));
        return names;
    }

    private static String described(Operation operation, String access) {
        return operation.getDescription() == null ? access : operation.getDescription() + "\n\n" + access;
    }

    private static void refer(Operation operation, String status, String part) {
        operation.getResponses().addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + part));
    }

    private static String method(HandlerMethod door) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(door.getMethod(), RequestMapping.class);
        return mapping == null || mapping.method().length == 0 ? "GET" : mapping.method()[0].name();
    }
}
