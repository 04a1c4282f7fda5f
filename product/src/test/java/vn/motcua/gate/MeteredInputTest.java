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

    @Test
    void a_body_ends_where_its_door_says() throws IOException {
        var meter = new MeteredInput(source, 250, () -> nanos);
        assertThat(meter.doRead(reader)).isEqualTo(100);
        assertThat(meter.doRead(reader)).isEqualTo(100);
        assertThat(meter.stopped()).isNull();
        assertThat(meter.doRead(reader)).isEqualTo(-1);
        assertThat(reader.getByteBuffer().remaining()).isZero();
        assertThat(meter.stopped()).isEqualTo(Reason.TOO_LARGE);
        assertThat(meter.doRead(reader)).isEqualTo(-1);
    }

    @Test
    void a_body_that_comes_drop_by_drop_is_ended() throws IOException {
        chunk = 1;
        var meter = new MeteredInput(source, 1_000_000, () -> nanos);
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
        var meter = new MeteredInput(source, 1_000_000, () -> nanos);
        for (int second = 1; second <= 600; second++) {
            nanos = Duration.ofSeconds(second).toNanos();
            assertThat(meter.doRead(reader)).isEqualTo(chunk);
        }
    }
}
