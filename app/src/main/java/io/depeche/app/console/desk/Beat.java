package io.depeche.app.console.desk;

/** Wakes those who wait for something new. */
public final class Beat {
    private long count;

    /** Something is new. */
    public synchronized void tick() {
        count++;
        notifyAll();
    }

    /** How often something was new. */
    public synchronized long count() {
        return count;
    }

    /**
     * Waits for something new.
     *
     * @param seen the count that the caller knows
     * @param millis the longest wait
     * @return the count now
     */
    public synchronized long await(long seen, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (count == seen && left > 0) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return count;
    }
}
