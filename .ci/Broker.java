import io.depeche.app.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded broker as a process of its own, for the drill: its data in the first argument, its port in the second. */
class Broker {
    public static void main(String[] args) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]), 16 << 20);
        System.out.println("broker at " + broker.address());
        new CountDownLatch(1).await();
    }
}
