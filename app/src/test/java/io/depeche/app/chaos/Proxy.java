package io.depeche.app.chaos;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A TCP proxy on loopback: the link to one listener, which can be cut, silenced and slowed down. */
final class Proxy implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** What a link does with bytes. */
    enum State {
        OPEN,
        /** Every connection is closed, and new ones are closed at once. */
        CUT,
        /** No byte passes, and nobody is told. */
        SILENT
    }

    private final ServerSocket socket;
    private final int target;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;
    private volatile Duration delay = Duration.ZERO;

    private Proxy(ServerSocket socket, int target) {
        this.socket = socket;
        this.target = target;
    }

    /** Opens a link to a port of this machine, where nobody need listen yet. */
    static Proxy to(int target) throws IOException {
        Proxy proxy = new Proxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        daemon(proxy::accept, "proxy of " + target);
        return proxy;
    }

    /** Where it listens: {@code 127.0.0.1:port}. */
    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** Changes what it does with bytes, those of open connections, too. */
    void become(State next) {
        state = next;
        if (next == State.CUT) {
            connections.forEach(this::end);
        }
    }

    /** Lets whatever passes wait. */
    void slow(Duration by) {
        delay = by;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                link(socket.accept());
            } catch (IOException e) {
                // closed, or the target does not listen now: whoever connected sees its connection end
            }
        }
    }

    private void link(Socket client) throws IOException {
        connections.add(client);
        if (state == State.CUT) {
            end(client);
            return;
        }
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            end(client);
            throw e;
        }
        connections.add(server);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        daemon(() -> pump(client, server), "proxy to " + target);
        daemon(() -> pump(server, client), "proxy from " + target);
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                LockSupport.parkNanos(delay.toNanos());
                while (state == State.SILENT) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // one end is gone: the other one is told below
        } finally {
            end(from);
            end(to);
        }
    }

    private void end(Socket one) {
        connections.remove(one);
        close(one);
    }

    private static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket does not close", e);
        }
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        close(socket);
        become(State.CUT);
    }
}
