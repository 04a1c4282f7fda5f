package vn.motcua.api;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import vn.motcua.shared.UsableTime;

/**
 * Days and moments in bodies and addresses are of a year that can be kept and shown, whatever record they stand in; where a day is
 * asked for, no time of day is dropped in silence.
 */
@Configuration(proxyBeanMethods = false)
class UsableTimes implements WebMvcConfigurer {
    @Bean
    JsonMapperBuilderCustomizer timesWithinReach() {
        return builder ->
                builder.addModule(new SimpleModule("usable-times").setDeserializerModifier(new WithinReach()));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, text -> UsableTime.day(text.strip()));
        registry.addConverter(String.class, Instant.class, text -> UsableTime.moment(text.strip()));
    }

    private static final class WithinReach extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier described, ValueDeserializer<?> reader) {
            var type = described.getBeanClass();
            return type == LocalDate.class || type == Instant.class ? new Judging(reader) : reader;
        }
    }

    private static final class Judging extends DelegatingDeserializer {
        Judging(ValueDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new Judging(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            var text = parser.getString();
            if (text.isBlank()) {
                return context.handleWeirdStringValue(handledType(), text, "no day and no moment");
            }
            if (handledType() == LocalDate.class && text.indexOf('T') >= 0) {
                return context.handleWeirdStringValue(handledType(), text, "a day and no time of day");
            }
            var read = super.deserialize(parser, context);
            boolean isUsable = switch (read) {
                case LocalDate day -> UsableTime.isUsable(day);
                case Instant moment -> UsableTime.isUsable(moment);
                case null, default -> true;
            };
            return isUsable ? read : context.handleWeirdStringValue(handledType(), text, "no usable year");
        }
    }
}
