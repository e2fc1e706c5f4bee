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
    public void kept(@Nullable Instant received) {
        share.item();
        listener.kept(received);
    }

    @Override
    public void skipped() {
        share.item();
        listener.skipped();
    }

    @Override
    public void refused(String code) {
        share.item();
        listener.refused(code);
    }

    @Override
    public void held() {
        share.item();
        listener.held();
    }

    @Override
    public void bug() {
        listener.bug();
        if (share.bug()) {
            pull.run();
        }
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
