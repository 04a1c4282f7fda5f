package vn.motcua.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;

/** A list in JSON has no holes, and an id is not an empty text. */
@Configuration(proxyBeanMethods = false)
class StrictLists {
    @Bean
    JsonMapperBuilderCustomizer listsWithoutHoles() {
        return builder -> builder.withConfigOverride(
                        List.class, lists -> lists.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
                .withCoercionConfig(
                        UUID.class, ids -> ids.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }
}
