package io.depeche.app.health;

import io.depeche.app.health.Health.Item;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs one line for each item that a stage is stuck on, and one when it is done. Looks every second. */
final class StuckItems implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StuckItems.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final StageStates states;
    private final Map<String, Item> stuck = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private StuckItems(StageStates states) {
        this.states = states;
    }

    static StuckItems watch(StageStates states) {
        StuckItems items = new StuckItems(states);
        Thread thread = new Thread(items::lookUntilClosed, "stuck-items");
        thread.setDaemon(true);
        thread.start();
        return items;
    }

    private void lookUntilClosed() {
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                states.live().stages().forEach(this::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Health.Row row) {
        Item before = stuck.get(row.stage());
        Item now = row.up() ? null : row.item();
        if (before != null && !before.isSameWorkAs(now)) {
            LOG.atInfo()
                    .addKeyValue("stage", row.stage())
                    .addKeyValue("record", before.record())
                    .log("stuck no more");
            stuck.remove(row.stage());
        }
        if (now != null && !now.isSameWorkAs(before)) {
            LOG.atError()
                    .addKeyValue("stage", row.stage())
                    .addKeyValue("record", now.record())
                    .log("{}", row.why());
            stuck.put(row.stage(), now);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
