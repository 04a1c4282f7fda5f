package vn.motcua.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WithSpring;
import vn.motcua.shared.ChangedOutside;

/** Nothing goes along a route that somebody changed by SQL. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedRouteTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    RouteSeed seed;

    @Autowired
    RouteVersionStore versions;

    @Autowired
    JdbcClient jdbc;

    private RouteVersionStore.Row route;

    @BeforeEach
    void a_route() {
        seed.load();
        route = versions.all().getFirst();
    }

    @Test
    void a_version_that_somebody_changed_or_removed_is_not_taken_and_not_written_anew() {
        var version = versions.inForce(route.routeKey(), DAY);
        var row = " where route_key = '" + route.routeKey() + "' and version = " + route.version();
        jdbc.sql("update route.version set bpmn = bpmn || ' '" + row).update();
        try {
            assertThatThrownBy(() -> versions.bpmn(route.routeKey(), route.version()))
                    .isInstanceOf(ChangedOutside.class);
            assertThatThrownBy(() -> versions.inForce(route.routeKey(), DAY)).isInstanceOf(ChangedOutside.class);
        } finally {
            jdbc.sql("update route.version set bpmn = left(bpmn, -1)" + row).update();
        }
        assertThat(versions.inForce(route.routeKey(), DAY)).isEqualTo(version);
    }
}
