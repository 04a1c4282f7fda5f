package vn.motcua.designing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packages that come with the product and with the demo promise their steps no more hours than the law gives all of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedRouteHoursTest {
    /** No agency of the demo works a shorter day. */
    private static final int HOURS_OF_THE_SHORTEST_DAY = 7;

    private static final Pattern HOURS = Pattern.compile("motcua:hours=\"(\\d+)\"");
    private static final List<Path> PLACES = List.of(
            Path.of("src/main/resources/vn/motcua/packages/shipped"),
            Path.of("../demo/src/main/resources/motcua/demo/packages"));

    @Test
    void steps_take_no_longer_together_than_the_limit() throws IOException {
        var tooLong = new ArrayList<String>();
        int seen = 0;
        for (var place : PLACES) {
            try (Stream<Path> files = Files.walk(place)) {
                for (var service :
                        files.filter(file -> file.endsWith("service.json")).toList()) {
                    int hours = hours(service.resolveSibling("route.bpmn"));
                    int limit = limit(new JsonMapper().readTree(Files.readString(service)));
                    if (hours > limit) {
                        tooLong.add(service + ": " + hours + " of " + limit);
                    }
                    seen++;
                }
            }
        }
        assertThat(tooLong).isEmpty();
        assertThat(seen).isGreaterThanOrEqualTo(25);
    }

    private static int hours(Path route) {
        try {
            return HOURS.matcher(Files.readString(route))
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shortest of the procedure's and its cases'. */
    private static int limit(JsonNode service) {
        int shortest = hours(service.path("limit"));
        for (var option : service.path("guide").path("options")) {
            shortest = Math.min(shortest, hours(option.path("limit")));
        }
        return shortest;
    }

    private static int hours(JsonNode limit) {
        if (!limit.path("amount").isInt()) {
            return Integer.MAX_VALUE;
        }
        int amount = Math.max(1, limit.path("amount").asInt());
        return switch (limit.path("unit").asString("")) {
            case "WORKING_HOUR" -> amount;
            case "CALENDAR_DAY" -> Math.max(1, amount * 5 / 7) * HOURS_OF_THE_SHORTEST_DAY;
            default -> amount * HOURS_OF_THE_SHORTEST_DAY;
        };
    }
}
