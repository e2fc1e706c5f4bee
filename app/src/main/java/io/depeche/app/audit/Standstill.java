package io.depeche.app.audit;

import io.depeche.app.contact.Standing;
import io.depeche.model.StageName;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Notices that the stages do nothing more for records that must end. What a stage does for records of others is work, too: they
 * may stand before ours.
 */
final class Standstill {
    private final long patience;
    private final Map<StageName, Stage> stages = new EnumMap<>(StageName.class);
    private long ended;
    private long endedSince;

    /** A stage, and since when it has finished nothing. */
    private record Stage(StageName name, Standing standing, long since) {
        Stage then(Stage later) {
            boolean idle = later.standing.finished() == standing.finished();
            return idle ? new Stage(name, later.standing, since) : later;
        }

        String complaint() {
            return String.format(
                    Locale.ROOT,
                    "%s has finished none of about %,d records that wait for it",
                    name.id(),
                    standing.waiting());
        }
    }

    /**
     * Begins now.
     *
     * @param patience how long a stage may take to finish something
     * @param nanos a time, as all others by the clock of {@link System#nanoTime()}
     */
    Standstill(Duration patience, long nanos) {
        this.patience = patience.toNanos();
        this.endedSince = nanos;
    }

    /**
     * Looks at how far everything is, and says what stands still; empty while our records may still get on.
     *
     * @param records how many of ours have ended
     */
    Optional<String> look(long records, Map<StageName, Standing> standings, long nanos) {
        standings.forEach((name, standing) ->
                stages.merge(name, new Stage(name, standing, nanos), (before, now) -> before.then(now)));
        if (records != ended) {
            ended = records;
            endedSince = nanos;
        }
        if (nanos - endedSince < patience) {
            return Optional.empty();
        }
        Collection<Stage> all = stages.values();
        String idle = all.stream()
                .filter(stage -> stage.standing().waiting() > 0 && nanos - stage.since() >= patience)
                .map(Stage::complaint)
                .collect(Collectors.joining(", "));
        if (!idle.isEmpty()) {
            return Optional.of(idle);
        }
        boolean nothingLeft =
                all.stream().allMatch(stage -> stage.standing().waiting() == 0 && nanos - stage.since() >= patience);
        return nothingLeft ? Optional.of("no record waits for a stage") : Optional.empty();
    }
}
