package io.depeche.app.console;

import io.depeche.app.metrics.StageCounts;
import io.depeche.app.pipeline.Pipeline;
import io.depeche.enrich.reference.Reference;
import io.depeche.model.operation.Operation;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the console knows of its process without asking Kafka.
 *
 * @param pipeline the stages as functions, to explain what they do
 * @param reference the reference data that they tag with now
 * @param counts what the stages of this process have done so far
 * @param brakes those that are on, of all stages
 */
public record InProcess(
        Pipeline pipeline,
        Supplier<Reference> reference,
        Supplier<List<StageCounts>> counts,
        Supplier<Collection<Operation>> brakes) {}
