package io.depeche.app.console.flow;

import io.depeche.app.metrics.StageCounts;
import io.depeche.model.StageName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The counters of the stages in each second of the last minute. */
public final class FlowLog {
    private static final int SECONDS = 61;

    private final Map<StageName, Deque<StageCounts>> looks = new EnumMap<>(StageName.class);

    /** Adds a look at all the stages; called once a second. */
    public synchronized void add(List<StageCounts> now) {
        for (StageCounts counts : now) {
            Deque<StageCounts> ofStage = looks.computeIfAbsent(counts.stage(), name -> new ArrayDeque<>());
            ofStage.addLast(counts);
            if (ofStage.size() > SECONDS) {
                ofStage.removeFirst();
            }
        }
    }

    /** How the stages of this process work at present, in the order of the flow. */
    public synchronized List<StageFlow> stages() {
        return looks.values().stream()
                .map(ofStage -> StageFlow.of(List.copyOf(ofStage)))
                .toList();
    }
}
