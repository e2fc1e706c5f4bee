package io.depeche.app.console.desk;

import io.depeche.model.operation.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The last 20 records of {@code wire.operations}: who decided what, and why. */
public final class OperationLog {
    private static final int CAPACITY = 20;

    private final List<Operation> newestFirst = new ArrayList<>();

    /** Enters an operation. Partitions are read one after the other, so the order of entering says nothing. */
    public synchronized void enter(Operation operation) {
        newestFirst.add(operation);
        newestFirst.sort(Comparator.comparing(Operation::at).reversed());
        if (newestFirst.size() > CAPACITY) {
            newestFirst.remove(CAPACITY);
        }
    }

    /** The operations, newest first. */
    public synchronized List<Operation> latest() {
        return List.copyOf(newestFirst);
    }
}
