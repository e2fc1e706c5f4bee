package io.depeche.app.reference;

import io.depeche.enrich.reference.row.Row;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The record keys of {@code wire.reference}, a compacted topic. */
final class ReferenceKeys {
    static final String GENERATION = "depeche-reference-generation";
    private static final String MANIFEST = "manifest/";
    private static final String OVERRIDE = "override/";
    private static final String ROW = "row/";

    private ReferenceKeys() {}

    static byte[] manifest(String name) {
        return bytes(MANIFEST + name);
    }

    static byte[] row(String name, int number) {
        return bytes(ROW + name + "/" + number);
    }

    static byte[] override(Row.Ruling.What what, String text) {
        return bytes(OVERRIDE + what.name().toLowerCase(Locale.ROOT) + "/" + text);
    }

    static boolean isManifest(String key) {
        return key.startsWith(MANIFEST);
    }

    static boolean isOverride(String key) {
        return key.startsWith(OVERRIDE);
    }

    static boolean isRow(String key) {
        return key.startsWith(ROW) && key.lastIndexOf('/') > ROW.length();
    }

    static String manifestName(String key) {
        return key.substring(MANIFEST.length());
    }

    /** The name of the import in a row's key; the key must pass {@link #isRow}. */
    static String rowName(String key) {
        return key.substring(ROW.length(), key.lastIndexOf('/'));
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
