package io.depeche.app.run;

import io.depeche.app.failure.Causes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.jspecify.annotations.Nullable;

/** What people are told and do when a stage cannot use its stores on its disk. */
final class StoreFault {
    private static final String FULL = "No space left on device";

    private StoreFault() {}

    /**
     * A message, if the stores are the cause.
     *
     * @param directory where they are
     */
    static Optional<String> in(@Nullable Throwable thrown, Path directory) {
        if (thrown == null
                || Stream.iterate(thrown, e -> e != null, Throwable::getCause).noneMatch(StoreFault::isOfStore)) {
            return Optional.empty();
        }
        String said = Causes.of(thrown);
        return Optional.of(said
                + (said.contains(FULL)
                        ? " (make room on the disk of " + directory + ", then start the process again)"
                        : " (delete " + directory
                                + " while the process is stopped, then start it again: the stage reads"
                                + " its stores back from Kafka)"));
    }

    private static boolean isOfStore(Throwable thrown) {
        return thrown instanceof ProcessorStateException
                || (thrown.getMessage() != null && thrown.getMessage().contains(FULL));
    }
}
