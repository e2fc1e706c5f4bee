package io.depeche.app.brake;

import io.depeche.app.settings.BugLimit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/** The bugs among the last items of a stage in this process. An item costs one addition; only bugs take the lock. */
final class BugShare {
    private final BugLimit limit;
    private final AtomicLong items = new AtomicLong();

    /** The numbers of the items that were bugs, as far as they still count. */
    private final Deque<Long> bugs = new ArrayDeque<>();

    BugShare(BugLimit limit) {
        this.limit = limit;
    }

    /** An item had another outcome. */
    void item() {
        items.incrementAndGet();
    }

    /** An item was a bug; returns whether that is more than the limit allows. */
    synchronized boolean bug() {
        long number = items.incrementAndGet();
        bugs.addLast(number);
        while (bugs.getFirst() <= number - limit.items()) {
            bugs.removeFirst();
        }
        return bugs.size() > limit.bugs();
    }

    /** Begins again, without bugs. */
    synchronized void forget() {
        bugs.clear();
    }
}
