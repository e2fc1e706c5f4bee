package io.depeche.app.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The child JVMs of a test: ended after it, and when it failed their output is shown. */
public final class Children implements AfterEachCallback {
    private final List<Child> children = new ArrayList<>();

    /** Starts {@code depeche run STAGE…}, all stages when none is named. */
    public Child run(String instance, Path dir, String bootstrapServers, String... stages) throws IOException {
        return keep(Child.run(instance, dir, bootstrapServers, Map.of(), stages));
    }

    /** Starts an embedded broker in a JVM of its own. */
    Child broker(Path dir, int port) throws IOException {
        List<String> command =
                List.of(BrokerProcess.class.getName(), dir.resolve("broker").toString(), Integer.toString(port));
        return keep(Child.start("broker", dir.resolve("broker-process"), Map.of(), command));
    }

    private Child keep(Child child) {
        children.add(child);
        return child;
    }

    /** The names of those that have ended by themselves. */
    public List<String> ended() {
        return children.stream()
                .filter(Child::hasEndedByItself)
                .map(Child::name)
                .toList();
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        for (Child child : children) {
            child.kill();
            if (test.getExecutionException().isPresent()) {
                System.err.println("--- " + child.name() + " printed:\n" + child.output());
            }
        }
    }
}
