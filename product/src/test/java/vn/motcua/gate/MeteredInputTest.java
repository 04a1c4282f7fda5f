package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeteredInputTest {
    private long nanos;
    private int chunk = 100;

    private final ApplicationBufferHandler reader = new ApplicationBufferHandler() {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer given) {
            buffer = given;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    };

    private final InputBuffer source = new InputBuffer() {
        @Override
        public int doRead(ApplicationBufferHandler handler) {
            handler.setByteBuffer(ByteBuffer.allocate(chunk));
            return chunk;
        }

        @Override
        public int available() {
            return chunk;
        }
    };

    private final InFlight inFlight = new InFlight(4_000_000, _ -> false);

    private MeteredInput meter(Load load) {
        return new MeteredInput(source, load, inFlight.open("192.0.2.1"), () -> nanos);
    }

    @Test
    void a_body_ends_where_its_door_says() throws IOException {
        chunk = 7_000;
        var meter = meter(Load.NOTHING);
        assertThat(meter.doRead(reader)).isEqualTo(chunk);
        assertThat(meter.doRead(reader)).isEqualTo(chunk);
        assertThat(meter.stopped()).isNull();
        assertThat(meter.doRead(reader)).isEqualTo(-1);
        assertThat(reader.getByteBuffer().remaining()).isZero();
        assertThat(meter.stopped()).isEqualTo(Reason.TOO_LARGE);
        assertThat(meter.doRead(reader)).isEqualTo(-1);
    }

    @Test
    void a_body_that_comes_drop_by_drop_is_ended() throws IOException {
        chunk = 1;
        var meter = meter(Load.FILE);
        assertThat(meter.doRead(reader)).isEqualTo(1);
        nanos = Duration.ofSeconds(MeteredInput.GRACE_SECONDS).toNanos();
        assertThat(meter.doRead(reader)).isEqualTo(1);
        nanos = Duration.ofSeconds(MeteredInput.GRACE_SECONDS + 1).toNanos();
        assertThat(meter.doRead(reader)).isEqualTo(-1);
        assertThat(meter.stopped()).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void a_bad_connection_is_waited_for() throws IOException {
        chunk = (int) MeteredInput.BYTES_PER_SECOND_MIN;
        var meter = meter(Load.FILE);
        for (int second = 1; second <= 600; second++) {
            nanos = Duration.ofSeconds(second).toNanos();
            assertThat(meter.doRead(reader)).isEqualTo(chunk);
        }
    }

    @Test
    void a_body_without_files_has_two_minutes() throws IOException {
        var room = new InFlight(40_000_000, _ -> false).open("192.0.2.1");
        var meter = new MeteredInput(source, Load.ORDER, room, () -> nanos);
        for (int second = 0; second <= MeteredInput.WITHOUT_FILES_SECONDS_MAX; second += 10) {
            nanos = Duration.ofSeconds(second).toNanos();
            chunk = 20_000;
            assertThat(meter.doRead(reader)).isEqualTo(chunk);
        }
        nanos = Duration.ofSeconds(MeteredInput.WITHOUT_FILES_SECONDS_MAX + 1).toNanos();
        assertThat(meter.doRead(reader)).isEqualTo(-1);
        assertThat(meter.stopped()).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void room_is_taken_by_what_has_come_and_one_address_has_its_share_of_it() throws IOException {
        chunk = 40_000;
        var one = meter(Load.ORDER);
        assertThat(one.doRead(reader)).isEqualTo(chunk);
        assertThat(one.doRead(reader)).isEqualTo(chunk);
        assertThat(one.doRead(reader)).isEqualTo(-1);
        assertThat(one.stopped()).isEqualTo(Reason.NO_ROOM);
        try (var another = inFlight.open("192.0.2.2")) {
            assertThat(another.take(900_000)).isTrue();
            assertThat(inFlight.addresses()).isEqualTo(2);
        }
        assertThat(inFlight.addresses()).isEqualTo(1);
    }

    @Test
    void all_together_have_no_more_than_there_is_and_a_house_is_one_address() {
        var rooms = new java.util.ArrayList<InFlight.Room>();
        for (int i = 1; i <= 4; i++) {
            var room = inFlight.open("192.0.2." + i);
            assertThat(room.take(990_000)).isTrue();
            rooms.add(room);
        }
        assertThat(inFlight.open("192.0.2.9").take(50_000)).isFalse();
        rooms.forEach(InFlight.Room::close);
        assertThat(inFlight.addresses()).isZero();
        try (var first = inFlight.open("2001:db8:1:2::1");
                var second = inFlight.open("2001:db8:1:2:ffff::7")) {
            assertThat(first.take(600_000)).isTrue();
            assertThat(second.take(600_000)).isFalse();
        }
    }
}
