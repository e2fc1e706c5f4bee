package io.depeche.stream.work;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The desks of a stage's tasks in this process. */
public final class Desks {
    private final Map<String, Desk> tasks = new ConcurrentHashMap<>();

    /** The desk of a task, the same each time. */
    public Desk of(String task) {
        return tasks.computeIfAbsent(task, name -> new Desk());
    }

    /** The record that has been in work for the longest time; empty when no task works. */
    public Optional<Work> oldest() {
        return tasks.values().stream().flatMap(desk -> desk.work().stream()).min(Comparator.comparing(Work::since));
    }
}
