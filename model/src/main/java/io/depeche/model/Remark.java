package io.depeche.model;

/**
 * Something a stage repaired, assumed or noticed in an item that it kept.
 *
 * @param code stable and upper-case: {@code ENC-MISMATCH}
 * @param message for people
 */
public record Remark(String code, String message) {}
