package io.depeche.app.brake;

import io.depeche.stream.OutcomeListener;
import io.depeche.stream.work.Desk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts the outcomes of a stage for its brake, and tells them on.
 *
 * @param pull pulls the brake
 */
record BugCounter(OutcomeListener listener, BugShare share, Runnable pull) implements OutcomeListener {
    @Override
    public void kept(@Nullable Instant received, @Nullable String provider) {
        share.item();
        listener.kept(received, provider);
    }

    @Override
    public void skipped(@Nullable String provider) {
        share.item();
        listener.skipped(provider);
    }

    @Override
    public void refused(String code, @Nullable String provider) {
        share.item();
        listener.refused(code, provider);
    }

    @Override
    public void held(@Nullable String provider) {
        share.item();
        listener.held(provider);
    }

    @Override
    public void bug(@Nullable String provider) {
        listener.bug(provider);
        if (share.bug()) {
            pull.run();
        }
    }

    @Override
    public void remarked(String code) {
        listener.remarked(code);
    }

    @Override
    public void record(RecordEvent event) {
        listener.record(event);
    }

    @Override
    public void waiting(String task, int count, @Nullable Instant next) {
        listener.waiting(task, count, next);
    }

    @Override
    public Desk desk(String task) {
        return listener.desk(task);
    }
}
