package io.depeche.app.settings;

import java.time.Duration;

/** How long each topic keeps its records. Topics that are compacted are missing here: they keep the latest of each key. */
public record Retention(
        Duration raw,
        Duration items,
        Duration enriched,
        Duration articles,
        Duration deadLetters,
        Duration skipped,
        Duration operations) {}
