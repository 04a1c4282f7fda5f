package vn.motcua.api;

import java.util.EnumSet;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * What an order holds is of the kind that was asked for: no part of a number is cut off, no text is a number, no number a yes
 * or a moment. Only orders are read so: what others answer us is taken as they write it.
 */
@Configuration(proxyBeanMethods = false)
class StrictKinds implements WebMvcConfigurer {
    private final JsonMapper json;

    StrictKinds(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.withJsonConverter(new JacksonJsonHttpMessageConverter(strict(json)));
    }

    static JsonMapper strict(JsonMapper json) {
        var builder = json.rebuild().disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        refuse(
                builder,
                LogicalType.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.String,
                CoercionInputShape.EmptyString,
                CoercionInputShape.Boolean);
        refuse(
                builder,
                LogicalType.Float,
                CoercionInputShape.String,
                CoercionInputShape.EmptyString,
                CoercionInputShape.Boolean);
        refuse(
                builder,
                LogicalType.Boolean,
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.String,
                CoercionInputShape.EmptyString);
        refuse(
                builder,
                LogicalType.Textual,
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean);
        refuse(builder, LogicalType.Enum, CoercionInputShape.Integer, CoercionInputShape.EmptyString);
        return builder.build();
    }

    private static void refuse(
            JsonMapper.Builder builder, LogicalType wanted, CoercionInputShape first, CoercionInputShape... others) {
        builder.withCoercionConfig(
                wanted,
                kinds -> EnumSet.of(first, others).forEach(given -> kinds.setCoercion(given, CoercionAction.Fail)));
    }
}
