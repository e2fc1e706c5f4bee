package io.depeche.app.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports for brokers that are killed and come back to the same port. They lie below those that systems give to connecting
 * clients, so that none takes the port meanwhile.
 */
public final class Ports {
    private static final int LOWEST = 15_000;
    private static final int BEHIND = 30_000;

    private Ports() {}

    /** A port on loopback that nobody listens on. */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BEHIND);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken: another one then
            }
        }
    }
}
