package vn.motcua.gate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The server's own door, before anything of a request is known: an address that holds its share of connections already gets
 * no other, and a header that does not come to its end in time ends with its connection. The server knows only the pause
 * between two letters, so one letter each few seconds would hold a place for ever. The server makes one of these by its name.
 */
public final class FrontDoor extends Http11NioProtocol {
    /** Opened where nothing was set: everybody may enter, headers have a minute. */
    private static final Duration USUAL = Duration.ofMinutes(1);

    private final CountedConnections connections;
    private final TimedHeaders headers;

    public FrontDoor() {
        this(new CountedConnections());
    }

    private FrontDoor(CountedConnections connections) {
        super(connections);
        this.connections = connections;
        headers = new TimedHeaders(this, connections);
        connections.setHandler(headers);
        setHandler(headers);
    }

    void keep(Callers who, Duration headersWithin) {
        connections.callers = who;
        headers.withinNanos = headersWithin.toNanos();
    }

    /** Counts a connection from its arrival to its end. */
    private static final class CountedConnections extends NioEndpoint {
        private final Map<SocketChannel, InetAddress> counted = new ConcurrentHashMap<>();
        private volatile Callers callers = new Callers(Integer.MAX_VALUE, _ -> false);

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            var caller = caller(socket);
            if (caller == null) {
                return super.setSocketOptions(socket);
            }
            if (!callers.enter(caller)) {
                super.destroySocket(socket);
                return false;
            }
            counted.put(socket, caller);
            return super.setSocketOptions(socket);
        }

        private static @Nullable InetAddress caller(SocketChannel socket) {
            try {
                return socket.getRemoteAddress() instanceof InetSocketAddress inet ? inet.getAddress() : null;
            } catch (IOException _) {
                return null; // gone already
            }
        }

        @Override
        protected void destroySocket(SocketChannel socket) {
            left(socket);
            super.destroySocket(socket);
        }

        void left(SocketChannel socket) {
            var caller = counted.remove(socket);
            if (caller != null) {
                callers.leave(caller);
            }
        }
    }

    /** Knows since when each connection has been sending the header that has not come to its end. */
    private static final class TimedHeaders extends ConnectionHandler<NioChannel> {
        private final CountedConnections connections;
        private final Map<SocketWrapperBase<NioChannel>, Long> begun = new ConcurrentHashMap<>();
        private volatile long withinNanos = USUAL.toNanos();

        TimedHeaders(FrontDoor door, CountedConnections connections) {
            super(door);
            this.connections = connections;
        }

        /** Noted before the server reads on, since another thread may go on with the connection before this one returns. */
        @Override
        public SocketState process(SocketWrapperBase<NioChannel> connection, SocketEvent event) {
            long now = System.nanoTime();
            @Nullable Long since = begun.putIfAbsent(connection, now);
            if (event == SocketEvent.OPEN_READ && since != null && now - since > withinNanos) {
                return SocketState.CLOSED;
            }
            var state = super.process(connection, event);
            if (state != SocketState.LONG || connection.isClosed()) {
                begun.remove(connection);
            }
            return state;
        }

        @Override
        public void release(SocketWrapperBase<NioChannel> connection) {
            begun.remove(connection);
            connections.left(connection.getSocket().getIOChannel());
            super.release(connection);
        }
    }
}
